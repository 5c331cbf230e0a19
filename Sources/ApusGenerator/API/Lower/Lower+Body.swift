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
            let schema = member.value["schema"] ?? member.value["itemSchema"]
            let place = Place(scope, isReferred ? [name + " Body", name] : [name, name + " " + mediaType.suffix])
            guard let (type, encoding) = lowerBody(mediaType, schema, member.value, at: place) else { continue }
            let body = Body(
                name: "", type: type, isRequired: isRequired, encoding: encoding,
                documentation: Documentation(description: node["description"]?.string),
                origin: Origin(location: node.location, pointer: node.pointer))
            if found.contains(where: {
                $0.body.type == type && $0.body.encoding.family == encoding.family && encoding.family != "bytes"
            }) {
                continue
            }
            found.append((body, mediaType.isJSON ? "JSON" : mediaType.suffix))
        }
        return found
    }

    /// The media types of a `content`, JSON before all others, else in document order.
    ///
    /// - Parameter first: The one that comes first wherever it stands: what the method is published with.
    func orderedContent(_ content: Node?, first: String? = nil) -> [Node.Member] {
        let members = (content?.members ?? []).filter { $0.value.isObject || $0.value.isNull }
        let ordered = members.filter { MediaType($0.key).isJSON } + members.filter { !MediaType($0.key).isJSON }
        guard let first, let index = ordered.firstIndex(where: { MediaType($0.key).text == first }) else { return ordered }
        return [ordered[index]] + ordered[..<index] + ordered[(index + 1)...]
    }

    private mutating func lowerBody(_ mediaType: MediaType, _ schema: Node?, _ media: Node, at place: Place) -> (
        TypeReference, Body.Encoding
    )? {
        if mediaType.isMultipart || mediaType.isForm {
            let use = schema.map { self.use($0, at: place) } ?? Use(type: .map(.string))
            let parts = lowerParts(media, use.type)
            if mediaType.isForm { return (use.type, .form(parts)) }
            if record(use.type) != nil { return (use.type, .multipart(mediaType.text, parts)) }
            return (use.type == .json ? .map(.string) : use.type, .multipart(mediaType.text, parts))
        }
        if mediaType.isJSON || mediaType.isAnything && isStructured(schema) {
            let use = schema.map { self.use($0, at: place) } ?? .anything
            return (use.element, .json(mediaType.isJSON ? mediaType.text : "application/json"))
        }
        if mediaType.isText, !mediaType.isEventStream { return (.string, .text(mediaType.text)) }
        return (.file, .bytes(mediaType.text))
    }

    /// Whether a schema describes more than bytes or text.
    mutating func isStructured(_ schema: Node?) -> Bool {
        guard let schema else { return false }
        let shape = merged([Part(schema)])
        if shape.types == [.string] { return false }
        return !shape.isBare || !shape.unions.isEmpty || shape.types != nil
    }

    private mutating func lowerParts(_ media: Node, _ type: TypeReference) -> [Body.Part] {
        if case .declared(let id) = type, let state = progress[id], state != .done { lowerDeclaration(id) }
        let encoding = media["encoding"]
        return (record(type)?.fields ?? []).map { field in
            let one = encoding?[field.key]
            let style = one?["style"]?.string.flatMap(Parameter.Style.init(rawValue:)) ?? .form
            var contentType = one?["contentType"]?.string
            if contentType == nil, isObjectLike(field.type) { contentType = "application/json" }
            return Body.Part(
                key: field.key, contentType: contentType, style: style,
                explode: one?["explode"]?.bool ?? (style == .form),
                allowReserved: one?["allowReserved"]?.bool ?? false)
        }
    }

    /// Whether a part of it is JSON where nothing is said (OpenAPI 3.1.1, section 4.8.14.4).
    private func isObjectLike(_ type: TypeReference) -> Bool {
        switch resolved(type) {
        case .map, .json: true
        case .array(let element), .optional(let element): isObjectLike(element)
        case .declared(let id):
            switch types[id.index].kind {
            case .record: true
            case .choice(let choice): choice.cases.contains { isObjectLike($0.type) }
            case .enumeration, .alias, .outcome: false
            }
        default: false
        }
    }
}

extension Body.Encoding {
    /// What tells methods for different media types apart.
    var family: String {
        switch self {
        case .json: "json"
        case .form: "form"
        case .multipart: "multipart"
        case .text: "text"
        case .bytes: "bytes"
        }
    }
}
