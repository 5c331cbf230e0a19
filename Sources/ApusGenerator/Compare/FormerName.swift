/// A name that a client no longer has, to be kept for a while: a deprecated typealias, or a deprecated method that calls the new one.
public struct FormerName: Hashable, Sendable {
    public enum Kind: Hashable, Sendable { case type, method }

    public var kind: Kind
    /// Where the old name stood, as the client calls it today: `Campaign`; empty for the client itself.
    public var scope: String
    /// `State`
    public var name: String
    /// Today's name, from the client on: `Campaign.Status`.
    public var newPath: String

    public init(_ kind: Kind, scope: String, name: String, newPath: String) {
        self.kind = kind
        self.scope = scope
        self.name = name
        self.newPath = newPath
    }
}

extension SurfaceComparison {
    /// The old names that the new client can have besides its own: of types and methods, where nothing else has that name now.
    static func formerNames(_ renames: [Rename], _ new: Surface, _ names: TypeNames) -> [FormerName] {
        var taken: [String: Set<String>] = [:]
        for symbol in new.all where symbol.kind == .type || symbol.kind == .client || symbol.kind == .method {
            taken[symbol.path, default: []].formUnion(symbol.members.map(\.name))
        }
        return renames.compactMap { rename in
            let oldScope = rename.old.path.split(separator: ".").dropLast().joined(separator: ".")
            let scope = names.renamed[oldScope] ?? oldScope
            guard let others = taken[scope], !others.contains(rename.old.name) else { return nil }
            switch rename.new.kind {
            case .type: return FormerName(.type, scope: scope, name: rename.old.name, newPath: rename.new.path)
            case .method: return FormerName(.method, scope: "", name: rename.old.name, newPath: rename.new.path)
            default: return nil
            }
        }
    }
}
