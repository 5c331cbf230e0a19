/// What documents of the world have though the specification does not allow it: taken for what it plainly means, with a note.
extension Lowering {
    private mutating func tolerate(_ message: String, at node: Node) {
        report(.note, .nonconforming, message, at: node)
    }

    /// Looks at what stands beside operations and schemas: `info` and the tags.
    mutating func examineDocument() {
        if let terms = document.info?["termsOfService"], terms.scalarText?.isEmpty ?? true {
            tolerate("`termsOfService` is \(terms.isNull ? "null" : "no URL"); it is left out", at: terms)
        }
        var known: [String: Node] = [:]
        for tag in document.root["tags"]?.elements ?? [] {
            guard let name = tag["name"]?.scalarText else {
                tolerate("a tag has no `name`; it is left out", at: tag)
                continue
            }
            if let first = known[name] {
                tolerate("the tag `\(name)` stands in line \(first.location.line) already; that one counts", at: tag)
            } else {
                known[name] = tag
            }
        }
    }

    /// Looks at the keys of a path item: what is neither a method nor anything else that one has is left out.
    mutating func examinePathItem(_ item: Node, key: String) {
        for member in item.members {
            if PathItemObject.method(of: member.key) != nil {
                guard !PathItemObject.methods.contains(member.key) else { continue }
                tolerate(
                    "methods are written in lower case; this is read as `\(member.key.lowercased())`", at: member.value)
            } else if !PathItemObject.otherKeys.contains(member.key), !member.key.hasPrefix("x-") {
                report(
                    .warning, .unknownKeyword,
                    "`\(member.key)` of the path `\(key)` is no method that OpenAPI knows; it is left out",
                    at: member.value)
            }
        }
    }

    /// Looks at a response: `description` is required before 3.2 (OpenAPI 3.1.1, section 4.8.17).
    mutating func examineResponse(_ response: Node, status: String) {
        guard document.version != .v3_2, response["description"]?.string == nil else { return }
        tolerate("the response `\(status)` has no `description`", at: response)
    }

    /// Looks at the name of a component (OpenAPI 3.1.1, section 4.8.7).
    mutating func examineComponentName(_ member: Node.Member) {
        let isLegal =
            !member.key.isEmpty
            && member.key.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
                default: false
                }
            }
        if !isLegal { tolerate("`\(member.key)` has characters that names of components have not", at: member.value) }
    }

    /// Looks at the values of a schema's keywords; once for each schema.
    mutating func examineConformance(of node: Node) {
        let schema = SchemaObject(node)
        for member in node.members {
            switch member.key {
            case "nullable": examineNullable(member.value, of: schema)
            case "required": examineRequired(member.value)
            case "enum" where !member.value.isArray:
                tolerate("`enum` is \(member.value.kind.article), no list; it is left out", at: member.value)
            case "enum" where member.value.count == 0:
                tolerate("`enum` lists nothing; it is left out", at: member.value)
            case "format" where member.value.string == nil:
                tolerate("`format` is \(member.value.kind.article), no name; it is left out", at: member.value)
            case "exclusiveMinimum" where document.version != .v3_0 && member.value.bool != nil,
                "exclusiveMaximum" where document.version != .v3_0 && member.value.bool != nil:
                tolerate("a boolean `\(member.key)` is of OpenAPI 3.0; it is read as there", at: member.value)
            case "minimum" where isBeyond64Bits(member.value, schema),
                "maximum" where isBeyond64Bits(member.value, schema):
                tolerate("the bound is beyond what 64 bits hold", at: member.value)
            case "default" where member.value.isNull && schema.types != nil && !schema.saysNullable:
                tolerate("the default is null, which the type does not allow; it is left out", at: member.value)
            default: break
            }
        }
    }

    /// `nullable` is of 3.0, where it counts beside `type` alone (OpenAPI 3.0.4, section 4.7.24).
    private mutating func examineNullable(_ value: Node, of schema: SchemaObject) {
        guard schema.saysNullable else { return }
        if document.version != .v3_0 {
            tolerate("`nullable` is of OpenAPI 3.0; it is read as there", at: value)
        } else if schema.reference != nil || schema.typeNames == nil {
            tolerate("`nullable` counts beside `type` alone; null is allowed nevertheless", at: value)
        }
        if let values = schema.enumeration, !values.isEmpty, !values.contains(where: \.isNull) {
            tolerate("`enum` does not list null, which `nullable` allows; null is allowed", at: value)
        }
    }

    private mutating func examineRequired(_ value: Node) {
        guard value.isArray else {
            return tolerate("`required` is \(value.kind.article), no list of names; it is left out", at: value)
        }
        var known: Set<String> = []
        for element in value.elements {
            guard let name = element.scalarText, !known.insert(name).inserted else { continue }
            tolerate("`\(name)` is listed twice under `required`", at: element)
        }
    }

    private func isBeyond64Bits(_ bound: Node, _ schema: SchemaObject) -> Bool {
        guard schema.types?.contains(.integer) ?? false, bound.kind == .number, bound.int == nil else { return false }
        return bound.double.map { abs($0) >= 9.2e18 } ?? true
    }
}
