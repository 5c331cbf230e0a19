/// Which types stand in which, in document order.
struct TypeTree: Sendable {
    /// The types that stand in the client itself.
    private(set) var top: [TypeID] = []
    private var byType: [TypeID: [TypeID]] = [:]
    private var byOperation: [Int: [TypeID]] = [:]
    /// The operations that declare the namespace of their name: the first of those that share it.
    private var declaring: Set<Int> = []

    init(_ api: API) {
        for declaration in api.types {
            switch declaration.scope {
            case .client: top.append(declaration.id)
            case .type(let outer): byType[outer, default: []].append(declaration.id)
            case .operation(let index): byOperation[index, default: []].append(declaration.id)
            }
        }
        var names: Set<String> = []
        for (index, operation) in api.operations.enumerated() {
            let isNeeded = byOperation[index] != nil || operation.scopeName.isEmpty || Arguments(operation).isGrouped
            if isNeeded, operation.scopeName.isEmpty || names.insert(operation.scopeName).inserted {
                declaring.insert(index)
            }
        }
    }

    func types(in id: TypeID) -> [TypeID] {
        byType[id] ?? []
    }

    func types(ofOperation index: Int) -> [TypeID] {
        byOperation[index] ?? []
    }

    func declaresNamespace(_ operation: Int) -> Bool {
        declaring.contains(operation)
    }
}
