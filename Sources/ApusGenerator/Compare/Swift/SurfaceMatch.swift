/// Which symbols of two surfaces are the same: by name, and where a name is gone, by what they stand for.
struct SurfaceMatch: Sendable {
    /// Symbols of both, in the order of the new surface.
    private(set) var pairs: [Pair] = []
    /// What only the old one has, without what stands in it.
    private(set) var removed: [(symbol: Symbol, parent: Symbol)] = []
    /// What only the new one has, without what stands in it.
    private(set) var added: [(symbol: Symbol, parent: Symbol)] = []

    struct Pair: Sendable {
        var old: Symbol
        var new: Symbol
        /// What they stand in.
        var parents: (old: Symbol, new: Symbol)?

        var isRename: Bool {
            guard old.name == new.name else { return true }
            // Moved from one scope into another, which was not itself renamed.
            guard let parents, old.path != new.path else { return false }
            return parents.old.path + "." + old.name != old.path || parents.new.path + "." + new.name != new.path
        }
    }

    /// - Parameter identities: The pointers of schemas that have another name, old to new.
    init(_ old: Surface, _ new: Surface, identities: [String: String]) {
        match(old.client, new.client, nil, identities)
        matchMoved(identities)
    }

    private mutating func match(
        _ old: Symbol, _ new: Symbol, _ parents: (old: Symbol, new: Symbol)?, _ identities: [String: String]
    ) {
        pairs.append(Pair(old: old, new: new, parents: parents))
        guard Self.isComparable(old, new) else { return }
        var rest = Dictionary(new.members.enumerated().map { ("\($0.element.kind) \($0.element.name)", $0.offset) }) {
            first, _ in first
        }
        var partners: [Int: Symbol] = [:]
        var unmatched: [Symbol] = []
        for member in old.members {
            if let index = rest.removeValue(forKey: "\(member.kind) \(member.name)") {
                partners[index] = member
            } else {
                unmatched.append(member)
            }
        }
        let free = rest.values.sorted()
        for member in unmatched {
            let identity = Self.current(member.identity, identities)
            let candidates = free.filter {
                partners[$0] == nil && new.members[$0].kind == member.kind && new.members[$0].identity == identity
            }
            if candidates.count == 1, !identity.isEmpty {
                partners[candidates[0]] = member
            } else {
                removed.append((member, old))
            }
        }
        for (index, member) in new.members.enumerated() {
            if let partner = partners[index] {
                match(partner, member, (old, new), identities)
            } else {
                added.append((member, new))
            }
        }
    }

    /// Types that stand somewhere else now.
    private mutating func matchMoved(_ identities: [String: String]) {
        var places: [String: [Int]] = [:]
        for (index, one) in added.enumerated() where one.symbol.kind == .type {
            places[one.symbol.identity, default: []].append(index)
        }
        var found: [(old: Int, new: Int)] = []
        for (index, one) in removed.enumerated() where one.symbol.kind == .type {
            guard let candidates = places[Self.current(one.symbol.identity, identities)], candidates.count == 1 else {
                continue
            }
            found.append((index, candidates[0]))
        }
        for one in found {
            let (old, new) = (removed[one.old], added[one.new])
            match(old.symbol, new.symbol, nil, identities)
        }
        let gone = Set(found.map(\.old))
        let taken = Set(found.map(\.new))
        removed = removed.enumerated().filter { !gone.contains($0.offset) }.map(\.element)
        added = added.enumerated().filter { !taken.contains($0.offset) }.map(\.element)
    }

    /// Whether what stands in them can be compared one by one.
    static func isComparable(_ old: Symbol, _ new: Symbol) -> Bool {
        guard case .type(let before, _) = old.shape, case .type(let after, _) = new.shape else { return true }
        switch (before, after) {
        case (.client, .client), (.record, .record), (.namespace, .namespace), (.options, .options), (.values, .values),
            (.cases, .cases), (.alias, .alias):
            return true
        default: return false
        }
    }

    /// An identity of the old document as the new one would write it.
    private static func current(_ identity: String, _ identities: [String: String]) -> String {
        guard !identities.isEmpty, let range = identity.firstRange(of: "#/components/schemas/") else { return identity }
        let rest = identity[range.lowerBound...]
        let end = rest.dropFirst("#/components/schemas/".count).firstIndex(of: "/") ?? rest.endIndex
        guard let new = identities[String(rest[..<end].split(separator: " ").first ?? "")] else { return identity }
        return String(identity[..<range.lowerBound]) + new + String(rest[end...])
    }
}
