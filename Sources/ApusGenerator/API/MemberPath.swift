/// The way from a value to one in it, through the properties of records.
struct MemberPath {
    /// One step of it.
    enum Hop {
        case field(Field)
        case last
    }

    var hops: [Hop]
    /// What is found at its end; without the optional that a step on the way may make of it.
    var type: TypeReference

    /// Why there is no such way: which step fails, on what.
    struct Missing: Error {
        var step: Pagination.Step
        /// The keys that would have been right.
        var keys: [String]
        /// Whether there is no record, or no list, to take the step in.
        var isDeadEnd: Bool
    }

    init(_ steps: [Pagination.Step], from start: TypeReference, in types: [TypeDeclaration]) throws(Missing) {
        hops = []
        type = start
        for step in steps {
            switch (step, Self.inner(type, types)) {
            case (.last, .array(let element)):
                hops.append(.last)
                type = element
            case (.key(let key), .declared(let id)):
                guard case .record(let record) = types[id.index].kind else {
                    throw Missing(step: step, keys: [], isDeadEnd: true)
                }
                guard let field = record.fields.first(where: { $0.key == key }) else {
                    throw Missing(step: step, keys: record.fields.map(\.key), isDeadEnd: false)
                }
                hops.append(.field(field))
                type = field.type
            default: throw Missing(step: step, keys: [], isDeadEnd: true)
            }
        }
    }

    /// The type behind aliases and optionals.
    static func inner(_ type: TypeReference, _ types: [TypeDeclaration]) -> TypeReference {
        var type = type
        for _ in 0...types.count {
            switch type {
            case .optional(let wrapped): type = wrapped
            case .declared(let id):
                guard case .alias(let target) = types[id.index].kind else { return type }
                type = target
            default: return type
            }
        }
        return type
    }

    /// The steps of a text: keys with dots between them, `[-1]` behind one for the last element of its list. A key that has
    /// dots itself, `@odata.nextLink`, is found by the record that has it.
    static func steps(_ text: String, from start: TypeReference, in types: [TypeDeclaration]) -> [Pagination.Step] {
        var steps: [Pagination.Step] = []
        var rest = text[...]
        while !rest.isEmpty {
            if rest.hasPrefix(lastElement) {
                steps.append(.last)
                rest = rest.dropFirst(lastElement.count)
            } else {
                let known = (try? MemberPath(steps, from: start, in: types))?.keys(types) ?? []
                let key = known.filter { begins(rest, with: $0) }.max { $0.count < $1.count }
                let length = key?.count ?? rest.prefix { $0 != "." && $0 != "[" }.count
                // What is no key at all is one that nothing has.
                steps.append(.key(String(rest.prefix(max(length, 1)))))
                rest = rest.dropFirst(max(length, 1))
            }
            if rest.first == "." { rest = rest.dropFirst() }
        }
        return steps
    }

    private static let lastElement = "[-1]"

    private static func begins(_ text: Substring, with key: String) -> Bool {
        guard !key.isEmpty, text.hasPrefix(key) else { return false }
        let rest = text.dropFirst(key.count)
        return rest.isEmpty || rest.first == "." || rest.hasPrefix(lastElement)
    }

    /// The keys of the record at its end.
    private func keys(_ types: [TypeDeclaration]) -> [String] {
        guard case .declared(let id) = Self.inner(type, types), case .record(let record) = types[id.index].kind else {
            return []
        }
        return record.fields.map(\.key)
    }
}
