/// Some of an API's operations: by their ids, their tags, or by what a closure says.
public struct OperationSelection: Sendable {
    private let matches: @Sendable (OperationInfo) -> Bool

    /// The operations that a closure says yes to.
    public init(_ matches: @escaping @Sendable (OperationInfo) -> Bool) {
        self.matches = matches
    }

    /// Every operation.
    public static let all = OperationSelection { _ in true }

    /// Operations by their ids.
    public static func operations(_ ids: String...) -> OperationSelection {
        OperationSelection { ids.contains($0.id) }
    }

    /// The operations that have one of the tags.
    public static func tags(_ tags: String...) -> OperationSelection {
        OperationSelection { operation in operation.tags.contains { tags.contains($0) } }
    }

    /// Whether it is one of them.
    public func contains(_ operation: OperationInfo) -> Bool {
        matches(operation)
    }
}
