extension ViewMaker {
    /// The declaration of a choice.
    func choice(_ id: TypeID, _ choice: Choice) -> ChoiceView {
        let declaration = api[id]
        let inside = spelling.inside(id)
        var cases = choice.cases.map { member in
            ChoiceCaseView(
                documentation: documentation(member.documentation), name: Backticks.declared(member.name),
                payload: spelling.type(member.type, inside), isIndirect: member.isIndirect)
        }
        cases.append(
            ChoiceCaseView(
                documentation: ["What none of the others describes, as it came."],
                name: Backticks.declared(choice.unknownName), payload: spelling.type(.json, inside), isIndirect: false))
        var conversion: ConversionView?
        if let original = declaration.inputOf, let cases = self.conversion(of: choice, id, from: original) {
            conversion = ConversionView(
                access: access, source: spelling.type(.declared(original), inside), cases: cases)
        }
        return ChoiceView(
            documentation: documentation(declaration), access: access, name: Backticks.declared(declaration.name),
            conformances: isStandard ? "\(directions(id).conformance), Hashable" : directions(id).conformance, isNonexhaustive: isNonexhaustive, cases: cases,
            conversion: conversion)
    }

    /// How a choice is recognised and written: by kind first, then by tag, then by what fits best.
    func choiceCoding(_ id: TypeID, _ choice: Choice) -> ChoiceCodingView {
        let unknown = Backticks.member(choice.unknownName)
        let directions = directions(id)
        var view = ChoiceCodingView(
            access: access, isRead: directions.isRead, isWritten: directions.isWritten, kinds: [], tagKey: "", tags: [], candidates: [], unknown: unknown, writes: [])
        switch choice.recognition {
        case .discriminator(let key):
            view.kinds = kinds(of: choice.cases, unknown, without: .object)
            view.tagKey = swiftLiteral(key)
            view.tags = tags(of: choice.cases, unknown)
            view.candidates = choice.cases.filter { ($0.tags.isEmpty || $0.isFallback) && $0.kinds.contains(.object) }
                .map { Backticks.member($0.name) }
        case .kind:
            view.kinds = kinds(of: choice.cases, unknown, without: nil)
        case .bestMatch:
            view.candidates = choice.cases.map { Backticks.member($0.name) }
        }
        view.writes = choice.cases.map { member in
            var tag = ""
            if member.writesTag, let value = member.tags.first, case .discriminator(let key) = choice.recognition {
                tag = "\(swiftLiteral(key)), \(swiftLiteral(value))"
            }
            return ChoiceWriteView(name: Backticks.member(member.name), tag: tag)
        }
        view.writes.append(ChoiceWriteView(name: unknown, tag: ""))
        return view
    }

    /// What the kind of the value decides: kinds that mean the same cases share a line.
    private func kinds(of cases: [Choice.Case], _ unknown: String, without excluded: JSONKind?) -> [RecognitionView] {
        var groups: [(kinds: [JSONKind], cases: [Int])] = []
        // An integer is a number too, where no case is for integers alone; asked first where one is.
        let hasInteger = cases.contains { $0.kinds.contains(.integer) }
        let order: [JSONKind] = [.object, .array, .string, .integer, .number, .boolean, .null]
        for kind in order where kind != excluded {
            let members = cases.indices.filter { index in
                cases[index].kinds.contains(kind) || (kind == .integer && !hasInteger && cases[index].kinds.contains(.number))
            }
            guard !members.isEmpty else { continue }
            if let index = groups.firstIndex(where: { $0.cases == members }) {
                groups[index].kinds.append(kind)
            } else {
                groups.append(([kind], members))
            }
        }
        groups.sort { ($0.cases.first ?? 0) < ($1.cases.first ?? 0) }
        // To the reader every integer is a number: integers of their own are asked for first.
        if let number = groups.firstIndex(where: { $0.kinds.contains(.number) }) {
            if groups[number].kinds.contains(.integer) {
                groups[number].kinds.removeAll { $0 == .integer }
            } else if let integer = groups.firstIndex(where: { $0.kinds.contains(.integer) }), integer > number {
                groups.insert(groups.remove(at: integer), at: number)
            }
        }
        return groups.map { group in
            recognition(
                group.kinds.map { "reader.is(.\($0.rawValue))" }.joined(separator: " || "), group.cases.map { cases[$0] },
                unknown)
        }
    }

    /// What the tag decides: tags that mean the same cases share a line.
    private func tags(of cases: [Choice.Case], _ unknown: String) -> [RecognitionView] {
        var order: [String] = []
        var members: [String: [Int]] = [:]
        for (index, member) in cases.enumerated() {
            for tag in member.tags where members[tag]?.last != index {
                if members[tag] == nil { order.append(tag) }
                members[tag, default: []].append(index)
            }
        }
        var groups: [[Int]: Int] = [:]
        var tags: [(tags: [String], cases: [Int])] = []
        for tag in order {
            let indices = members[tag] ?? []
            if let group = groups[indices] {
                tags[group].tags.append(tag)
            } else {
                groups[indices] = tags.count
                tags.append(([tag], indices))
            }
        }
        return tags.map { group in
            recognition(
                group.tags.map { "reader.matches(tag, \(swiftLiteral($0)))" }.joined(separator: " || "),
                group.cases.map { cases[$0] }, unknown)
        }
    }

    private func recognition(_ condition: String, _ cases: [Choice.Case], _ unknown: String) -> RecognitionView {
        let names = cases.map { Backticks.member($0.name) }
        return RecognitionView(
            condition: condition, name: names.count == 1 ? names[0] : "", candidates: names.count == 1 ? [] : names,
            unknown: unknown)
    }
}
