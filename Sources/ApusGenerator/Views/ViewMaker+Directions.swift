/// Which ways of a type are generated.
struct Directions: Equatable {
    var isRead: Bool
    var isWritten: Bool

    /// The runtime's protocol for it.
    var conformance: String {
        isRead && isWritten ? "JSONModel" : isRead ? "JSONOutput" : "JSONInput"
    }
}

/// The ways of every type: both, or with `coding: minimal` those that requests and answers need.
///
/// What neither reaches has both. What has a secret is written in any case, since its description hides it. What a type
/// contains has the ways of that type too.
struct CodedWays: Sendable {
    private var ways: [Directions]

    init(_ api: API, _ configuration: Configuration) {
        let both = Directions(isRead: true, isWritten: true)
        ways = Array(repeating: both, count: api.types.count)
        guard configuration.coding == .minimal else { return }
        for (index, declaration) in api.types.enumerated() where !declaration.usage.isEmpty {
            ways[index].isRead = declaration.usage.contains(.responses)
            ways[index].isWritten = declaration.usage.contains(.requests) || Self.hasSecret(declaration)
        }
        var open = Array(api.types.indices)
        while let index = open.popLast() {
            for used in api.types[index].kind.references.compactMap(\.declaredID) {
                let before = ways[used.index]
                if ways[index].isRead { ways[used.index].isRead = true }
                if ways[index].isWritten { ways[used.index].isWritten = true }
                if ways[used.index] != before { open.append(used.index) }
            }
        }
    }

    subscript(_ id: TypeID) -> Directions { ways[id.index] }

    private static func hasSecret(_ declaration: TypeDeclaration) -> Bool {
        guard case .record(let record) = declaration.kind else { return false }
        return record.fields.contains(where: \.isSecret)
    }
}

extension ViewMaker {
    func directions(_ id: TypeID) -> Directions { codedWays[id] }
}
