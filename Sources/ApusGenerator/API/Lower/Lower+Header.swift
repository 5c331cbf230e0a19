/// What tells two headers apart: the name, which has no case, and the type.
struct HeaderKey: Hashable {
    var name: String
    var type: TypeReference
    var isJSON: Bool
}

extension Lowering {
    /// Notes the headers of an answer (OpenAPI 3.1.1, sections 4.8.17 and 4.8.21).
    ///
    /// Operations that answer with the same header, by name and type, share its declaration, so that they are as few as the
    /// document's ideas of headers.
    /// - Parameter referred: The name of the answer, where it is a component.
    mutating func lowerHeaders(of response: Node, referred: String?, operation: Int) {
        for member in response["headers"]?.members ?? [] where member.key.lowercased() != "content-type" {
            guard let header = sources.follow(member.value), header.isObject else { continue }
            let content = orderedContent(header["content"]).first
            let schema = content?.value["schema"] ?? header["schema"]
            let component = member.value["$ref"]?.string.map(MappedTags.name)
            let place =
                component.map { Place(.client, [$0 + " Header", $0]) }
                ?? referred.map { Place(.client, ["\($0) \(member.key)"]) }
                ?? Place(.operation(operation), [member.key])
            let use = schema.map { self.use($0, at: place) } ?? Use(type: .string)
            let isJSON = content.map { MediaType($0.key).isJSON } ?? false
            let key = HeaderKey(name: member.key.lowercased(), type: use.type, isJSON: isJSON)
            if let known = headerIndices[key] {
                note(header, schema, in: known, operation: operation)
                continue
            }
            headerIndices[key] = headers.count
            let further = operations[operation].naming.candidates.prefix(1).map { "\($0) \(member.key)" }
            headers.append(
                ResponseHeader(
                    name: "", naming: Naming([member.key] + further, pinned: configuration.names[header.pointer]),
                    key: member.key, form: isJSON ? .json : form(of: use.type, explode: header["explode"]?.bool ?? false),
                    type: use.type, operations: [operation], isDeprecated: isDeprecated(header, schema),
                    documentation: words(header, schema),
                    origin: Origin(header)))
        }
    }

    /// Another answer with a header that is known: what is said differently of it is said of none.
    private mutating func note(_ header: Node, _ schema: Node?, in index: Int, operation: Int) {
        if headers[index].operations.last != operation { headers[index].operations.append(operation) }
        if !isDeprecated(header, schema) { headers[index].isDeprecated = false }
        let words = words(header, schema)
        if headers[index].documentation.description != words.description { headers[index].documentation.description = nil }
        if headers[index].documentation.details != words.details { headers[index].documentation.details = [] }
    }

    private func isDeprecated(_ header: Node, _ schema: Node?) -> Bool {
        header["deprecated"]?.bool ?? schema?["deprecated"]?.bool ?? false
    }

    private func words(_ header: Node, _ schema: Node?) -> Documentation {
        Documentation(
            description: header["description"]?.string ?? schema?["description"]?.string,
            details: schema.map { details(of: $0) } ?? [])
    }

    private mutating func form(of type: TypeReference, explode: Bool) -> ResponseHeader.Form {
        switch settled(type) {
        case .array: return .list
        case .map: return .object(explode: explode)
        case .declared(let id):
            if case .record = types[id.index].kind { return .object(explode: explode) }
            return .value
        default: return .value
        }
    }
}
