extension ViewMaker {
    /// The declaration of a record.
    func record(_ id: TypeID, _ record: Record) -> RecordView {
        let declaration = api[id]
        let inside = spelling.inside(id)
        var properties = record.fields.map { property($0, inside) }
        properties += record.flattened.map { flattened in
            PropertyView(
                documentation: documentation(flattened.documentation), access: access,
                name: Backticks.declared(flattened.name), type: spelling.type(flattened.type, inside), isDeprecated: false)
        }
        if let extras = extras(of: record, inside) {
            properties.append(
                PropertyView(
                    documentation: ["What has no property of its own, by key."], access: access,
                    name: Backticks.declared(extras.name), type: extras.type, isDeprecated: false))
        }
        var initialisers = [memberwise(record, inside)]
        if let original = declaration.inputOf, let conversion = conversion(of: record, from: original, inside) {
            initialisers.append(conversion)
        }
        return RecordView(
            documentation: documentation(declaration), access: access, name: Backticks.declared(declaration.name),
            conformances: conformances(id, record), properties: properties, initialisers: initialisers)
    }

    private func conformances(_ id: TypeID, _ record: Record) -> String {
        let coding = directions(id).conformance
        guard isStandard else { return coding }
        let isIdentifiable = record.fields.contains { field in
            guard field.name == "id", field.presence == .required, !field.isDeprecated else { return false }
            switch spelling.resolved(field.type) {
            case .string, .integer, .int32, .int64, .uint64, .uuid: return true
            default: return false
            }
        }
        return "\(coding), FieldwiseHashable" + (isIdentifiable ? ", Identifiable" : "")
    }

    /// The type of a field as it is seen, with what its presence makes of it.
    func type(of field: Field, _ surroundings: Spelling.Surroundings) -> String {
        switch field.presence {
        case .required: spelling.type(field.type, surroundings)
        case .optional, .nullable, .optionalNullable: spelling.optional(field.type, surroundings)
        case .change: "\(spelling.runtime("Change", surroundings))<\(spelling.type(unwrapped(field.type), surroundings))>"
        }
    }

    /// The type without its own optional.
    func unwrapped(_ type: TypeReference) -> TypeReference {
        if case .optional(let wrapped) = type { wrapped } else { type }
    }

    /// Whether the field's value can be nil.
    func isOptional(_ field: Field) -> Bool {
        switch field.presence {
        case .required: spelling.isOptional(field.type)
        case .optional, .nullable, .optionalNullable: true
        case .change: false
        }
    }

    private func property(_ field: Field, _ surroundings: Spelling.Surroundings) -> PropertyView {
        let type = type(of: field, surroundings)
        var storage: StorageView?
        if field.isIndirect {
            let box = spelling.runtime("Box", surroundings)
            let isOptional = isOptional(field)
            let content = isOptional && type.hasSuffix("?") ? String(type.dropLast()) : type
            storage = StorageView(
                storedAccess: field.isDeprecated ? "" : "private ", storedName: "_" + field.name,
                storedType: isOptional ? "\(box)<\(content)>?" : "\(box)<\(content)>",
                getter: isOptional ? "_\(field.name)?.value" : "_\(field.name).value",
                setter: "_\(field.name) = " + boxed("newValue", isOptional: isOptional, box))
        } else if field.isDeprecated {
            storage = StorageView(
                storedAccess: "", storedName: "_" + field.name, storedType: type, getter: "_" + field.name,
                setter: "_\(field.name) = newValue")
        }
        return PropertyView(
            documentation: documentation(field.documentation, isDeprecated: field.isDeprecated), access: access,
            name: Backticks.declared(field.name), type: type, isDeprecated: field.isDeprecated, storage: storage)
    }

    private func boxed(_ value: String, isOptional: Bool, _ box: String) -> String {
        isOptional ? "\(value).map { \(box)($0) }" : "\(box)(\(value))"
    }

    // MARK: - Initialisers

    /// The initialiser with a parameter for every property, in document order.
    private func memberwise(_ record: Record, _ surroundings: Spelling.Surroundings) -> InitialiserView {
        var parameters: [SignatureParameter] = []
        var statements: [String] = []
        for field in record.fields {
            parameters.append(parameter(field, surroundings))
            let value = Backticks.declared(field.name)
            if field.isIndirect {
                let boxed = boxed(value, isOptional: isOptional(field), spelling.runtime("Box", surroundings))
                statements.append("_\(field.name) = \(boxed)")
            } else if field.isDeprecated {
                statements.append("_\(field.name) = \(value)")
            } else {
                statements.append("self.\(Backticks.member(field.name)) = \(value)")
            }
        }
        for flattened in record.flattened {
            parameters.append(
                SignatureParameter(Self.parameterName(flattened.name), spelling.type(flattened.type, surroundings)))
            statements.append("self.\(Backticks.member(flattened.name)) = \(Backticks.declared(flattened.name))")
        }
        if let extras = extras(of: record, surroundings) {
            parameters.append(SignatureParameter(Self.parameterName(extras.name), extras.type, initial: "[:]"))
            statements.append("self.\(Backticks.member(extras.name)) = \(Backticks.declared(extras.name))")
        }
        return InitialiserView(
            documentation: [], access: access, parameters: ListView(parameters, room: Self.width - access.count - 20),
            statements: statements)
    }

    /// The name of a parameter where it is declared, label and name in one.
    static func parameterName(_ name: String) -> String {
        Backticks.label(name)
    }

    /// A field as a parameter: `status: Status? = nil`.
    func parameter(_ field: Field, _ surroundings: Spelling.Surroundings) -> SignatureParameter {
        var parameter = SignatureParameter(Self.parameterName(field.name), type(of: field, surroundings))
        if let literal = field.initial, let value = expression(literal, of: field.type, surroundings) {
            parameter.initial = field.presence == .change ? ".set(\(value))" : value
        } else {
            switch field.presence {
            case .required, .nullable: break
            case .optional, .optionalNullable: parameter.initial = "nil"
            case .change: parameter.initial = ".unchanged"
            }
        }
        return parameter
    }

    /// The property that keeps what no other has.
    func extras(of record: Record, _ surroundings: Spelling.Surroundings) -> (name: String, type: String)? {
        guard case .kept(let type, let name) = record.extras else { return nil }
        return (name, spelling.type(.map(type), surroundings))
    }
}
