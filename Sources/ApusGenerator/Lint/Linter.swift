/// Looks for what would make a better client.
struct Linter {
    private let meaning: Meaning
    private(set) var advice: [Advice] = []

    init(_ meaning: Meaning) {
        self.meaning = meaning
    }

    mutating func run() {
        adviseIDs()
        adviseSchemas()
        adviseTitles()
        adviseEnvelope()
        advisePages()
        let root = meaning.document.root.file
        advice = advice.enumerated().sorted { left, right in
            let (first, second) = (left.element.diagnostic.location, right.element.diagnostic.location)
            let keys = (
                (first.file == root ? 0 : 1, first.file, first.line, first.column),
                (second.file == root ? 0 : 1, second.file, second.line, second.column)
            )
            return keys.0 == keys.1 ? left.offset < right.offset : keys.0 < keys.1
        }.map(\.element)
    }

    private mutating func advise(
        _ code: DiagnosticCode, _ message: String, at node: Node, _ update: [(String, String)] = []
    ) {
        // An overlay changes the document itself, not the files that it refers to.
        let isReachable = node.tree === meaning.document.root.tree
        let action =
            update.isEmpty || !isReachable
            ? nil
            : Advice.Action(
                target: JSONPath.text(of: node), update: update.map { Advice.Action.Setting(key: $0.0, text: $0.1) })
        advice.append(
            Advice(
                diagnostic: Diagnostic(.note, code, message, at: node.location, pointer: node.pointer), action: action))
    }

    /// The value at a pointer of the document itself.
    private func node(_ pointer: String) -> Node? {
        guard pointer.hasPrefix("#/") else { return nil }
        return JSONPointer.parts(of: String(pointer.dropFirst())).flatMap { meaning.document.root.at(pointer: $0) }
    }

    private mutating func adviseIDs() {
        var taken = Set(meaning.api.operations.map(\.id))
        var seen: Set<String> = []
        for operation in meaning.api.operations where seen.insert(operation.origin.pointer).inserted {
            guard let node = node(operation.origin.pointer), node["operationId"] == nil else { continue }
            // The name that the method has keeps it.
            guard taken.insert(operation.name).inserted else { continue }
            advise(
                .missingOperationID, "there is no `operationId`; the method is named for its path, and renamed with it",
                at: node, [("operationId", operation.name)])
        }
    }

    private mutating func adviseSchemas() {
        var found: [(DiagnosticCode, String, Node, [(String, String)])] = []
        DocumentRole.walk(meaning.document.root) { node, role in
            guard role == .schema, node.isObject, node["$ref"] == nil else { return }
            if node["type"] == nil, let values = node["enum"]?.elements, let type = Self.type(of: values) {
                found.append(
                    (.untypedEnum, "the enum has no `type`; its values are all \(type)s", node, [("type", type)]))
            }
            if SchemaObject(node).types == [.integer],
                ![
                    "format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "enum", "const",
                    "multipleOf",
                ].contains(where: { node[$0] != nil })
            {
                found.append(
                    (
                        .unboundedInteger,
                        "the integer has no bounds and no `format`; `int64` or `int32` says how large it can be",
                        node, [("format", "int64")]
                    ))
            }
        }
        for (code, message, node, update) in found { advise(code, message, at: node, update) }
    }

    /// The type of all values; nil where they have none in common.
    private static func type(of values: [Node]) -> String? {
        let values = values.filter { !$0.isNull }
        guard let first = values.first, values.allSatisfy({ $0.kind == first.kind }) else { return nil }
        switch first.kind {
        case .string: return "string"
        case .boolean: return "boolean"
        case .number: return values.allSatisfy { $0.int != nil } ? "integer" : "number"
        case .null, .array, .object: return nil
        }
    }

    private mutating func adviseTitles() {
        var seen: Set<String> = []
        for declaration in meaning.api.types where declaration.inputOf == nil {
            switch declaration.kind {
            case .record, .choice: break
            case .enumeration, .alias, .outcome: continue
            }
            let pointer = declaration.origin.pointer
            let isComponent = pointer.hasPrefix("#/components/schemas/") && pointer.split(separator: "/").count == 4
            guard !isComponent, let node = node(pointer), node.isObject, node["title"] == nil, node["$ref"] == nil,
                seen.insert(pointer).inserted
            else { continue }
            advise(
                .untitledSchema,
                "the inline schema has no `title`, which heads its documentation and names it in a union; its type is called `\(declaration.name)`, for where it stands",
                at: node,
                [("title", declaration.name)])
        }
    }

    private mutating func adviseEnvelope() {
        guard meaning.configuration.envelope == nil, let envelope = EnvelopeRecognition(meaning.api).envelope else {
            return
        }
        advise(
            .unconfiguredEnvelope,
            "answers stand in an envelope; `envelope: \(envelope.yaml)` in apus.yaml makes methods give `\(envelope.data)`",
            at: meaning.document.root["paths"] ?? meaning.document.root)
    }

    /// Once for all operations whose pages are alike, where the first of them stands.
    private mutating func advisePages() {
        for offer in PageOffers(meaning.api).all {
            guard let first = meaning.api.operations.first(where: { offer.operations.contains($0.id) }),
                let node = node(first.origin.pointer)
            else { continue }
            let others = offer.operations.count == 1 ? "" : ", as those of \(offer.operations.count - 1) more"
            advise(
                .unconfiguredPages,
                "the answers look like pages\(others); `\(offer.line)` under `pages` in apus.yaml adds a method that fetches them all",
                at: node)
        }
    }
}
