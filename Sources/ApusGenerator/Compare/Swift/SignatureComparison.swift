/// How the parameters and the result of a method or an initialiser changed, judged by the calls that there may be: those that
/// give everything, and those that leave out what they can.
struct SignatureComparison {
    /// A change, and which parameter of the wire it is about.
    struct Change {
        var rule: ChangeRule
        var key: String
        var message: String
    }

    private(set) var changes: [Change] = []
    private let names: TypeNames

    init(_ old: Symbol, _ new: Symbol, _ names: TypeNames) {
        self.names = names
        guard case .function(let before, let oldKeys, let oldResult, let wasDiscardable) = old.shape,
            case .function(let after, let newKeys, let newResult, let isDiscardable) = new.shape
        else { return }
        compare(before, oldKeys, after, newKeys, new.path)
        if !names.isSame(oldResult, newResult) {
            add(.swiftResultRetyped, "", "`\(new.path)` gives `\(newResult)`, no longer `\(oldResult)`")
        }
        if wasDiscardable, !isDiscardable {
            add(.swiftResultNotDiscardable, "", "the result of `\(new.path)` must be used now")
        } else if !wasDiscardable, isDiscardable {
            add(.swiftResultDiscardable, "", "the result of `\(new.path)` need not be used now")
        }
    }

    /// Leaves out what a property says already; never what a call has to give now.
    mutating func leaveOut(_ isKnown: (_ key: String) -> Bool) {
        changes.removeAll { change in
            switch change.rule {
            case .swiftParameterAdded, .swiftParameterRemoved, .swiftParameterRetyped, .swiftParameterBecameOptional,
                .swiftParameterBecameRequired, .swiftParameterRenamed, .swiftParameterDefaultChanged:
                isKnown(change.key)
            default: false
            }
        }
    }

    private mutating func add(_ rule: ChangeRule, _ key: String, _ message: String) {
        changes.append(Change(rule: rule, key: key, message: message))
    }

    private mutating func compare(
        _ old: [SignatureParameter], _ oldKeys: [String], _ new: [SignatureParameter], _ newKeys: [String],
        _ path: String
    ) {
        let partners = Self.partners(old, oldKeys, new, newKeys)
        for (index, parameter) in old.enumerated() {
            guard let partner = partners[index] else {
                add(
                    .swiftParameterRemoved, oldKeys[index],
                    "`\(path)` has no parameter `\(Self.word(parameter))` any more")
                continue
            }
            compare(parameter, new[partner], newKeys[partner], path)
        }
        let matched = Set(partners.compactMap(\.self))
        for (index, parameter) in new.enumerated() where !matched.contains(index) {
            let rule: ChangeRule = parameter.initial == nil ? .swiftParameterAddedRequired : .swiftParameterAdded
            add(rule, newKeys[index], "`\(path)` has a new parameter `\(parameter.text)`")
        }
        let order = partners.compactMap(\.self)
        if order != order.sorted() {
            let labels = new.map { Self.word($0) }.joined(separator: ", ")
            add(.swiftParameterOrderChanged, "", "the parameters of `\(path)` stand in another order: \(labels)")
        }
    }

    private mutating func compare(_ old: SignatureParameter, _ new: SignatureParameter, _ key: String, _ path: String) {
        let place = "the parameter `\(Self.word(new))` of `\(path)`"
        if old.label != new.label {
            add(
                .swiftParameterRenamed, key,
                "the parameter `\(Self.word(old))` of `\(path)` is called `\(Self.word(new))` now")
        }
        let isSame = names.isSame(old.type, new.type)
        let isWider = !isSame && names.isSame(old.type + "?", new.type)
        let isNarrower = !isSame && names.isSame(old.type, new.type + "?")
        if !isSame, !isWider, !isNarrower {
            add(.swiftParameterRetyped, key, "\(place) is of type `\(new.type)`, no longer `\(old.type)`")
        }
        switch (old.initial, new.initial) {
        case (_?, nil): add(.swiftParameterBecameRequired, key, "\(place) has to be given now")
        case (nil, let initial?):
            add(.swiftParameterBecameOptional, key, "\(place) need not be given now: it is \(initial) then")
        case (let before, let after):
            if isNarrower { add(.swiftParameterBecameRequired, key, "\(place) must not be nil now") }
            if isWider { add(.swiftParameterBecameOptional, key, "\(place) may be nil now") }
            if let before, let after, isSame, names.current(before) != after {
                add(
                    .swiftParameterDefaultChanged, key, "\(place) is \(after) where it is left out, no longer \(before)"
                )
            }
        }
        if isNarrower, old.initial == nil || new.initial == nil, old.initial != nil || new.initial != nil {
            // Both at once: the default came or went, and nil with it.
            if new.initial != nil { add(.swiftParameterBecameRequired, key, "\(place) must not be nil now") }
        }
    }

    /// The parameter of the new signature that each of the old one is: by label, else by its key on the wire.
    private static func partners(
        _ old: [SignatureParameter], _ oldKeys: [String], _ new: [SignatureParameter], _ newKeys: [String]
    ) -> [Int?] {
        var taken: Set<Int> = []
        var partners: [Int?] = old.map { parameter in
            guard let index = new.indices.first(where: { !taken.contains($0) && new[$0].label == parameter.label })
            else { return nil }
            taken.insert(index)
            return index
        }
        for index in old.indices where partners[index] == nil {
            guard let partner = new.indices.first(where: { !taken.contains($0) && newKeys[$0] == oldKeys[index] })
            else { continue }
            taken.insert(partner)
            partners[index] = partner
        }
        return partners
    }

    private static func word(_ parameter: SignatureParameter) -> String {
        parameter.label ?? String(parameter.name.dropFirst(2)).bare
    }
}
