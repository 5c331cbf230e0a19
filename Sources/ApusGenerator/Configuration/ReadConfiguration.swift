/// Reads `apus.yaml`.
///
/// Whatever it does not know is an error with its place and the nearest right word; all of them are reported at once.
/// A key without a value, and a file of nothing but comments, mean the defaults.
/// - Parameter path: The file as diagnostics name it.
public func readConfiguration(path: String, bytes: [UInt8]) throws(GenerationError) -> Configuration {
    if isBlank(bytes) { return Configuration() }
    let (tree, found) = try readTree(bytes, file: path, name: "")
    var reader = ConfigurationReader(found)
    reader.read(Node(tree: tree, index: tree.root))
    let problems = reader.problems.sorted()
    guard problems.isEmpty else { throw GenerationError(problems) }
    return reader.configuration
}

/// Whether there is nothing but white space and comments.
private func isBlank(_ bytes: [UInt8]) -> Bool {
    bytes.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }).allSatisfy { line in
        let first = line.first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
        return first == nil || first == UInt8(ascii: "#")
    }
}

/// Fills a configuration from its document, key by key.
struct ConfigurationReader {
    private(set) var configuration = Configuration()
    private(set) var problems = Diagnostics()

    /// The keys of `apus.yaml`.
    private enum Key: String, CaseIterable {
        case module, output, access, transport, layout, group, enums, defaults, conformances, coding, validate, stubs, acronyms
        case names, types, include, exclude, envelope, servers, rateLimits, pages, lenient, overlays, templates
    }

    /// - Parameter found: What its parser tolerated; here it is an error.
    init(_ found: [Diagnostic]) {
        for diagnostic in found {
            report(diagnostic.message, at: diagnostic.location, pointer: diagnostic.pointer)
        }
    }

    mutating func read(_ root: Node) {
        guard root.isObject else {
            if !root.isNull { report("a configuration is made of keys, `module: MyClient`, not of \(Self.word(root))", root) }
            return
        }
        for member in root.members {
            guard let key = Key(rawValue: member.key) else {
                unknown(member, among: Key.allCases.map(\.rawValue), in: nil)
                continue
            }
            if !member.value.isNull { read(key, member.value) }
        }
    }

    private mutating func read(_ key: Key, _ value: Node) {
        switch key {
        case .module:
            guard let name = text(value, key.rawValue) else { return }
            if let problem = ModuleName.problem(with: name) { return report("`module` is `\(name)`; \(problem)", value) }
            configuration.module = name
        case .output: configuration.output = text(value, key.rawValue)
        case .access: choice(value, key, \.access)
        case .transport: choice(value, key, \.transport)
        case .layout: choice(value, key, \.layout)
        case .group: choice(value, key, \.group)
        case .enums: choice(value, key, \.enums)
        case .defaults: choice(value, key, \.defaults)
        case .conformances: choice(value, key, \.conformances)
        case .coding: choice(value, key, \.coding)
        case .validate: choice(value, key, \.validate)
        case .stubs: choice(value, key, \.stubs)
        case .acronyms: acronyms(value)
        case .names: names(value)
        case .types: types(value)
        case .include: configuration.include = filter(value, key.rawValue)
        case .exclude: configuration.exclude = filter(value, key.rawValue)
        case .envelope: configuration.envelope = envelope(value)
        case .lenient: lenient(value)
        case .servers: configuration.servers = servers(value)
        case .rateLimits: configuration.rateLimits = rateLimits(value)
        case .pages: configuration.pages = pages(value)
        case .overlays: configuration.overlays = texts(value, key.rawValue).map(\.text)
        case .templates: configuration.templates = text(value, key.rawValue)
        }
    }

    // MARK: Values

    private mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ value: Node, _ key: Key, _ path: WritableKeyPath<Configuration, Choice>
    ) {
        let words = Choice.allCases.map(\.rawValue)
        if let found = value.scalarText.flatMap({ Choice(rawValue: $0) }) {
            configuration[keyPath: path] = found
        } else {
            let given = value.scalarText.map { "`\($0)`" } ?? Self.word(value)
            report("`\(key.rawValue)` is \(given); it must be \(Self.alternatives(words))", value)
        }
    }

    private mutating func acronyms(_ value: Node) {
        for (word, node) in texts(value, "acronyms") {
            if word.utf8.allSatisfy({ Self.isLetterOrDigit($0) }) {
                configuration.acronyms.append(word)
            } else {
                report("`\(word)` in `acronyms` must be letters and digits, as `GmbH` or `S3`", node)
            }
        }
    }

    private mutating func names(_ value: Node) {
        for member in members(value, "names") {
            guard isPointer(member, "names"), let name = text(member.value, member.key) else { continue }
            if Identifier.isLegal(name) {
                configuration.names[member.key] = name
            } else {
                report("`\(name)` in `names` is no Swift name: letters, digits and `_`, no digit first", member.value)
            }
        }
    }

    private mutating func lenient(_ value: Node) {
        for (pointer, node) in texts(value, "lenient") {
            if pointer.contains("#/"), pointer.hasSuffix("/items") {
                configuration.lenient.append(pointer)
            } else {
                report(
                    "`\(pointer)` in `lenient` must be a JSON pointer to the elements of a list, as `#/components/schemas/Page/properties/list/items`",
                    node)
            }
        }
    }

    private mutating func types(_ value: Node) {
        for member in members(value, "types") {
            if member.key.hasPrefix("format:") {
                if member.key == "format:" {
                    report("`format:` in `types` names no format, as `format:uri` does", at: member.keyLocation, pointer: nil)
                    continue
                }
            } else if !isPointer(member, "types") {
                continue
            }
            guard let type = text(member.value, member.key) else { continue }
            if Self.isType(type) {
                configuration.types[member.key] = type
            } else {
                report("`\(type)` in `types` is no Swift type, as `URL` or `[String]` is", member.value)
            }
        }
    }

    private mutating func filter(_ value: Node, _ name: String) -> Configuration.Filter {
        var filter = Configuration.Filter()
        for member in members(value, name) {
            switch member.key {
            case "tags": filter.tags = texts(member.value, "\(name).tags").map(\.text)
            case "operations": filter.operations = texts(member.value, "\(name).operations").map(\.text)
            case "paths": filter.paths = texts(member.value, "\(name).paths").map(\.text)
            default: unknown(member, among: ["tags", "operations", "paths"], in: name)
            }
        }
        return filter
    }

    private mutating func envelope(_ value: Node) -> Envelope? {
        guard value.isObject else {
            report("`envelope` must be an object, as `{ code: code, message: message, data: data, success: [0] }`", value)
            return nil
        }
        var envelope = Envelope(code: nil, message: nil, data: "", requestID: nil, success: [0])
        for member in value.members where !(member.value.isNull) {
            switch member.key {
            case "code": envelope.code = text(member.value, "envelope.code")
            case "message": envelope.message = text(member.value, "envelope.message")
            case "data": envelope.data = text(member.value, "envelope.data") ?? ""
            case "requestID": envelope.requestID = text(member.value, "envelope.requestID")
            case "success":
                let codes = member.value.isArray ? member.value.elements : [member.value]
                envelope.success = codes.compactMap(\.int)
                if envelope.success.isEmpty || envelope.success.count != codes.count {
                    report("`envelope.success` must be the whole numbers that mean success, as `[0]`", member.value)
                }
            case "partial": envelope.partial = codes(member.value, "envelope.partial")
            case "retry": envelope.retry = codes(member.value, "envelope.retry")
            case "authentication": envelope.authentication = codes(member.value, "envelope.authentication")
            default:
                let words = ["code", "message", "data", "requestID", "success", "partial", "retry", "authentication"]
                unknown(member, among: words, in: "envelope")
            }
        }
        if value["data"]?.isNull ?? true { report("`envelope` must say where the payload is, as `data: data`", value) }
        return envelope
    }

    /// Codes, or patterns of such in which `x` is any digit: `[40100, 401xx]`.
    private mutating func codes(_ value: Node, _ name: String) -> [String] {
        texts(value, name).map(\.text)
    }

    // MARK: Shapes

    mutating func members(_ value: Node, _ name: String) -> [Node.Member] {
        if !value.isObject { report("`\(name)` must be an object, not \(Self.word(value))", value) }
        return value.members
    }

    /// A text that is not empty.
    mutating func text(_ value: Node, _ name: String) -> String? {
        if let text = value.string, !text.isEmpty { return text }
        let given = value.isString ? "empty" : value.scalarText.map { "`\($0)`" } ?? Self.word(value)
        report("`\(name)` is \(given); it must be a text", value)
        return nil
    }

    /// A list of texts; a number is taken as it is written.
    mutating func texts(_ value: Node, _ name: String) -> [(text: String, node: Node)] {
        guard !value.isNull else { return [] }
        guard value.isArray else {
            report("`\(name)` must be a list, as `[\(value.scalarText ?? "first, second")]`", value)
            return []
        }
        return value.elements.compactMap { element in
            if let text = element.scalarText, !text.isEmpty { return (text, element) }
            report("`\(name)` must be a list of texts, not of \(element.isString ? "empty ones" : Self.word(element))", element)
            return nil
        }
    }

    private mutating func isPointer(_ member: Node.Member, _ name: String) -> Bool {
        if member.key.contains("#/") { return true }
        report(
            "`\(member.key)` in `\(name)` must be a JSON pointer, as `#/components/schemas/Pet`"
                + (name == "types" ? ", or a format, as `format:uri`" : ""),
            at: member.keyLocation, pointer: member.value.pointer)
        return false
    }

    // MARK: Words

    mutating func unknown(_ member: Node.Member, among words: [String], in name: String?) {
        let place = name.map { " in `\($0)`" } ?? ""
        let hint = EditDistance.nearest(to: member.key, among: words).map { "; did you mean `\($0)`?" } ?? ""
        report("unknown key `\(member.key)`\(place)\(hint)", at: member.keyLocation, pointer: member.value.pointer)
    }

    mutating func report(_ message: String, _ node: Node) {
        report(message, at: node.location, pointer: node.pointer)
    }

    mutating func report(_ message: String, at location: SourceLocation, pointer: String?) {
        problems.add(.error, .configuration, message, at: location, pointer: pointer)
    }

    static func word(_ node: Node) -> String {
        switch node.kind {
        case .null: "null"
        case .boolean: "`true` or `false`"
        case .number: "a number"
        case .string: "a text"
        case .array: "a list"
        case .object: "an object"
        }
    }

    /// `` `a` ``, `` `a` or `b` ``, `` `a`, `b` or `c` ``.
    static func alternatives(_ words: [String]) -> String {
        let quoted = words.map { "`\($0)`" }
        guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
        return quoted.dropLast().joined(separator: ", ") + " or " + last
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
    }

    /// What a Swift type is written with: names, dots, brackets, arguments.
    private static func isType(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, first == "[" || Identifier.isHead(first) else { return false }
        return text.unicodeScalars.allSatisfy { Identifier.isPart($0) || ".<>[]:,? ".unicodeScalars.contains($0) }
    }
}
