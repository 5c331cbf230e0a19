/// How the properties of a form are sent: the Encoding Object (OpenAPI 3.1.1, section 4.8.15; 3.2, section 4.15).
extension Lowering {
    /// What `encoding` and the types say of each field of a form's record.
    mutating func lowerParts(_ media: Node, _ type: TypeReference) -> [Body.Part] {
        // On a line of its own: a method's `self` is taken before its arguments are worked out.
        let type = settled(type)
        return (record(type)?.fields ?? []).map { field in
            let one = media["encoding"]?[field.key]
            let style = one?["style"]?.string.flatMap(Parameter.Style.init(rawValue:)) ?? .form
            return Body.Part(
                key: field.key, contentType: partContentType(one, field.type),
                headers: one.map { lowerPartHeaders($0, field.type) } ?? [], style: style,
                isStyled: ["style", "explode", "allowReserved"].contains { one?[$0] != nil },
                explode: one?["explode"]?.bool ?? (style == .form || style == .deepObject),
                allowReserved: one?["allowReserved"]?.bool ?? false)
        }
    }

    /// The media types of parts that are known by their place: those of the first, and that of all others.
    mutating func lowerPlaces(_ media: Node, _ type: TypeReference) -> (prefix: [String?], item: String?) {
        guard case .array(let element) = settled(type) else { return ([], nil) }
        let prefix = (media["prefixEncoding"]?.elements ?? []).map { fixedContentType($0, isFile: isFile(element)) }
        return (prefix, media["itemEncoding"].flatMap { fixedContentType($0, isFile: isFile(element)) })
    }

    /// The media type of a part: what `encoding` says, else JSON for what is an object (3.1.1, section 4.8.15.1.1).
    private mutating func partContentType(_ encoding: Node?, _ type: TypeReference) -> String? {
        let isFile = isFile(type)
        if let encoding, let fixed = fixedContentType(encoding, isFile: isFile) {
            let isNested = MediaType(fixed).isMultipart
            if !isNested || isFile || isStructured(type) { return fixed }
            report(
                .warning, .unsupportedEncoding, "a single value has no parts to be \(fixed); it is sent as text",
                at: encoding["contentType"] ?? encoding)
            return nil
        }
        // Of a list, each element is a part, an object as JSON.
        if case .array = settled(type) { return nil }
        return !isFile && isObjectLike(type) ? "application/json" : nil
    }

    /// The one media type of `contentType`. Of several, or of a range, whoever makes a file chooses; anything else is JSON
    /// where that is among them, or the first.
    private func fixedContentType(_ encoding: Node, isFile: Bool) -> String? {
        guard let text = encoding["contentType"]?.string else { return nil }
        let all = text.split(separator: ",").map { MediaType(String($0).trimmingSpaces) }
        let fixed = all.filter { !$0.isRange && !$0.essence.isEmpty }
        if all.count == 1 { return fixed.first?.text }
        return isFile ? nil : (fixed.first(where: \.isJSON) ?? fixed.first)?.text
    }

    /// The header fields of a part whose value the document fixes. Those of a file are the caller's, `FilePart.headers`.
    private mutating func lowerPartHeaders(_ encoding: Node, _ type: TypeReference) -> [Body.Part.Header] {
        var headers: [Body.Part.Header] = []
        for member in encoding["headers"]?.members ?? [] where member.key.lowercased() != "content-type" {
            guard let header = sources.follow(member.value), header.isObject else { continue }
            let schema = header["schema"].flatMap { sources.follow($0) }
            let values = schema?["enum"]?.elements ?? []
            if let value = (schema?["const"] ?? schema?["default"] ?? (values.count == 1 ? values[0] : nil))?.scalarText {
                headers.append(Body.Part.Header(key: member.key, value: value))
            } else if !isFile(type) {
                report(
                    .note, .unsupportedEncoding, "the part's header `\(member.key)` has no fixed value; it is not sent",
                    at: member.value)
            }
        }
        return headers
    }

    // MARK: Types

    /// A type without the aliases it is behind, which are lowered first.
    mutating func settled(_ type: TypeReference) -> TypeReference {
        var type = type
        for _ in 0..<Self.compositionLimit {
            guard case .declared(let id) = type else { return type }
            if let state = progress[id], state != .done { lowerDeclaration(id) }
            guard case .alias(let next) = types[id.index].kind else { return type }
            type = next
        }
        return type
    }

    /// Whether it is binary content, or a list of it.
    private mutating func isFile(_ type: TypeReference) -> Bool {
        var type = type
        // A list of itself has no bottom.
        for _ in 0..<Self.compositionLimit {
            switch settled(type) {
            case .file: return true
            case .array(let element), .optional(let element): type = element
            default: return false
            }
        }
        return false
    }

    /// Whether it is an object, may be one, or is a list of such.
    private mutating func isObjectLike(_ type: TypeReference, seen: Set<TypeID> = []) -> Bool {
        var seen = seen
        if case .declared(let id) = type, !seen.insert(id).inserted { return false }
        switch settled(type) {
        case .map, .json: return true
        case .array(let element), .optional(let element): return isObjectLike(element, seen: seen)
        case .declared(let id):
            switch types[id.index].kind {
            case .record: return true
            case .choice(let choice):
                for one in choice.cases where isObjectLike(one.type, seen: seen) { return true }
                return false
            case .enumeration, .alias, .outcome: return false
            }
        default: return false
        }
    }

    /// Whether it has parts: an object, or a list of whatever.
    private mutating func isStructured(_ type: TypeReference) -> Bool { !isText(type) }

    /// Whether it is written as one text: neither an object nor a list.
    mutating func isText(_ type: TypeReference) -> Bool {
        if case .array = settled(type) { return false }
        return !isObjectLike(type)
    }
}

extension String {
    /// Without spaces and tabs around it.
    var trimmingSpaces: String {
        var text = self[...]
        while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return String(text)
    }
}
