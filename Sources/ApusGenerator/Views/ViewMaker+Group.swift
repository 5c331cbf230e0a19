/// Groups of methods.
extension ViewMaker {
    /// The methods of operations: in their groups, with `group: tags`; those without a tag in the client itself.
    func methods(_ indices: [Int]) -> [OperationsView] {
        guard configuration.group == .tags else {
            return [OperationsView(client: api.module, operations: indices.map { operation(api.operations[$0]) })]
        }
        var views: [OperationsView] = []
        for tag in api.tags {
            let members = indices.filter { (api.operations[$0].tags.first ?? "") == tag.key }
            guard !members.isEmpty else { continue }
            let operations = members.map { operation(api.operations[$0]) }
            guard !tag.property.isEmpty else {
                views.append(OperationsView(client: api.module, operations: operations))
                continue
            }
            var comment = Comment()
            comment.add(tag.documentation)
            if comment.lines.isEmpty { comment.add(block: ["The operations of `\(Markdown.oneLine(tag.key).filter { $0 != "`" })`."]) }
            views.append(
                OperationsView(
                    client: api.module,
                    group: GroupView(
                        documentation: comment.lines, access: access, name: Backticks.declared(tag.name),
                        property: Backticks.declared(tag.property), members: operations),
                    operations: []))
        }
        return views
    }

    /// How a method is called: `issues.list`, or `listIssues` without groups.
    func call(of operation: Operation) -> String {
        let tag = operation.tags.first ?? ""
        let group = configuration.group == .tags ? api.tags.first { $0.key == tag }?.property ?? "" : ""
        return group.isEmpty ? operation.name : "\(group).\(operation.name)"
    }
}
