/// What changes for requests and responses between two documents.
struct WireComparison {
    var sources: (old: SourceSet, new: SourceSet)
    let old: Meaning
    let new: Meaning
    var schemas = SchemaPairs()
    private(set) var findings: [Finding] = []
    /// The pointers of component schemas that have another name, old to new.
    let schemaRenames: [String: String]
    /// What was found already, by topic and places, and where in `findings`.
    private var known: [String: Int] = [:]

    init(_ old: Meaning, _ new: Meaning) {
        self.old = old
        self.new = new
        sources = (old.sources, new.sources)
        schemaRenames = SchemaRenames.find(old.document, new.document)
        compareInformation()
        compareServers()
        compareSecuritySchemes()
        compareRootSecurity()
        compareOperations()
        compareWebhooks()
        compareComponents()
        compareSchemas()
    }

    /// Adds a finding; of two about the same topic at the same places the graver one stays.
    mutating func add(
        _ rule: ChangeRule, _ message: String, subject: String, _ old: Node?, _ new: Node?, topic: String? = nil,
        before: String = "", after: String = ""
    ) {
        let finding = Finding(
            rule, message, subject: subject, old: old?.place, new: new?.place, before: before, after: after)
        let key = "\(topic ?? rule.rawValue) \(finding.old?.pointer ?? "") \(finding.new?.pointer ?? "")"
        if let index = known[key] {
            if finding.bump > findings[index].bump { findings[index] = finding }
            return
        }
        known[key] = findings.count
        findings.append(finding)
    }

    /// Compares the words of two values: what only people read.
    mutating func compareWords(_ old: Node, _ new: Node, subject: String) {
        for key in ["title", "summary", "description", "example", "examples", "externalDocs"] {
            let (before, after) = (old[key], new[key])
            if before == nil, after == nil { continue }
            if let before, let after, before.says(after) { continue }
            add(
                .documentationChanged, "the `\(key)` of \(subject) is another", subject: subject, before ?? old,
                after ?? new,
                topic: "words \(key)")
        }
    }

    // MARK: - The document

    private mutating func compareInformation() {
        guard let before = old.document.info, let after = new.document.info else { return }
        let (was, now) = (before["version"]?.scalarText ?? "", after["version"]?.scalarText ?? "")
        if was != now {
            add(
                .apiVersionChanged, "the version of the API is \(now), no longer \(was)", subject: "info",
                before["version"],
                after["version"], before: was, after: now)
        }
        compareWords(before, after, subject: "the document")
    }

    private mutating func compareComponents() {
        let (before, after) = (old.document.components("schemas"), new.document.components("schemas"))
        let names = Dictionary(after.map { ($0.key, $0.value) }) { first, _ in first }
        let renamedTo = Set(schemaRenames.values)
        let known = Set(before.map(\.key))
        for member in before {
            if let partner = names[member.key] {
                schemas.add(member.value, partner, [], named: member.key, &sources)
            } else if let pointer = schemaRenames[member.value.pointer],
                let partner = after.first(where: { $0.value.pointer == pointer })
            {
                add(
                    .schemaRenamed, "the schema `\(member.key)` is called `\(partner.key)` now", subject: partner.key,
                    member.value, partner.value)
                schemas.add(member.value, partner.value, [], named: partner.key, &sources)
            } else {
                add(.schemaRemoved, "the schema `\(member.key)` is gone", subject: member.key, member.value, nil)
            }
        }
        for member in after where !known.contains(member.key) && !renamedTo.contains(member.value.pointer) {
            add(.schemaAdded, "the schema `\(member.key)` is new", subject: member.key, nil, member.value)
        }
    }

    // MARK: - Webhooks

    private mutating func compareWebhooks() {
        comparePayloads(
            old.document.root["webhooks"], new.document.root["webhooks"], "webhook", .webhookAdded, .webhookRemoved)
    }

    /// Compares what the API sends by itself: webhooks, or the callbacks of an operation.
    mutating func comparePayloads(
        _ old: Node?, _ new: Node?, _ word: String, _ added: ChangeRule, _ removed: ChangeRule
    ) {
        let (before, after) = (old?.members ?? [], new?.members ?? [])
        let names = Dictionary(after.map { ($0.key, $0.value) }) { first, _ in first }
        let known = Set(before.map(\.key))
        for member in before {
            guard let partner = names[member.key] else {
                add(removed, "the \(word) `\(member.key)` is gone", subject: member.key, member.value, nil)
                continue
            }
            comparePayload(member.value, partner, "\(word) \(member.key)")
        }
        for member in after where !known.contains(member.key) {
            add(added, "the \(word) `\(member.key)` is new", subject: member.key, nil, member.value)
        }
    }

    private mutating func comparePayload(_ old: Node, _ new: Node, _ name: String) {
        guard let before = sources.old.follow(old), let after = sources.new.follow(new) else { return }
        let partners = PathItemObject(node: after).operations
        var found = false
        for (method, operation) in PathItemObject(node: before).operations {
            found = true
            guard let partner = partners.first(where: { $0.method == method }) else { continue }
            guard let was = operation["requestBody"].flatMap({ sources.old.follow($0) }),
                let now = partner.node["requestBody"].flatMap({ sources.new.follow($0) })
            else { continue }
            compareContent(was["content"], now["content"], .responses, name)
        }
        // A callback has its path items one level below.
        guard !found else { return }
        for member in before.members {
            if let partner = after[member.key], member.value.isObject { comparePayload(member.value, partner, name) }
        }
    }

    /// Compares the schemas of the media types that two contents share.
    mutating func compareContent(_ old: Node?, _ new: Node?, _ direction: SchemaPairs.Directions, _ name: String) {
        for member in old?.members ?? [] {
            guard let partner = new?[member.key] else { continue }
            for keyword in ["schema", "itemSchema"] {
                if let before = member.value[keyword], let after = partner[keyword] {
                    schemas.add(before, after, direction, named: name, &sources)
                }
            }
            compareWords(member.value, partner, subject: name)
        }
    }
}
