extension Lowering {
    /// The bodies that an operation takes: one for each media type that makes a difference, JSON first.
    mutating func lowerBodies(_ node: Node?, operation: Int) -> [(body: Body, suffix: String)] {
        guard let reference = node, let node = sources.follow(reference), node.isObject else { return [] }
        let isReferred = reference["$ref"] != nil
        let scope: TypeDeclaration.Scope = isReferred ? .client : .operation(operation)
        let name = isReferred ? MappedTags.name(reference["$ref"]?.string ?? "") : "Body"
        let isRequired = node["required"]?.bool ?? false
        var found: [(body: Body, suffix: String)] = []
        let published = lock[LockPlaces.body(in: operations[operation].origin.pointer), .body]?.name
        for member in orderedContent(node["content"], first: published) {
            let mediaType = MediaType(member.key)
            let place = Place(scope, isReferred ? [name + " Body", name] : [name, name + " " + mediaType.suffix])
            let (type, encoding) = lowerBody(mediaType, member.value, at: place)
            let body = Body(
                name: "", type: type, isRequired: isRequired, encoding: encoding,
                constraints: member.value["schema"].map { constraints([Part($0)]) } ?? [],
                documentation: Documentation(description: node["description"]?.string),
                origin: Origin(node))
            if found.contains(where: {
                $0.body.type == type && $0.body.encoding.family == encoding.family && encoding.family != "bytes"
            }) {
                continue
            }
            found.append((body, mediaType.isJSON ? "JSON" : mediaType.suffix))
        }
        return found
    }

    /// The media types of a `content`, JSON before all others, `application/json` without parameters before it with some, else
    /// in document order; 3.2's references to `components.mediaTypes` followed.
    ///
    /// - Parameter first: The one that comes first wherever it stands: what the method is published with.
    mutating func orderedContent(_ content: Node?, first: String? = nil) -> [Node.Member] {
        let members = (content?.members ?? []).compactMap { member -> Node.Member? in
            guard let media = sources.follow(member.value), media.isObject || media.isNull else { return nil }
            return Node.Member(key: member.key, value: media, keyLocation: member.keyLocation)
        }
        var json = members.filter { MediaType($0.key).isJSON }
        if let plain = json.firstIndex(where: { MediaType($0.key).text.lowercased() == "application/json" }),
            let index = json.firstIndex(where: { MediaType($0.key).essence == "application/json" })
        {
            json.insert(json.remove(at: plain), at: index)
        }
        let others = members.filter { member in
            guard !MediaType(member.key).isJSON else { return false }
            return member.key == first || !isAnotherNameOfJSON(member, json)
        }
        let ordered = json + others
        guard let first, let index = ordered.firstIndex(where: { MediaType($0.key).text == first }) else { return ordered }
        return [ordered[index]] + ordered[..<index] + ordered[(index + 1)...]
    }

    /// Whether `text/plain` or `application/octet-stream` describes the very object or list that JSON does: what servers that
    /// list all their formatters say of JSON under another name (ASP.NET).
    private mutating func isAnotherNameOfJSON(_ member: Node.Member, _ json: [Node.Member]) -> Bool {
        guard ["text/plain", "application/octet-stream"].contains(MediaType(member.key).essence),
            let schema = member.value["schema"], isStructured(schema),
            let same = json.first(where: { $0.value["schema"]?.hasContent(of: schema) ?? false })
        else { return false }
        report(
            .note, .unsupportedEncoding,
            "`\(member.key)` describes what `\(same.key)` does, and is no text or file; it has no method of its own",
            at: member.value)
        return true
    }

    private mutating func lowerBody(_ mediaType: MediaType, _ media: Node, at place: Place) -> (TypeReference, Body.Encoding) {
        let schema = media["schema"]
        let item = schema == nil ? media["itemSchema"] : nil
        if mediaType.isMultipart || mediaType.isForm {
            var type = TypeReference.map(.string)
            if let schema { type = use(schema, at: place).type }
            if let item { type = .array(use(item, at: place.element).element) }
            if let sent = bodyWithoutMembers(mediaType, type, at: schema ?? media) { return sent }
            let parts = lowerParts(media, type)
            if mediaType.isForm { return (type, .form(parts)) }
            if case .array = settled(type) {
                let places = lowerPlaces(media, type)
                return (type, .multipartItems(mediaType.text, prefix: places.prefix, item: places.item))
            }
            return (type == .json ? .map(.string) : type, .multipart(mediaType.text, parts))
        }
        if mediaType.isJSONStream {
            if let item { return (.array(use(item, at: place.element).element), .jsonLines(mediaType.text)) }
            if let schema, isStructured(schema) {
                // Before 3.2 the schema is sometimes the list, more often what stands on each line.
                let isList = merged([Part(schema)]).types == [.array]
                let use = self.use(schema, at: isList ? place : place.element)
                if !isList { return (.array(use.element), .jsonLines(mediaType.text)) }
                if case .array = settled(use.type) { return (use.type, .jsonLines(mediaType.text)) }
            }
        }
        if mediaType.isJSON || mediaType.isAnything && isStructured(schema) {
            let use = schema.map { self.use($0, at: place) } ?? .anything
            return (use.element, .json(mediaType.isJSON ? mediaType.text : "application/json"))
        }
        if mediaType.isText, !mediaType.isEventStream { return (.string, .text(mediaType.text)) }
        return (.file, .bytes(mediaType.text))
    }

    /// A form's body whose schema describes neither an object nor, of `multipart`, a list: there is nothing to put a form
    /// together from, so that what the caller has is sent; nil for every other.
    private mutating func bodyWithoutMembers(
        _ mediaType: MediaType, _ type: TypeReference, at node: Node
    ) -> (TypeReference, Body.Encoding)? {
        let settled = settled(type)
        let kinds = kinds(of: settled)
        guard !kinds.isEmpty, !kinds.contains(.object), mediaType.isForm || !kinds.contains(.array) else { return nil }
        let kind = kinds[0] == .array ? "a list" : "a single value"
        if mediaType.isForm {
            report(
                .warning, .unsupportedEncoding,
                "a form has named fields, and this schema describes \(kind); the body is the caller's, as it is sent", at: node)
            return settled == .file ? (.file, .bytes(mediaType.text)) : (.string, .text(mediaType.text))
        }
        report(
            .warning, .unsupportedEncoding,
            "a \(mediaType.essence) body has parts, and this schema describes \(kind); the body and its `Content-Type`, "
                + "with the boundary, are the caller's", at: node)
        return (.file, .bytes("multipart/*"))
    }

    /// Whether a schema describes more than bytes or text.
    mutating func isStructured(_ schema: Node?) -> Bool {
        guard let schema else { return false }
        let shape = merged([Part(schema)])
        if shape.types == [.string] { return false }
        return !shape.isBare || !shape.unions.isEmpty || shape.types != nil
    }
}

extension Body.Encoding {
    /// What tells methods for different media types apart.
    var family: String {
        switch self {
        case .json: "json"
        case .form: "form"
        case .multipart, .multipartItems: "multipart"
        case .jsonLines: "lines"
        case .text: "text"
        case .bytes: "bytes"
        }
    }
}
