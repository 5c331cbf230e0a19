/// Where a body asks for a page: a property of it that the pages of an operation set, one after another.
extension Operation {
    /// The way to a property of the body; nil where it has none.
    ///
    /// - Parameter text: Keys with dots between them: `paging.cursor`.
    func bodyMember(_ text: String, _ types: [TypeDeclaration]) -> MemberPath? {
        guard let body else { return nil }
        switch body.encoding {
        case .json, .form: break
        case .multipart, .multipartItems, .jsonLines, .text, .bytes: return nil
        }
        return try? MemberPath(MemberPath.steps(text, from: body.type, in: types), from: body.type, in: types)
    }
}

extension MemberPath {
    /// Why the property at its end cannot be set in a body; nil where it can.
    ///
    /// - Parameter body: The body, which is made where it may be left out, as are the objects on the way.
    func obstacle(in body: Body, _ types: [TypeDeclaration]) -> String? {
        if !body.isRequired, !Self.isBlank(body.type, types) {
            return "its body may be left out, and cannot be made without what it requires"
        }
        for hop in hops {
            guard case .field(let field) = hop else { return "the last element of a list asks for no page" }
            if field.isReadOnly { return "`\(field.key)` of its body is read-only" }
        }
        for case .field(let field) in hops.dropLast() {
            if field.presence == .change { return "`\(field.key)` of its body may be null" }
            if field.mayBeNil, !Self.isBlank(field.type, types) {
                return "`\(field.key)` of its body may be left out, and cannot be made without what it requires"
            }
        }
        return nil
    }

    /// Whether a record can be made without arguments.
    private static func isBlank(_ type: TypeReference, _ types: [TypeDeclaration]) -> Bool {
        guard case .declared(let id) = inner(type, types), case .record(let record) = types[id.index].kind else {
            return false
        }
        return record.flattened.isEmpty
            && record.fields.allSatisfy { field in
                field.initial != nil || [.optional, .optionalNullable, .change].contains(field.presence)
            }
    }
}

extension Field {
    /// Whether its property is an optional.
    var mayBeNil: Bool {
        switch presence {
        case .optional, .nullable, .optionalNullable: true
        case .required: if case .optional = type { true } else { false }
        case .change: false
        }
    }
}
