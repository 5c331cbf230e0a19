/// A header that answers come with: a static member of the client's `Headers`.
struct HeaderView: View {
    var documentation: [String]
    var access: String
    var name: String
    var isDeprecated: Bool
    /// The type of its value.
    var type: String
    /// What it is made of: its name, and how it is read.
    var arguments: String

    static let members: [String: Member<HeaderView>] = [
        "documentation": .lines(\.documentation), "access": .text(\.access), "name": .text(\.name),
        "isDeprecated": .flag(\.isDeprecated), "type": .text(\.type), "arguments": .text(\.arguments),
    ]
}

/// The client's `Headers`.
struct HeadersView: View {
    var client: String
    var access: String
    var headers: [HeaderView]

    static let members: [String: Member<HeadersView>] = [
        "client": .text(\.client), "access": .text(\.access), "headers": .list(\.headers),
    ]
}

extension ViewMaker {
    /// The headers that answers come with; nil where the document has none.
    func headers() -> HeadersView? {
        guard !api.headers.isEmpty else { return nil }
        let inside = ["\(api.module).Headers", api.module]
        return HeadersView(
            client: api.module, access: access,
            headers: api.headers.map { header in
                var arguments = [swiftLiteral(header.key)]
                switch header.form {
                case .value: break
                case .list: arguments.append(".list")
                case .object(let explode): arguments.append(explode ? ".object(explode: true)" : ".object")
                case .json: arguments.append(".json")
                }
                return HeaderView(
                    documentation: documentation(header), access: access, name: Backticks.declared(header.name),
                    isDeprecated: header.isDeprecated, type: spelling.type(header.type, inside),
                    arguments: arguments.joined(separator: ", "))
            })
    }

    private func documentation(_ header: ResponseHeader) -> [String] {
        var comment = Comment()
        comment.add(header.documentation)
        let names = header.operations.prefix(3).map { "`\(call(of: api.operations[$0]))`" }.joined(separator: ", ")
        let more = header.operations.count - 3
        let key = Markdown.oneLine(header.key).filter { $0 != "`" }
        comment.add(block: ["`\(key)` of \(names)" + (more > 0 ? " and \(more) more." : ".")])
        return comment.lines
    }
}
