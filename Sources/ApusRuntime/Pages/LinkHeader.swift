/// The header `Link` (RFC 8288, section 3).
enum LinkHeader {
    /// The target of the first link of a relation: `<https://example.com/items?page=2>; rel="next"`.
    ///
    /// - Parameters:
    ///   - relation: A relation type, in small letters.
    ///   - value: The header's value; several headers of the name joined by commas.
    static func target(of relation: String, in value: String) -> String? {
        var rest = value[...]
        while let start = rest.firstIndex(of: "<") {
            guard let end = rest[start...].firstIndex(of: ">") else { return nil }
            let target = rest[rest.index(after: start)..<end].trimmingSpaces
            rest = rest[rest.index(after: end)...]
            let parameters = parameters(&rest)
            // What counts is the first `rel`; a link from another context than this answer is none of ours.
            guard let types = parameters.first(where: { $0.name == "rel" })?.value,
                !parameters.contains(where: { $0.name == "anchor" })
            else {
                continue
            }
            if types.lowercased().split(whereSeparator: \.isWhitespace).contains(where: { $0 == relation }
            ) {
                return String(target)
            }
        }
        return nil
    }

    /// Takes the parameters of a link, up to the comma behind it.
    private static func parameters(_ rest: inout Substring) -> [(name: String, value: String)] {
        var found: [(name: String, value: String)] = []
        while true {
            rest = rest.drop(while: \.isWhitespace)
            guard rest.first == ";" else { break }
            rest = rest.dropFirst().drop(while: \.isWhitespace)
            let name = rest.prefix { !"=;,".contains($0) && !$0.isWhitespace }
            rest = rest[name.endIndex...].drop(while: \.isWhitespace)
            var value = ""
            if rest.first == "=" {
                rest = rest.dropFirst().drop(while: \.isWhitespace)
                value = rest.first == "\"" ? quoted(&rest) : token(&rest)
            }
            if !name.isEmpty { found.append((name.lowercased(), value)) }
        }
        return found
    }

    private static func token(_ rest: inout Substring) -> String {
        let token = rest.prefix { $0 != ";" && $0 != "," && !$0.isWhitespace }
        rest = rest[token.endIndex...]
        return String(token)
    }

    /// A quoted string (RFC 9110, section 5.6.4).
    private static func quoted(_ rest: inout Substring) -> String {
        rest = rest.dropFirst()
        var text = ""
        while let character = rest.popFirst(), character != "\"" {
            if character == "\\", let escaped = rest.popFirst() {
                text.append(escaped)
            } else {
                text.append(character)
            }
        }
        return text
    }
}

extension Substring {
    fileprivate var trimmingSpaces: Substring {
        var text = drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
