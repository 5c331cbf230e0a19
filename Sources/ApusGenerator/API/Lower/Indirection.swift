extension Lowering {
    /// Stores values out of line where a value would contain itself, one in each cycle, and where one would be large.
    ///
    /// A struct that holds structs that hold structs takes kilobytes, on the stack and wherever it is copied; in a document whose
    /// schemas all refer to one another it would be the whole document. What is boxed looks the same to whoever uses it.
    mutating func markIndirection() {
        enum Color { case open, done }
        var colors: [TypeID: Color] = [:]
        var sizes = InlineSizes()
        for start in types.indices where colors[TypeID(start)] == nil {
            var stack: [(id: TypeID, edges: [Edge], next: Int)] = [(TypeID(start), edges(of: TypeID(start)), 0)]
            colors[TypeID(start)] = .open
            while let top = stack.last {
                guard top.next < top.edges.count else {
                    colors[top.id] = .done
                    stack.removeLast()
                    for edge in top.edges where edge.isOfItsOwn && sizes.isLarge(edge.target) { box(edge, of: top.id) }
                    sizes.measure(top.id, in: self)
                    continue
                }
                stack[stack.count - 1].next += 1
                let edge = top.edges[top.next]
                switch colors[edge.target] {
                case .open: box(edge, of: top.id)
                case .done: break
                case nil:
                    colors[edge.target] = .open
                    stack.append((edge.target, edges(of: edge.target), 0))
                }
            }
        }
    }

    /// A place where a value holds another directly.
    private struct Edge {
        enum Place {
            case field(Int)
            case flattened(Int)
            case choiceCase(Int)
        }
        var target: TypeID
        var place: Place

        /// Whether what it leads to has a property or a case to itself.
        var isOfItsOwn: Bool {
            if case .flattened = place { false } else { true }
        }
    }

    private func edges(of id: TypeID) -> [Edge] {
        switch types[id.index].kind {
        case .record(let record):
            return record.fields.indices.compactMap { index in
                held(record.fields[index].type).map { Edge(target: $0, place: .field(index)) }
            }
                + record.flattened.indices.compactMap { index in
                    held(record.flattened[index].type).map { Edge(target: $0, place: .flattened(index)) }
                }
        case .choice(let choice):
            return choice.cases.indices.compactMap { index in
                held(choice.cases[index].type).map { Edge(target: $0, place: .choiceCase(index)) }
            }
        case .enumeration, .alias, .outcome: return []
        }
    }

    /// The declaration that a value of a type holds directly: through optionals and aliases, not through arrays and maps.
    private func held(_ type: TypeReference) -> TypeID? {
        switch resolved(type) {
        case .optional(let inner): held(inner)
        case .declared(let id): if case .enumeration = types[id.index].kind { nil } else { id }
        default: nil
        }
    }

    private mutating func box(_ edge: Edge, of id: TypeID) {
        switch (types[id.index].kind, edge.place) {
        case (.record(var record), .field(let index)):
            record.fields[index].isIndirect = true
            types[id.index].kind = .record(record)
        case (.choice(var choice), .choiceCase(let index)):
            choice.cases[index].isIndirect = true
            types[id.index].kind = .choice(choice)
        case (.record(var record), .flattened(let position)):
            guard case .choice(var choice) = types[edge.target.index].kind else {
                let origin = types[id.index].origin
                sources.diagnostics.add(
                    .warning, .limit, "this schema is composed of itself without end; what it adds is free-form", at: origin)
                record.flattened[position].type = .json
                types[id.index].kind = .record(record)
                return
            }
            for index in choice.cases.indices { choice.cases[index].isIndirect = true }
            types[edge.target.index].kind = .choice(choice)
        default: break
        }
    }
}
