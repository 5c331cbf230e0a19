internal import CLibYAML

/// Reads the first document of a YAML stream into a tree, by libyaml's events.
struct YAMLTree: ~Copyable {
    private var builder: TreeBuilder
    private let file: String
    private let characters: CharacterTable
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private var anchors: [String: Int32] = [:]
    /// Where a second document of the stream begins.
    private var secondDocument: Int32?

    init(_ builder: consuming TreeBuilder, characters: CharacterTable, file: String) throws(GenerationError) {
        parser = .allocate(capacity: 1)
        guard yaml_parser_initialize(parser) == 1 else {
            parser.deallocate()
            throw GenerationError(.limit, "no memory", at: SourceLocation(file: file, line: 0, column: 0))
        }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, builder.bytes, builder.length)
        self.builder = builder
        self.characters = characters
        self.file = file
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    /// Reads on to the second document or the end.
    mutating func parse() throws(GenerationError) {
        var documents = 0
        while true {
            var event = yaml_event_t()
            guard yaml_parser_parse(parser, &event) == 1 else { throw failure() }
            defer { yaml_event_delete(&event) }
            switch event.type {
            case YAML_DOCUMENT_START_EVENT:
                documents += 1
                if documents == 2 {
                    secondDocument = Int32(truncatingIfNeeded: place(event.start_mark))
                    return
                }
            case YAML_MAPPING_START_EVENT:
                try open(.object, event, anchor: event.data.mapping_start.anchor)
            case YAML_SEQUENCE_START_EVENT:
                try open(.array, event, anchor: event.data.sequence_start.anchor)
            case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT:
                guard builder.close() else {
                    throw error(
                        .limit, "merge keys (`<<`) add more than \(TreeBuilder.mergeLimit) members", event.start_mark)
                }
            case YAML_SCALAR_EVENT:
                try scalar(event)
            case YAML_ALIAS_EVENT:
                try alias(event)
            case YAML_STREAM_END_EVENT:
                return
            default:
                break
            }
        }
    }

    /// The tree, once parsed, and where a second document begins; nil where there is nothing but comments.
    consuming func finish(name: String) -> (tree: Tree, duplicates: [TreeBuilder.Duplicate], second: Int32?)? {
        guard builder.root >= 0 else { return nil }
        let (duplicates, second) = (builder.duplicates, secondDocument)
        return (builder.finish(file: file, name: name), duplicates, second)
    }

    private mutating func open(
        _ kind: TreeRecord.Kind, _ event: yaml_event_t, anchor: UnsafeMutablePointer<yaml_char_t>?
    ) throws(GenerationError) {
        guard !builder.expectsKey else {
            throw error(
                .syntax, "a key must be text, not \(kind == .object ? "an object" : "an array")", event.start_mark)
        }
        guard let index = builder.open(kind, at: place(event.start_mark)) else {
            throw error(.limit, "nested deeper than \(TreeBuilder.depthLimit) levels", event.start_mark)
        }
        if let anchor { anchors[String(cString: anchor)] = index }
    }

    private mutating func scalar(_ event: yaml_event_t) throws(GenerationError) {
        let scalar = event.data.scalar
        guard let text = scalar.value, let start = builder.add(text, scalar.length) else {
            throw error(.limit, "the file is too large", event.start_mark)
        }
        let isKey = builder.expectsKey
        let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
        let kind: TreeRecord.Kind
        if isKey {
            kind = .string
        } else if let tag = scalar.tag {
            kind = Self.kind(tag, isPlain: isPlain, text, scalar.length)
        } else {
            kind = isPlain ? CoreSchema.kind(text, scalar.length) : .string
        }
        let index = builder.scalar(kind, at: place(event.start_mark), start: start, count: scalar.length)
        if let anchor = scalar.anchor { anchors[String(cString: anchor)] = index }
        if isKey && isPlain && scalar.length == 2 && CoreSchema.isWord("<<", text, 2) { builder.markMerge() }
    }

    /// What a tagged scalar is; a tag that is none of the core schema's changes nothing.
    private static func kind(
        _ tag: UnsafePointer<UInt8>, isPlain: Bool, _ text: UnsafePointer<UInt8>, _ count: Int
    ) -> TreeRecord.Kind {
        let plain = CoreSchema.kind(text, count)
        switch String(cString: tag) {
        case "tag:yaml.org,2002:str", "tag:yaml.org,2002:binary", "!": return .string
        case "tag:yaml.org,2002:int", "tag:yaml.org,2002:float": return plain == .number ? .number : .string
        case "tag:yaml.org,2002:bool": return plain == .boolean ? .boolean : .string
        case "tag:yaml.org,2002:null": return plain == .null ? .null : .string
        default: return isPlain ? plain : .string
        }
    }

    private mutating func alias(_ event: yaml_event_t) throws(GenerationError) {
        guard let anchor = event.data.alias.anchor else { return }
        let name = String(cString: anchor)
        guard let index = anchors[name] else {
            throw error(.syntax, "the alias `*\(name)` has no anchor `&\(name)` before it", event.start_mark)
        }
        guard !builder.isOpen(index) else {
            throw error(.syntax, "the alias `*\(name)` stands inside its own anchor", event.start_mark)
        }
        guard builder.expectsKey else { return builder.alias(index) }
        let record = builder.records[Int(index)]
        guard record.kind != .object && record.kind != .array else {
            throw error(.syntax, "a key must be text; `*\(name)` is none", event.start_mark)
        }
        builder.scalar(.string, at: place(event.start_mark), start: record.start, count: Int(record.count))
    }

    private func place(_ mark: yaml_mark_t) -> Int { characters.byte(ofCharacter: Int(mark.index)) }

    /// What libyaml stopped at.
    private func failure() -> GenerationError {
        let problem = parser.pointee.problem.map { String(cString: $0) } ?? "it cannot be read"
        switch parser.pointee.error {
        case YAML_MEMORY_ERROR:
            return GenerationError(.limit, "no memory", at: SourceLocation(file: file, line: 0, column: 0))
        case YAML_READER_ERROR:
            // Here, and only here, the place is in bytes.
            let place = min(Int(parser.pointee.problem_offset), builder.length)
            let value = parser.pointee.problem_value
            let what = value >= 0 ? " (U+\(Self.hex(value)))" : ""
            return error(.syntax, "not YAML: \(problem)\(what)", at: place)
        default:
            let mark = parser.pointee.problem_mark
            let place = min(place(mark), builder.length)
            if problem == "found character that cannot start any token", builder.bytes[place] == 0x09 {
                return error(.syntax, "not YAML: a tab cannot indent; use spaces", at: place)
            }
            var message = "not YAML: \(problem)"
            if let context = parser.pointee.context {
                message += " \(String(cString: context))"
                let begin = parser.pointee.context_mark
                if begin.line != mark.line { message += " that begins in line \(begin.line + 1)" }
            }
            return error(.syntax, message, at: place)
        }
    }

    private static func hex(_ value: Int32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(4 - digits.utf8.count, 0)) + digits
    }

    private func error(_ code: DiagnosticCode, _ message: String, _ mark: yaml_mark_t) -> GenerationError {
        error(code, message, at: place(mark))
    }

    private func error(_ code: DiagnosticCode, _ message: String, at place: Int) -> GenerationError {
        GenerationError(code, message, at: TextEncoding.location(of: place, builder.bytes, builder.length, file: file))
    }
}
