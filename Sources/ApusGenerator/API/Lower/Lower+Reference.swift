extension Lowering {
    /// What the `$ref` of a node names, one step further; reports where it names nothing.
    mutating func target(of node: Node) -> Node? {
        guard let reference = SchemaObject(node).reference else { return nil }
        if let target = referent(of: node) { return target }
        var reason = "`\(reference)` refers to nothing"
        if case .failure(let found) = sources.find(reference, from: node) { reason = found.message }
        report(
            .warning, .unresolvedReference, Self.message(reason, consequence: "what uses it becomes free-form"),
            at: node["$ref"] ?? node)
        return nil
    }

    /// What is wrong, what was done instead, and then what to do about it, which a reason has behind its first semicolon.
    static func message(_ reason: String, consequence: String) -> String {
        guard let advice = reason.firstRange(of: "; ") else { return "\(reason); \(consequence)" }
        return "\(reason[..<advice.lowerBound]); \(consequence)\(reason[advice.lowerBound...])"
    }

    /// What the `$ref` of a node names, one step further; nil where it names nothing.
    mutating func referent(of node: Node) -> Node? {
        guard let reference = SchemaObject(node).reference else { return nil }
        if reference == "#", node["$ref"] == nil, let anchor = recursiveAnchor(around: node) { return anchor }
        return sources.resolve(reference, from: node)
    }

    /// What `$recursiveRef: "#"` means: the outermost schema around it that says so, not the document
    /// (JSON Schema 2019-09 Core, section 8.2.4.2).
    private func recursiveAnchor(around node: Node) -> Node? {
        var found: Node?
        var next = node.parent
        while let current = next {
            if current["$recursiveAnchor"]?.bool == true { found = current }
            next = current.parent
        }
        return found
    }

    /// The named schema that a chain of references without siblings ends at.
    private mutating func namedTarget(of node: Node) -> Node? {
        switch referenceEnd(of: node) {
        case .schema(let end): return end
        case .nowhere: return nil
        case .cycle:
            report(.warning, .referenceCycle, "this `$ref` leads back to itself; what uses it becomes free-form", at: node)
            return nil
        }
    }

    private mutating func referenceEnd(of node: Node) -> ReferenceEnd {
        var current = node
        var seen: Set<Node> = []
        var end = ReferenceEnd.nowhere
        while true {
            if let known = referenceEnds[current] {
                end = known
                break
            }
            guard SchemaObject(current).reference != nil, current == node || !changesItsReference(SchemaObject(current)) else {
                end = .schema(current)
                break
            }
            guard seen.insert(current).inserted else {
                end = .cycle
                break
            }
            guard let next = target(of: current) else { break }
            current = next
        }
        for node in seen { referenceEnds[node] = end }
        return end
    }

    /// The one schema that another passes on: of a `$ref` that nothing beside it changes, or the only member of `allOf`,
    /// `oneOf` or `anyOf`.
    mutating func passedOn(_ part: Part) -> Part? {
        guard !part.skipsUnions, part.only == nil, part.node.isObject else { return nil }
        let schema = part.schema
        if schema.reference != nil { return changesItsReference(schema) ? nil : part }
        let composed = ["allOf", "oneOf", "anyOf"].filter { (part.node[$0]?.count ?? 0) > 0 }
        guard composed.count == 1, let key = composed.first, let list = part.node[key] else { return nil }
        let other = part.node.members.contains { member in
            switch member.key {
            case "properties", "items", "prefixItems", "patternProperties", "const": true
            case "required", "enum": member.value.count > 0
            case "additionalProperties", "unevaluatedProperties", "unevaluatedItems": member.value.isObject
            case "format": key != "allOf"
            default: false
            }
        }
        guard !other else { return nil }
        let members = list.elements.filter { element in
            let member = SchemaObject(element)
            return key == "allOf" ? !member.isAnything : !member.isNullOnly
        }
        guard members.count == 1, let only = members.first, SchemaObject(only).isSchema,
            !SchemaObject(only).isRequiredOnly
        else { return nil }
        if SchemaObject(only).reference == nil, schema.types != nil, SchemaObject(only).types == nil { return nil }
        var next = part
        next.node = only
        return next
    }

    /// What a schema is, at a place where a type for it would stand.
    mutating func use(_ node: Node, at place: Place) -> Use {
        use([Part(node)], at: place)
    }

    mutating func use(_ parts: [Part], at place: Place) -> Use {
        let parts = once(parts)
        if parts.count == 1, let part = parts.first {
            guard part.node.isObject else { return .anything }
            if let bound = boundSchema(of: part), !SchemaObject(part.node).hasStructure {
                var use = self.use([Part(bound)], at: place)
                use.isNullable = use.isNullable || isNullable(part.node)
                return use
            }
            if let custom = configuration.types[part.node.pointer] {
                return Use(type: customType(custom), isNullable: isNullable(part.node))
            }
            if let passed = passedOn(part), !isExtension(part.node, of: passed.node) {
                if part.node.count > 1 { examineKeywords(of: part.node) }
                if passed == part { return useReference(part) }
                var use = self.use([passed], at: place)
                use.isNullable = use.isNullable || isNullable(part.node)
                return use
            }
            if let id = declared[part.node], !part.skipsUnions, part.only == nil {
                enqueue(id)
                return Use(type: .declared(id), isNullable: isNullable(part.node))
            }
        }
        if let known = uses[parts] { return known }
        if let use = recurringUse(parts) { return use }
        let use = lowerOpen(parts, at: place, slot: nil)
        uses[parts] = use
        return use
    }

    /// Lowers schemas into a declaration, unless they are being lowered already.
    mutating func fill(_ slot: TypeID, with parts: [Part], at place: Place) -> Use {
        let parts = once(parts)
        return recurringUse(parts) ?? lowerOpen(parts, at: place, slot: slot)
    }

    private mutating func lowerOpen(_ parts: [Part], at place: Place, slot: TypeID?) -> Use {
        openIndices[parts] = open.count
        open.append((parts, slot))
        let use = lower(merged(parts), at: place, slot: slot)
        open.removeLast()
        openIndices[parts] = nil
        return use
    }

    /// Each once, so that a schema that is composed of itself is seen to come up again, however often it was added.
    private func once(_ parts: [Part]) -> [Part] {
        var seen: Set<Part> = []
        return parts.filter { seen.insert($0).inserted }
    }

    /// What a schema is that comes up again while it is being lowered: a `$ref` with siblings can lead back to itself.
    private mutating func recurringUse(_ parts: [Part]) -> Use? {
        if let index = openIndices[parts] {
            if let id = open[index].id {
                return Use(type: .declared(id), isNullable: parts.allSatisfy { isNullable($0.node) })
            }
        } else if open.count < Self.compositionLimit {
            return nil
        }
        if let node = parts.first?.node {
            report(.warning, .limit, "this schema contains itself without end; it becomes free-form", at: node)
        }
        return .anything
    }

    /// Remembers that the schema being lowered is this declaration, before what is in it is looked at.
    mutating func declareOpen(_ id: TypeID) {
        guard let last = open.indices.last, open[last].id == nil else { return }
        open[last].id = id
    }

    private mutating func useReference(_ part: Part) -> Use {
        guard let target = namedTarget(of: part.node) else { return .anything }
        guard SchemaObject(target).isSchema else {
            report(
                .warning, .malformedKeyword,
                "this `$ref` names \(target.kind.article), no schema; what uses it becomes free-form", at: part.node)
            return .anything
        }
        if target.bool != nil { return .anything }
        var use: Use
        if let id = declaration(of: target) {
            use = Use(type: .declared(id))
        } else if let known = uses[[Part(target)]] {
            use = known
        } else {
            use = .anything
        }
        use.isNullable = isNullable(part.node)
        return use
    }

    /// What refers to a schema: its `$ref`, or where it stands if it is a declaration itself.
    func referenceText(of node: Node) -> String? {
        SchemaObject(node).reference ?? (declared[node] == nil ? nil : node.pointer)
    }

    /// The declaration of a schema that a `$ref` names; nil where it stands inside another and needs no type of its own.
    mutating func declaration(of node: Node) -> TypeID? {
        if let id = declared[node] {
            enqueue(id)
            return id
        }
        if let owner = owningComponent(of: node), let ownerID = declared[owner], progress[ownerID] != .done {
            lowerDeclaration(ownerID)
        }
        if let use = uses[[Part(node)]] {
            guard case .declared(let id) = use.type else { return nil }
            return id
        }
        let id = allocate(Place(.client, Self.referenceNames(of: node)), from: node)
        declared[node] = id
        schemas[id] = node
        progress[id] = .reserved
        enqueue(id)
        return id
    }

    /// The component schema that a node stands in.
    private func owningComponent(of node: Node) -> Node? {
        let pointer = node.pointer
        let prefix = "#/components/schemas/"
        guard pointer.hasPrefix(prefix) else { return nil }
        let parts = pointer.dropFirst(prefix.count).split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count > 1, let first = parts.first else { return nil }
        let key = String(first).replacing("~1", with: "/").replacing("~0", with: "~").removingPercentEscapes
        return document.root["components"]?["schemas"]?[key]
    }

    /// What a schema outside the components may be called: by its place in its file, then by the file.
    static func referenceNames(of node: Node) -> [String] {
        let pointer = node.pointer
        let halves = pointer.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let skipped: Set<String> = [
            "components", "schemas", "properties", "definitions", "$defs", "items", "allOf", "oneOf", "anyOf", "schema",
            "content",
            "additionalProperties", "paths", "responses", "parameters", "requestBody",
        ]
        let fragment = (halves.count > 1 ? halves[1] : "").split(separator: "/")
            .map { String($0).removingPercentEscapes.replacing("~1", with: "/").replacing("~0", with: "~") }
        let words = fragment.filter { !skipped.contains($0) && Int($0) == nil }
        let file = halves.first.map(String.init) ?? ""
        let stem = file.split(separator: "/").last.map { String($0.split(separator: ".").first ?? $0) } ?? ""
        var names: [String] = []
        if let last = words.last { names.append(last) }
        if words.count > 1 { names.append(words.suffix(2).joined(separator: " ")) }
        if !stem.isEmpty { names.append(words.isEmpty ? stem : stem + " " + words.joined(separator: " ")) }
        if names.isEmpty { names.append("Schema") }
        return names
    }
}

extension String {
    /// `%20` and its like decoded, where they are UTF-8.
    var removingPercentEscapes: String {
        guard utf8.contains(UInt8(ascii: "%")) else { return self }
        var bytes: [UInt8] = []
        var rest = Array(utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
