/// Groups of operations, `client.issues.list(…)`: with `group: tags`.
extension Namer {
    /// Names the client's properties for its groups, and the methods anew: in a group without the group's own words,
    /// `listIssues` in `issues` → `list`. Where two would be the same, the later one keeps its whole name.
    ///
    /// Namespaces keep the names that methods have without groups: they stand in the client.
    mutating func nameGroups(_ api: inout API) {
        let tags = api.tags.indices.filter { !api.tags[$0].key.isEmpty }
        let claimants = tags.map { claimant(Naming([api.tags[$0].key]), .operation) }
        var properties = Claims()
        for (index, name) in zip(tags, properties.assign(claimants) { [claimants[$0].wishes[0] + "Group"] }) {
            api.tags[index].property = name
        }
        var groups: [String: [Int]] = [:]
        for (index, operation) in api.operations.enumerated() { groups[operation.tags.first ?? "", default: []].append(index) }
        for (tag, operations) in groups {
            var claims = tag.isEmpty ? properties : Claims()
            let claimants = operations.map { index in
                let name = api.operations[index].name
                let isPinned = api.operations[index].naming.pinned != nil
                let short = tag.isEmpty || isPinned ? nil : speller.name(withoutGroup(name, tag), .operation)
                return Claims.Claimant(
                    pinned: isPinned ? name : nil, wishes: [short, name].compactMap { $0 }.map { Reserved.freed($0, .operation) },
                    rank: .other)
            }
            let names = claims.assign(claimants) { [claimants[$0].wishes[0] + NamePosition.operation.suffix] }
            for (index, name) in zip(operations, names) { api.operations[index].name = name }
        }
    }

    /// The words of a method without those of its group, in the singular or the plural; all of them where nothing would be
    /// left: `listForRepo`, `listIssues` → `list`.
    private func withoutGroup(_ name: String, _ tag: String) -> String {
        let words = Words(name, acronyms: speller.acronyms).list
        let group = Words(tag, acronyms: speller.acronyms).list.map { singular($0.text).lowercased() }
        guard !group.isEmpty, words.count > group.count else { return name }
        for start in [0] + Array((0...(words.count - group.count)).reversed()) {
            let part = words[start..<(start + group.count)].map { singular($0.text).lowercased() }
            guard part == group else { continue }
            let rest = words[..<start] + words[(start + group.count)...]
            return rest.map(\.text).joined(separator: " ")
        }
        return name
    }
}
