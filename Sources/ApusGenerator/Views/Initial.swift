extension ViewMaker {
    /// The Swift expression of a value of the document where a type is expected; nil where there is none.
    func expression(_ literal: Literal, of type: TypeReference, _ surroundings: Spelling.Surroundings) -> String? {
        expression(literal, of: type, surroundings, depth: 0)
    }

    private func expression(
        _ literal: Literal, of type: TypeReference, _ surroundings: Spelling.Surroundings, depth: Int
    ) -> String? {
        guard depth < 64 else { return nil }
        switch (spelling.resolved(type), literal) {
        case (.optional, .null): return "nil"
        case (.optional(let wrapped), _): return expression(literal, of: wrapped, surroundings, depth: depth + 1)
        case (.json, _): return jsonExpression(literal)
        case (.string, .string(let text)): return swiftLiteral(text)
        case (.integer, .integer(let text)), (.int32, .integer(let text)), (.int64, .integer(let text)),
            (.double, .integer(let text)), (.double, .number(let text)),
            (.float, .integer(let text)), (.float, .number(let text)), (.decimal, .integer(let text)):
            return text
        case (.uint64, .integer(let text)): return text.hasPrefix("-") ? nil : text
        case (.boolean, .boolean(let value)): return value ? "true" : "false"
        case (.array(let element), .array(let values)):
            var elements: [String] = []
            for value in values {
                guard let element = expression(value, of: element, surroundings, depth: depth + 1) else { return nil }
                elements.append(element)
            }
            return "[\(elements.joined(separator: ", "))]"
        case (.declared(let id), _):
            return expression(literal, of: id, surroundings, depth: depth)
        default: return nil
        }
    }

    private func expression(
        _ literal: Literal, of id: TypeID, _ surroundings: Spelling.Surroundings, depth: Int
    ) -> String? {
        switch (api[id].kind, literal) {
        case (.enumeration(let enumeration), .member(let owner, let index)):
            guard owner == id, enumeration.members.indices.contains(index) else { return nil }
            return "." + Backticks.member(enumeration.members[index].name)
        case (.enumeration(let enumeration), _):
            if let member = enumeration.members.first(where: { $0.value == literal }) {
                return "." + Backticks.member(member.name)
            }
            guard enumeration.isOpen, let raw = rawValue(literal, enumeration.raw) else { return nil }
            return enumeration.raw == .json ? ".init(rawValue: \(raw))" : raw
        case (.choice(let choice), _):
            for member in choice.cases where member.kinds.contains(where: { $0.holds(literal) }) {
                if let payload = expression(literal, of: member.type, surroundings, depth: depth + 1) {
                    return ".\(Backticks.member(member.name))(\(payload))"
                }
            }
            return nil
        default: return nil
        }
    }

    /// The raw value of an enumeration's member.
    func rawValue(_ literal: Literal, _ raw: Enumeration.Raw) -> String? {
        switch (raw, literal) {
        case (.string, .string(let text)): swiftLiteral(text)
        case (.integer, .integer(let text)), (.number, .integer(let text)), (.number, .number(let text)): text
        case (.json, _): jsonExpression(literal)
        default: nil
        }
    }

    /// A `JSONValue`, by its literals.
    private func jsonExpression(_ literal: Literal) -> String? {
        switch literal {
        case .string(let text): return swiftLiteral(text)
        case .integer(let text), .number(let text): return text
        case .boolean(let value): return value ? "true" : "false"
        case .null: return ".null"
        case .member(let id, let index):
            guard case .enumeration(let enumeration) = api[id].kind, enumeration.members.indices.contains(index) else {
                return nil
            }
            return jsonExpression(enumeration.members[index].value)
        case .array(let values):
            let elements = values.map(jsonExpression)
            guard !elements.contains(nil) else { return nil }
            return "[\(elements.compactMap(\.self).joined(separator: ", "))]"
        case .object(let entries):
            guard !entries.isEmpty else { return "[:]" }
            var members: [String] = []
            for entry in entries {
                guard let value = jsonExpression(entry.value) else { return nil }
                members.append("\(swiftLiteral(entry.key)): \(value)")
            }
            return "[\(members.joined(separator: ", "))]"
        }
    }
}

extension JSONKind {
    /// Whether a value is of this kind.
    fileprivate func holds(_ literal: Literal) -> Bool {
        switch literal {
        case .string, .member: self == .string
        case .integer: self == .integer || self == .number
        case .number: self == .number
        case .boolean: self == .boolean
        case .null: self == .null
        case .array: self == .array
        case .object: self == .object
        }
    }
}
