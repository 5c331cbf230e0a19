/// Turns the IR into views: every decision about the text of the client is made here and in this type's extensions.
struct ViewMaker: Sendable {
    /// The column that code lines are kept within where they can be broken.
    static let width = 120
    let api: API
    let configuration: Configuration
    let spelling: Spelling
    /// What stands in front of a declaration: `public `, `package ` or nothing.
    let access: String
    /// Names of an earlier version to keep.
    var former: [FormerName] = []
    /// The sent forms that cannot be made from what was received alone.
    let unconvertible: Set<TypeID>
    let validated: ValidatedTypes
    let codedWays: CodedWays

    init(_ api: API, _ configuration: Configuration, style: Spelling.Style = .shortest) {
        self.api = api
        self.configuration = configuration
        spelling = Spelling(api, style: style)
        validated = ValidatedTypes(api, configuration)
        codedWays = CodedWays(api, configuration)
        unconvertible = Self.unconvertible(api, spelling)
        access = configuration.access == .internal ? "" : configuration.access.rawValue + " "
    }

    /// Whether models are Hashable, and Identifiable where they can be.
    var isStandard: Bool { configuration.conformances == .standard }

    /// Whether enums with payloads say that cases may be added, so that a document that grows breaks no `switch` outside of
    /// the package; within it, and to the compiler of a package or an app alone, they are complete.
    var isNonexhaustive: Bool { configuration.access == .public }

    /// The words about a declaration, or where it comes from when there are none.
    func documentation(_ declaration: TypeDeclaration) -> [String] {
        var comment = Comment()
        if let original = declaration.inputOf {
            comment.add(block: ["What is sent of a `\(api[original].name)`."])
        }
        comment.add(declaration.documentation, isDeprecated: declaration.isDeprecated)
        if comment.lines.isEmpty { comment.add(block: [Self.pointer(declaration.origin)]) }
        return comment.lines
    }

    /// The words about a part of a declaration.
    func documentation(_ documentation: Documentation, isDeprecated: Bool = false) -> [String] {
        guard isDeprecated || !documentation.isEmpty else { return [] }
        var comment = Comment()
        comment.add(documentation, isDeprecated: isDeprecated)
        return comment.lines
    }

    private static func pointer(_ origin: Origin) -> String {
        let pointer = Markdown.oneLine(origin.pointer).filter { $0 != "`" }
        return pointer.isEmpty ? "Generated from the document." : "`\(pointer)`"
    }
}

/// A list of arguments or parameters: on one line, or one a line.
struct ListView: View {
    /// Whether it goes on one line.
    var isShort: Bool
    /// All of it.
    var line: String
    /// One a line, each but the last with its comma.
    var lines: [String]
    /// What it lists, where that is a signature.
    var signature: [SignatureParameter] = []

    /// - Parameter room: How many columns there are on the line.
    init(_ signature: [SignatureParameter], room: Int) {
        self.init(signature.map(\.text), room: room)
        self.signature = signature
    }

    /// - Parameters:
    ///   - room: How many columns there are on the line.
    ///   - isLiteral: Whether the last one has a comma too where there is one a line.
    init(_ items: [String], room: Int, isLiteral: Bool = false) {
        line = items.joined(separator: ", ")
        isShort = line.utf8.count <= room
        lines =
            isShort
            ? []
            : items.enumerated().map {
                $0.offset == items.count - 1 && !isLiteral ? $0.element : $0.element + ","
            }
    }

    static let members: [String: Member<ListView>] = [
        "isShort": .flag(\.isShort), "line": .text(\.line), "lines": .lines(\.lines),
        "signature": .list(\.signature),
    ]
}
