extension Lowering {
    /// One value of an enumeration, with what is said of it.
    struct NamedValue {
        var value: Node
        var name: String?
        var documentation = Documentation()
        var isDeprecated = false
    }

    /// `enum`: an open enumeration; of booleans, a boolean.
    mutating func lowerEnumeration(_ values: [Node], _ shape: Shape, at place: Place, slot: TypeID?) -> Use? {
        let schema = shape.enumerationSchema
        let names = (schema?["x-enum-varnames"] ?? schema?["x-enumNames"])?.elements.map(\.scalarText) ?? []
        let texts = schema?["x-enum-descriptions"] ?? schema?["x-enumDescriptions"]
        let all = schema?["enum"]?.elements ?? []
        let named = values.map { value in
            let index = all.firstIndex { $0 == value }
            var found = NamedValue(value: value)
            if let index, index < names.count { found.name = names[index] }
            if let texts {
                found.documentation.description =
                    texts.isArray
                    ? (index.flatMap { $0 < texts.count ? texts.elements[$0].string : nil })
                    : value.scalarText.flatMap { texts[$0]?.string }
            }
            return found
        }
        return lowerEnumeration(named, types: shape.types, at: place, slot: slot, from: shape.primary ?? values[0])
    }

    mutating func lowerEnumeration(
        _ values: [NamedValue], types: [JSONType]?, at place: Place, slot: TypeID?, from node: Node
    ) -> Use? {
        let raw: Enumeration.Raw
        if types == [.string], values.allSatisfy({ $0.value.scalarText != nil }) {
            raw = .string
        } else if types == [.boolean] || values.allSatisfy({ $0.value.kind == .boolean }) {
            let only = values.count == 1 ? values[0].value.bool.map(Literal.boolean) : nil
            return Use(type: .boolean, constant: only)
        } else if types == [.array] || types == [.object] {
            return nil
        } else if values.allSatisfy({ $0.value.kind == .string }) {
            raw = .string
        } else if values.allSatisfy({ $0.value.int != nil && $0.value.kind == .number }) {
            raw = types == [.number] ? .number : .integer
        } else if values.allSatisfy({ $0.value.double != nil && $0.value.kind == .number }) {
            raw = .number
        } else {
            raw = .json
        }
        var members: [Enumeration.Member] = []
        var seen: Set<Literal> = []
        for value in values {
            guard let literal = literal(of: value.value, raw) else { continue }
            guard seen.insert(literal).inserted else {
                report(.note, .malformedKeyword, "`\(value.value.scalarText ?? "")` is listed twice", at: value.value)
                continue
            }
            members.append(
                Enumeration.Member(
                    name: "",
                    naming: Naming((value.name.map { [$0] } ?? []) + [value.value.scalarText ?? value.value.pointer]),
                    value: literal,
                    documentation: value.documentation, isDeprecated: value.isDeprecated))
        }
        guard !members.isEmpty else { return nil }
        let id = slot ?? allocate(place, from: node)
        self.types[id.index].kind = .enumeration(
            Enumeration(raw: raw, members: members, isOpen: configuration.enums == .open))
        return Use(type: .declared(id))
    }

    private func literal(of node: Node, _ raw: Enumeration.Raw) -> Literal? {
        switch raw {
        case .string: node.scalarText.map(Literal.string)
        case .integer: node.int.map { .integer(String($0)) }
        case .number: node.double.flatMap { $0.isFinite ? .number(String($0)) : nil }
        case .json: literal(of: node)
        }
    }

    /// Any JSON value as a literal; nil for what Swift has none for, and for what is too large to be one: aliases of aliases
    /// are small in a document and huge when they are written out.
    func literal(of node: Node) -> Literal? {
        var room = Self.literalLimit
        return literal(of: node, room: &room)
    }

    /// How many values a literal may be made of.
    private static let literalLimit = 1000

    private func literal(of node: Node, room: inout Int) -> Literal? {
        room -= 1
        guard room > 0 else { return nil }
        switch node.kind {
        case .null: return .null
        case .boolean: return node.bool.map(Literal.boolean)
        case .string: return node.string.map(Literal.string)
        case .number:
            if let int = node.int { return .integer(String(int)) }
            return node.double.flatMap { $0.isFinite ? .number(String($0)) : nil }
        case .array:
            var elements: [Literal] = []
            for element in node.elements {
                guard let literal = literal(of: element, room: &room) else { return nil }
                elements.append(literal)
            }
            return .array(elements)
        case .object:
            var entries: [Literal.Entry] = []
            for member in node.members {
                guard let literal = literal(of: member.value, room: &room) else { return nil }
                entries.append(Literal.Entry(key: member.key, value: literal))
            }
            return .object(entries)
        }
    }
}
