/// A declaration that has another name and is otherwise the one it was.
public struct Rename: Equatable, Sendable {
    var old: Symbol
    var new: Symbol

    /// `Campaign.Status`, as the old client has it.
    public var oldPath: String { old.path }
    /// The same as the new client has it.
    public var newPath: String { new.path }
}
