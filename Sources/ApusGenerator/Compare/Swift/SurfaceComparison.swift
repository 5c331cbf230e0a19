/// What changes for those who use a generated client: every symbol that is new, gone or another.
struct SurfaceComparison: Sendable {
    private(set) var findings: [Finding] = []
    /// What has another name and is otherwise the same.
    private(set) var renames: [Rename] = []

    private let match: SurfaceMatch
    let names: TypeNames

    /// - Parameter schemaRenames: The pointers of component schemas that have another name, old to new.
    init(_ old: Surface, _ new: Surface, schemaRenames: [String: String]) {
        match = SurfaceMatch(old, new, identities: schemaRenames)
        var names = TypeNames(oldAliases: old.aliases, newAliases: new.aliases)
        for pair in match.pairs where pair.old.kind == .type && pair.old.path != pair.new.path {
            names.renamed[pair.old.path] = pair.new.path
        }
        self.names = names
        for pair in match.pairs { compare(pair) }
        reportRemoved()
        reportAdded()
    }

    mutating func add(_ rule: ChangeRule, _ message: String, _ old: Symbol?, _ new: Symbol?) {
        guard let symbol = new ?? old else { return }
        let path = symbol.path.isEmpty ? symbol.name : symbol.path
        findings.append(
            Finding(
                rule, message, subject: path, old: old?.origin, new: new?.origin, before: old?.declaration ?? "",
                after: new?.declaration ?? ""))
    }

    // MARK: - Both

    private mutating func compare(_ pair: SurfaceMatch.Pair) {
        let (old, new) = (pair.old, pair.new)
        if pair.isRename {
            if old.kind == .client {
                add(.swiftClientRenamed, "the client `\(old.name)` is called `\(new.name)` now", old, new)
            } else {
                add(.swiftRenamed, "`\(old.path)` is called `\(new.path)` now", old, new)
                renames.append(Rename(old: old, new: new))
            }
        }
        if old.isDeprecated != new.isDeprecated, new.kind == .method || new.kind == .property {
            add(
                new.isDeprecated ? .swiftDeprecated : .swiftUndeprecated,
                "`\(new.path)` is deprecated\(new.isDeprecated ? "" : " no longer")", old, new)
        }
        switch (old.shape, new.shape) {
        case (.type(let before, let oldConformances), .type(let after, let newConformances)):
            compareTypes(pair, before, after, oldConformances, newConformances)
        case (.value(let before, let oldContent), .value(let after, let newContent)):
            compareValues(pair, before, after)
            if new.kind == .member, oldContent != newContent {
                add(
                    .swiftMemberValueChanged, "`\(new.path)` stands for \(newContent), no longer for \(oldContent)",
                    old, new)
            }
        case (.payload(let before), .payload(let after)):
            if !names.isSame(before, after) {
                add(
                    .swiftCaseRetyped, "`\(new.path)` holds \(Self.words(after)), no longer \(Self.words(before))", old,
                    new)
            }
        case (.function, .function):
            compareFunctions(pair)
        default:
            add(.swiftServerRetyped, "`\(new.path)` is declared as `\(new.declaration)` now", old, new)
        }
    }

    private static func words(_ payload: String) -> String { payload.isEmpty ? "nothing" : "`\(payload)`" }

    private mutating func compareTypes(
        _ pair: SurfaceMatch.Pair, _ before: Symbol.Flavour, _ after: Symbol.Flavour, _ oldConformances: String,
        _ newConformances: String
    ) {
        let (old, new) = (pair.old, pair.new)
        guard SurfaceMatch.isComparable(old, new) else {
            add(.swiftTypeKindChanged, "`\(new.path)` is \(after.words), no longer \(before.words)", old, new)
            return
        }
        if case .alias(let was) = before, case .alias(let now) = after {
            if !names.isSame(was, now) {
                add(.swiftAliasRetyped, "`\(new.path)` stands for `\(now)`, no longer for `\(was)`", old, new)
            }
            return
        }
        let (had, has) = (Self.list(oldConformances), Self.list(newConformances))
        for name in had where !has.contains(name) {
            add(.swiftConformanceRemoved, "`\(new.path)` is no longer `\(name)`", old, new)
        }
        for name in has where !had.contains(name) {
            add(.swiftConformanceAdded, "`\(new.path)` is `\(name)` now", old, new)
        }
    }

    private static func list(_ conformances: String) -> [String] {
        conformances.split(separator: ",").map { $0.filter { $0 != " " } }
    }

    private mutating func compareValues(_ pair: SurfaceMatch.Pair, _ before: String, _ after: String) {
        let (old, new) = (pair.old, pair.new)
        guard !names.isSame(before, after) else { return }
        if names.isSame(before + "?", after) {
            add(.swiftPropertyBecameOptional, "`\(new.path)` may be nil now", old, new)
        } else if names.isSame(before, after + "?") {
            add(.swiftPropertyBecameRequired, "`\(new.path)` is never nil now", old, new)
        } else {
            add(.swiftPropertyRetyped, "`\(new.path)` is of type `\(after)`, no longer `\(before)`", old, new)
        }
    }

    private mutating func compareFunctions(_ pair: SurfaceMatch.Pair) {
        var comparison = SignatureComparison(pair.old, pair.new, names)
        // What a property says already, its parameter need not say again.
        if let parents = pair.parents, pair.new.kind == .initializer, pair.new.name == "init" {
            comparison.leaveOut { key in propertyChanges(key, parents.old, parents.new) }
        }
        for change in comparison.changes { add(change.rule, change.message, pair.old, pair.new) }
    }

    /// Whether a property with the identity is new, gone or of another type.
    private func propertyChanges(_ key: String, _ old: Symbol, _ new: Symbol) -> Bool {
        func type(_ owner: Symbol) -> (name: String, type: String)? {
            guard let property = owner.members.first(where: { $0.kind == .property && $0.identity == key }),
                case .value(let type, _) = property.shape
            else { return nil }
            return (property.name, type)
        }
        switch (type(old), type(new)) {
        case (nil, nil): return false
        case (let before?, let after?): return before.name != after.name || !names.isSame(before.type, after.type)
        default: return true
        }
    }

    // MARK: - One alone

    private mutating func reportRemoved() {
        let methods = Set(match.removed.filter { $0.symbol.kind == .method }.map(\.symbol.identity))
        for (symbol, _) in match.removed {
            let rule: ChangeRule
            switch symbol.kind {
            case .client, .type: rule = .swiftTypeRemoved
            case .property: rule = .swiftPropertyRemoved
            case .initializer: rule = .swiftInitializerRemoved
            case .method: rule = .swiftMethodRemoved
            case .server: rule = .swiftServerRemoved
            case .member: rule = .swiftMemberRemoved
            case .case: rule = .swiftCaseRemoved
            }
            // The types of a method go with it.
            if symbol.identity.hasPrefix("types of "), methods.contains(String(symbol.identity.dropFirst(9))) {
                continue
            }
            add(rule, "`\(symbol.path)` is gone", symbol, nil)
        }
    }

    private mutating func reportAdded() {
        let methods = Set(match.added.filter { $0.symbol.kind == .method }.map(\.symbol.identity))
        for (symbol, parent) in match.added {
            let rule: ChangeRule
            switch symbol.kind {
            case .client, .type: rule = .swiftTypeAdded
            case .property: rule = .swiftPropertyAdded
            case .initializer: rule = .swiftInitializerAdded
            case .method: rule = .swiftMethodAdded
            case .server: rule = .swiftServerAdded
            case .member: rule = .swiftMemberAdded
            case .case:
                if case .type(.cases(let isNonexhaustive), _) = parent.shape, isNonexhaustive {
                    rule = .swiftCaseAdded
                } else {
                    rule = .swiftClosedCaseAdded
                }
            }
            if symbol.identity.hasPrefix("types of "), methods.contains(String(symbol.identity.dropFirst(9))) {
                continue
            }
            add(rule, "`\(symbol.path)` is new", nil, symbol)
        }
    }
}
