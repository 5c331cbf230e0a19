/// What a schema says of values beyond their type: bounds, patterns, defaults, further keys.
extension WireComparison {
    mutating func compareKeywords(_ context: SchemaContext) {
        let (old, new) = (context.old, context.new)
        for keyword in Set(old.keywords.keys).union(new.keywords.keys).sorted() {
            let (was, now) = (old.keywords[keyword], new.keywords[keyword])
            guard was?.comparisonText != now?.comparisonText else { continue }
            let rule = rule(keyword, was, now, context)
            add(
                rule,
                "the `\(keyword)` of \(context.name) is \(now.map(Self.word) ?? "gone"), no longer \(was.map(Self.word) ?? "absent")",
                subject: context.name, was ?? old.node, now ?? new.node, topic: keyword,
                before: was.map(Self.word) ?? "",
                after: now.map(Self.word) ?? "")
        }
        compareFurtherKeys(context)
    }

    private static func word(_ node: Node) -> String {
        let text = node.scalarText ?? node.comparisonText
        return text.count <= 60 ? text : text.prefix(60) + "…"
    }

    private func rule(_ keyword: String, _ was: Node?, _ now: Node?, _ context: SchemaContext) -> ChangeRule {
        switch keyword {
        case "pattern":
            return context.rule(
                request: now == nil ? .requestPatternRemoved : .requestPatternChanged, response: .responsePatternChanged
            )
        case "default":
            return context.rule(request: .requestDefaultChanged, response: .responseDefaultChanged)
        case "contentEncoding", "contentMediaType":
            return .contentEncodingChanged
        case let bound where FlatSchema.bounds.contains(bound):
            return Self.isTighter(bound, was, now)
                ? context.rule(request: .requestBoundTightened, response: .responseBoundTightened)
                : context.rule(request: .requestBoundLoosened, response: .responseBoundLoosened)
        default:
            return context.rule(request: .requestConstraintChanged, response: .responseConstraintChanged)
        }
    }

    /// Whether a bound lets fewer values pass than it did.
    private static func isTighter(_ keyword: String, _ was: Node?, _ now: Node?) -> Bool {
        guard let now else { return false }
        if let flag = now.bool { return flag }
        guard let was, let before = was.double, let after = now.double else { return true }
        switch keyword {
        case "minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties": return after > before
        case "multipleOf": return before == 0 || (after / before).rounded() != after / before || after > before
        default: return after < before
        }
    }

    private mutating func compareFurtherKeys(_ context: SchemaContext) {
        let (old, new, name) = (context.old, context.new, context.name)
        if old.allowsOthers != new.allowsOthers {
            let rule = context.rule(
                request: new.allowsOthers ? .requestAdditionalPropertiesAllowed : .requestAdditionalPropertiesForbidden,
                response: .responseAdditionalPropertiesChanged)
            add(
                rule, "\(name) may \(new.allowsOthers ? "" : "not ")have keys that it does not name", subject: name,
                old.additional ?? old.node, new.additional ?? new.node, topic: "additional")
        } else if old.additional?.isObject != new.additional?.isObject, old.allowsOthers,
            old.additional?.isObject == true || new.additional?.isObject == true
        {
            let isSchema = new.additional?.isObject == true && new.additional?.count ?? 0 > 0
            let wasSchema = old.additional?.isObject == true && old.additional?.count ?? 0 > 0
            guard isSchema != wasSchema else { return }
            add(
                context.rule(
                    request: isSchema ? .requestTypeChanged : .requestTypeWidened,
                    response: isSchema ? .responseTypeNarrowed : .responseTypeChanged),
                "the further keys of \(name) have \(isSchema ? "a schema now" : "no schema any more")", subject: name,
                old.additional ?? old.node, new.additional ?? new.node, topic: "additional")
        }
    }
}
