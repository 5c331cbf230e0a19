extension Lowering {
    /// What a merged schema is.
    ///
    /// - Parameter slot: The declaration to fill where it is a named schema's own; nil: one is added if one is needed.
    mutating func lower(_ shape: Shape, at place: Place, slot: TypeID?) -> Use {
        guard let node = shape.primary else { return .anything }
        let nullable = shape.parts.allSatisfy { isNullable($0.node) }
        var use = lowerNotNull(shape, node, at: place, slot: slot)
        use.isNullable = use.isNullable || nullable
        return use
    }

    private mutating func lowerNotNull(_ shape: Shape, _ node: Node, at place: Place, slot: TypeID?) -> Use {
        if let custom = configuration.types[node.pointer] { return Use(type: customType(custom)) }
        if let constant = shape.constant, !constant.isNull { return lowerConstant(constant, shape) }
        if let values = shape.enumeration?.filter({ !$0.isNull }), !values.isEmpty,
            let use = lowerEnumeration(values, shape, at: place, slot: slot)
        {
            return use
        }
        if let use = lowerUnions(shape, at: place, slot: slot) { return use }
        var types = shape.types ?? inferredTypes(shape)
        if types.count == 2, let number = shape.parts.first(where: { $0.only == nil && $0.schema.isNumberOrItsText }) {
            report(
                .note, .documentedOnly, "this number may be written as text too; it is read and written as a number",
                at: number.node)
            types = [types[0]]
        }
        if types.count > 1, Set(types) != [.integer, .number] {
            return lowerChoice(
                types.map { type in
                    shape.parts.map { part in
                        var part = part
                        part.only = type
                        return part
                    }
                }, discriminator: nil, at: place, slot: slot, from: node)
        }
        if let type = types.first { reportUnreachableProperties(of: shape, type) }
        switch types.first {
        case .object: return lowerObject(shape, at: place, slot: slot)
        case .array: return lowerArray(shape, at: place, slot: slot)
        case .string: return lowerString(shape)
        case .integer where !types.contains(.number): return lowerInteger(shape)
        case .integer, .number: return lowerNumber(shape)
        case .boolean: return Use(type: .boolean)
        case .null: return Use(type: .json, isNullable: true, kinds: [.null])
        case nil:
            return Use(type: .json, isNullable: SchemaObject(node).isNullOnly)
        }
    }

    /// The type that the other keywords speak of, where `type` is absent.
    private func inferredTypes(_ shape: Shape) -> [JSONType] {
        if !shape.properties.isEmpty || !shape.patterns.isEmpty { return [.object] }
        switch shape.additional {
        case .schema, .open: return [.object]
        case .closed, .unspecified: break
        }
        if !shape.items.isEmpty || !shape.prefixItems.isEmpty { return [.array] }
        if shape.contentEncoding != nil || shape.contentMediaType != nil { return [.string] }
        switch shape.format {
        case "date-time", "date", "uuid", "byte", "binary", "email", "uri", "url", "password", "hostname", "ipv4",
            "ipv6":
            return [.string]
        case "int32", "int64": return [.integer]
        case "float", "double": return [.number]
        default: return []
        }
    }

    // MARK: Scalars

    func lowerString(_ shape: Shape) -> Use {
        if let format = shape.format, let custom = configuration.types["format:" + format] {
            return Use(type: customType(custom))
        }
        switch shape.contentEncoding?.lowercased() {
        case "base64"?: return Use(type: .base64)
        case "binary"?: return Use(type: .file)
        case nil where shape.contentMediaType == "application/octet-stream": return Use(type: .file)
        default: break
        }
        if shape.types == [.string], SchemaObject(shape.parts[0].node).typeNames == ["file"] { return Use(type: .file) }
        switch shape.format {
        case "date-time": return Use(type: .dateTime)
        case "date": return Use(type: .calendarDate)
        case "uuid": return Use(type: .uuid)
        case "byte": return Use(type: .base64)
        case "binary": return Use(type: .file)
        default: return Use(type: .string)
        }
    }

    func lowerInteger(_ shape: Shape) -> Use {
        if let format = shape.format, let custom = configuration.types["format:" + format] {
            return Use(type: customType(custom))
        }
        switch shape.format {
        case "int32": return Use(type: .int32)
        case "int64": return Use(type: .int64)
        case "uint64": return Use(type: .uint64)
        default: return Use(type: .integer)
        }
    }

    private func lowerNumber(_ shape: Shape) -> Use {
        if let format = shape.format, let custom = configuration.types["format:" + format] {
            return Use(type: customType(custom))
        }
        switch shape.format {
        case "float": return Use(type: .float)
        case "decimal": return Use(type: .decimal)
        case "int32": return Use(type: .int32)
        case "int64": return Use(type: .int64)
        default: return Use(type: .double)
        }
    }

    /// A Swift type that `apus.yaml` names.
    func customType(_ name: String) -> TypeReference {
        switch name {
        case "String": .string
        case "Int": .integer
        case "Int32": .int32
        case "Int64": .int64
        case "UInt64": .uint64
        case "Double": .double
        case "Float": .float
        case "Decimal": .decimal
        case "Bool": .boolean
        case "Date": .dateTime
        case "CalendarDate": .calendarDate
        case "UUID": .uuid
        case "URL": .url
        case "Data": .base64
        case "JSONValue": .json
        default: .custom(name)
        }
    }

    // MARK: Arrays

    private mutating func lowerArray(_ shape: Shape, at place: Place, slot: TypeID?) -> Use {
        var place = place
        if let slot { place = Place(.type(slot), place.candidates) }
        if !shape.prefixItems.isEmpty {
            var members = shape.prefixItems.map { [$0] }
            if !shape.items.isEmpty { members.append(shape.items) }
            let element = lowerChoice(
                members, discriminator: nil, at: place.element, slot: nil, from: shape.primary ?? members[0][0].node,
                isOwn: false)
            return Use(type: .array(element.element))
        }
        guard !shape.items.isEmpty else { return Use(type: .array(.json)) }
        return Use(type: .array(use(shape.items, at: place.element).element))
    }

    // MARK: Constants

    private func lowerConstant(_ constant: Node, _ shape: Shape) -> Use {
        switch constant.kind {
        case .string:
            return Use(type: .string, constant: constant.string.map(Literal.string))
        case .boolean:
            if shape.types == [.string] { return Use(type: .string, constant: constant.scalarText.map(Literal.string)) }
            return Use(type: .boolean, constant: constant.bool.map(Literal.boolean))
        case .number:
            if shape.types == [.string] { return Use(type: .string, constant: constant.scalarText.map(Literal.string)) }
            if let int = constant.int, shape.types != [.number] {
                return Use(type: .integer, constant: .integer(String(int)))
            }
            if let double = constant.double, double.isFinite {
                return Use(type: .double, constant: .number(String(double)))
            }
            return Use(type: .json, kinds: [.number])
        case .array: return Use(type: .json, constant: literal(of: constant), kinds: [.array])
        case .object: return Use(type: .json, constant: literal(of: constant), kinds: [.object])
        case .null: return .anything
        }
    }
}
