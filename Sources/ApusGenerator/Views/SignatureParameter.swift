/// A parameter of a method or an initialiser as it is declared: `page: Int? = 1`.
struct SignatureParameter: View {
    /// Label and name, in backticks where Swift wants them: `advertiserID`, `_ body`.
    var name: String
    var type: String
    /// The expression of its default; nil where the caller has to say something.
    var initial: String?

    init(_ name: String, _ type: String, initial: String? = nil) {
        self.name = name
        self.type = type
        self.initial = initial
    }

    /// The whole parameter.
    var text: String {
        "\(name): \(type)" + (initial.map { " = \($0)" } ?? "")
    }

    /// What stands before the colon in a call; nil where nothing does.
    var label: String? {
        guard !name.hasPrefix("_ ") else { return nil }
        return name.filter { $0 != "`" }
    }

    static let members: [String: Member<SignatureParameter>] = [
        "name": .text(\.name), "type": .text(\.type), "initial": .text { $0.initial ?? "" },
    ]
}
