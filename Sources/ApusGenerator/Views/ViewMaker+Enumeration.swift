extension ViewMaker {
    /// How many values are compared one after the other before their length decides first.
    private static let fewValues = 16

    /// The declaration of an enumeration.
    func enumeration(_ id: TypeID, _ enumeration: Enumeration) -> EnumerationView {
        let declaration = api[id]
        let inside = spelling.inside(id)
        let isOpen = Self.isOpen(enumeration)
        let values = enumeration.members.compactMap { member -> EnumerationMemberView? in
            guard let value = rawValue(member.value, enumeration.raw) else { return nil }
            return EnumerationMemberView(
                documentation: documentation(member.documentation, isDeprecated: member.isDeprecated), access: access,
                name: Backticks.declared(member.name), value: value)
        }
        let raw: String
        let literal: String
        switch enumeration.raw {
        case .string: (raw, literal) = (spelling.swift("String", inside), ", ExpressibleByStringLiteral")
        case .integer: (raw, literal) = (spelling.swift("Int", inside), ", ExpressibleByIntegerLiteral")
        case .number: (raw, literal) = (spelling.swift("Double", inside), ", ExpressibleByFloatLiteral")
        case .json: (raw, literal) = (spelling.runtime("JSONValue", inside), "")
        }
        return EnumerationView(
            documentation: documentation(declaration), access: access, name: Backticks.declared(declaration.name),
            conformances: isOpen ? "OpenEnum" + literal : "\(raw), ClosedEnum, CaseIterable", raw: raw, isOpen: isOpen,
            values: values,
            allCases: ListView(
                enumeration.members.map { "." + Backticks.member($0.name) },
                room: Self.width - "    static var allCases: [Self] { [] }".count - access.count - 4, isLiteral: true))
    }

    /// Whether it is a struct: an enum cannot have raw values of several types, nor be without any.
    static func isOpen(_ enumeration: Enumeration) -> Bool {
        enumeration.isOpen || enumeration.raw == .json || enumeration.members.isEmpty
    }

    /// How an open enumeration of strings is read; the runtime knows how to read the others.
    func enumerationCoding(_ enumeration: Enumeration) -> EnumerationCodingView? {
        guard enumeration.raw == .string, Self.isOpen(enumeration), !enumeration.members.isEmpty else { return nil }
        var lengths: [Int: [MatchView]] = [:]
        var matches: [MatchView] = []
        for member in enumeration.members {
            guard case .string(let text) = member.value else { continue }
            let match = MatchView(value: swiftLiteral(text), name: Backticks.member(member.name))
            matches.append(match)
            lengths[text.utf8.count, default: []].append(match)
        }
        let isLong = matches.count > Self.fewValues
        return EnumerationCodingView(
            access: access, matches: isLong ? [] : matches, isLong: isLong,
            lengths: isLong
                ? lengths.keys.sorted().map { LengthView(length: String($0), matches: lengths[$0] ?? []) } : [])
    }
}
