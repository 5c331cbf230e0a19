/// A discriminator's mapping (OpenAPI 3.1.1, section 4.8.25), read backwards: which values name a member.
struct MappedTags {
    /// Values by the schema that they name.
    private var tagsBySchema: [Node: [String]] = [:]
    /// The schema that a value means which the mapping does not have (OpenAPI 3.2.0, section 4.25).
    private(set) var fallback: Node?

    /// - Parameter resolve: Gives the schema that a mapping's value names.
    init(_ discriminator: Node?, resolve: (_ name: Node) -> Node?) {
        for member in discriminator?["mapping"]?.members ?? [] {
            guard let target = resolve(member.value) else { continue }
            tagsBySchema[target, default: []].append(member.key)
        }
        fallback = discriminator?["defaultMapping"].flatMap(resolve)
    }

    /// The values that mean a member.
    func tags(of schema: Node) -> [String] {
        tagsBySchema[schema] ?? []
    }

    /// The value that a member has without a mapping: its component's name; of a whole file, the file's without its ending.
    static func name(_ reference: String) -> String {
        var last = reference.split(separator: "/").last.map(String.init) ?? reference
        if !reference.contains("#"), let ending = [".yaml", ".yml", ".json"].first(where: last.hasSuffix) {
            last.removeLast(ending.count)
        }
        return last.removingPercentEscapes.replacing("~1", with: "/").replacing("~0", with: "~")
    }
}

extension Lowering {
    /// A discriminator's mapping, its names resolved; one that names nothing is reported.
    mutating func mappedTags(_ discriminator: Node?) -> MappedTags {
        MappedTags(discriminator) { name in
            guard let text = name.string else { return nil }
            // A name is a component's where it can be one (OpenAPI 3.1.1, section 4.8.25.3).
            if let component = document.root["components"]?["schemas"]?[text] { return memberSchema(component) }
            switch sources.find(text, from: name) {
            case .success(let target): return memberSchema(target)
            case .failure(let reason):
                report(
                    .warning, .unresolvedReference, Self.message(reason.message, consequence: "the discriminator's mapping goes without it"), at: name)
                return nil
            }
        }
    }

    /// The schema that stands behind a member of a union: without references and compositions of one.
    mutating func memberSchema(_ node: Node) -> Node {
        var node = node
        for _ in 0..<Self.compositionLimit {
            if SchemaObject(node).reference != nil {
                guard let target = referent(of: node) else { return node }
                node = target
            } else if let passed = passedOn(Part(node)), passed.node != node, !isExtension(node, of: passed.node) {
                node = passed.node
            } else {
                return node
            }
        }
        return node
    }
}
