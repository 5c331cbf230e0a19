extension Lowering {
    /// A type alias may not mention itself: one that does becomes a choice of one case.
    mutating func breakAliasCycles() {
        for index in types.indices {
            guard case .alias(let type) = types[index].kind, reaches(TypeID(index), from: type) else { continue }
            switch type {
            case .declared, .optional: types[index].kind = .alias(.json)
            default:
                types[index].kind = .choice(
                    Choice(
                        cases: [
                            Choice.Case(
                                name: "", naming: Naming(["elements"]), type: type, kinds: kinds(of: type), tags: [],
                                writesTag: false, isIndirect: false, documentation: Documentation())
                        ], recognition: .kind, unknownName: ""))
            }
        }
    }

    /// Whether aliases lead from a type to an alias.
    private func reaches(_ id: TypeID, from type: TypeReference) -> Bool {
        var seen: Set<TypeID> = []
        var open = [type]
        while let next = open.popLast() {
            switch next {
            case .array(let inner), .map(let inner), .optional(let inner): open.append(inner)
            case .declared(let other):
                if other == id { return true }
                guard seen.insert(other).inserted, case .alias(let inner) = types[other.index].kind else { continue }
                open.append(inner)
            default: continue
            }
        }
        return false
    }

    /// A type alias has no scope: what was inline in its schema moves to where the alias stands, named after it.
    mutating func liftOutOfAliases() {
        for index in types.indices {
            for _ in 0..<Self.compositionLimit {
                guard case .type(let owner) = types[index].scope, case .alias = types[owner.index].kind else { break }
                let alias = types[owner.index]
                types[index].scope = alias.scope
                guard !abandoned.contains(owner), let prefix = alias.naming.candidates.first else { continue }
                types[index].naming.candidates = types[index].naming.candidates.flatMap { name in
                    name == singular(prefix)
                        ? [name, prefix + " Item"] : name == prefix + " Item" ? [name] : ["\(prefix) \(name)"]
                }
            }
        }
    }
}
