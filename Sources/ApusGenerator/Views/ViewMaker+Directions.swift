/// Which ways of a type are generated.
struct Directions: Equatable {
    var isRead: Bool
    var isWritten: Bool

    /// The runtime's protocol for it.
    var conformance: String {
        isRead && isWritten ? "JSONModel" : isRead ? "JSONOutput" : "JSONInput"
    }
}

extension ViewMaker {
    /// Both ways, or with `coding: minimal` those that requests and answers need. What has a secret is written in any case,
    /// since its description hides it; so is what neither reaches.
    func directions(_ id: TypeID) -> Directions {
        guard configuration.coding == .minimal, !hasSecret(id) else { return Directions(isRead: true, isWritten: true) }
        let usage = api[id].usage
        if usage.isEmpty { return Directions(isRead: true, isWritten: true) }
        return Directions(isRead: usage.contains(.responses), isWritten: usage.contains(.requests))
    }

    private func hasSecret(_ id: TypeID) -> Bool {
        guard case .record(let record) = api[id].kind else { return false }
        return record.fields.contains(where: \.isSecret)
    }
}
