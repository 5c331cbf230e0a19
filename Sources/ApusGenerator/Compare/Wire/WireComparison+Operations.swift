extension WireComparison {
    /// An operation of a document, and what its path item says for all.
    struct OperationPair {
        var key: String
        var method: String
        var node: Node
        var item: Node

        /// `GET /pets/{id}`
        var name: String { "\(method) \(key)" }
    }

    mutating func compareOperations() {
        let before = Self.operations(old, &sources.old)
        let after = Self.operations(new, &sources.new)
        let partners = Dictionary(after.map { (Self.identity($0), $0) }) { first, _ in first }
        let known = Set(before.map(Self.identity))
        for one in before {
            if let partner = partners[Self.identity(one)] {
                compare(one, partner)
            } else {
                add(.operationRemoved, "\(one.name) is gone", subject: one.name, one.node, nil)
            }
        }
        for one in after where !known.contains(Self.identity(one)) {
            add(.operationAdded, "\(one.name) is new", subject: one.name, nil, one.node)
        }
    }

    /// The operations that are generated, in document order.
    private static func operations(_ meaning: Meaning, _ sources: inout SourceSet) -> [OperationPair] {
        var operations: [OperationPair] = []
        for member in meaning.document.root["paths"]?.members ?? [] where !member.key.hasPrefix("x-") {
            guard let item = sources.follow(member.value) else { continue }
            for (method, node) in PathItemObject(node: item).operations {
                guard let operation = sources.follow(node), operation.isObject else { continue }
                let tags = (operation["tags"]?.elements ?? []).compactMap(\.scalarText)
                let id = operation["operationId"]?.scalarText
                guard meaning.configuration.selects(tags: tags, operationID: id, path: member.key) else { continue }
                operations.append(OperationPair(key: member.key, method: method, node: operation, item: item))
            }
        }
        return operations
    }

    /// Method and path, whatever the path's parameters are called.
    private static func identity(_ operation: OperationPair) -> String {
        "\(operation.method) \(PathTemplate.anonymous(operation.key))"
    }

    private mutating func compare(_ old: OperationPair, _ new: OperationPair) {
        let name = new.name
        compareWords(old.node, new.node, subject: name)
        if old.key != new.key {
            add(.pathParameterRenamed, "\(old.name) is written \(name) now", subject: name, old.item, new.item)
        }
        let (oldID, newID) = (old.node["operationId"], new.node["operationId"])
        if oldID?.scalarText != newID?.scalarText {
            add(
                .operationIdChanged,
                "the `operationId` of \(name) is \(newID?.scalarText ?? "gone"), no longer \(oldID?.scalarText ?? "absent")",
                subject: name, oldID ?? old.node, newID ?? new.node)
        }
        let (oldTags, newTags) = (old.node["tags"], new.node["tags"])
        if oldTags?.comparisonText ?? "[]" != newTags?.comparisonText ?? "[]" {
            add(
                .operationTagsChanged, "\(name) has other tags", subject: name, oldTags ?? old.node, newTags ?? new.node
            )
        }
        compareDeprecation(
            old.node, new.node, name, .operationDeprecated, .operationUndeprecated)
        compareServers(of: old, new, name)
        compareSecurity(of: old, new, name)
        compareParameters(of: old, new, name)
        compareBodies(old.node, new.node, name)
        compareResponses(old.node, new.node, name)
        comparePayloads(old.node["callbacks"], new.node["callbacks"], "callback", .callbackAdded, .callbackRemoved)
    }

    /// Whether `deprecated` came or went.
    mutating func compareDeprecation(
        _ old: Node, _ new: Node, _ name: String, _ came: ChangeRule, _ went: ChangeRule
    ) {
        let (was, now) = (old["deprecated"]?.bool ?? false, new["deprecated"]?.bool ?? false)
        guard was != now else { return }
        add(
            now ? came : went, "\(name) is deprecated\(now ? "" : " no longer")", subject: name,
            old["deprecated"] ?? old, new["deprecated"] ?? new)
    }

    private mutating func compareServers(of old: OperationPair, _ new: OperationPair, _ name: String) {
        let (before, after) = (old.node["servers"] ?? old.item["servers"], new.node["servers"] ?? new.item["servers"])
        let (was, now) = (before?[0]?["url"]?.scalarText, after?[0]?["url"]?.scalarText)
        guard was != now else { return }
        add(
            .operationServerChanged,
            "\(name) goes to \(now ?? "the document's server"), no longer to \(was ?? "the document's server")",
            subject: name, before ?? old.node, after ?? new.node)
    }
}
