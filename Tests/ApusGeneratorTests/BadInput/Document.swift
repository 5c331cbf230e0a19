import ApusGenerator

/// What comes of a document of the given paths and schemas.
func generated(_ text: String, files: [String: String] = [:]) throws -> Output {
    let head = text.contains("openapi:") ? "" : "openapi: 3.1.0\ninfo: { title: Test, version: '1' }\n"
    var configuration = Configuration()
    configuration.layout = .single
    return try generate(Input(path: "api.yaml", document: Array((head + text).utf8), configuration: configuration)) { path in
        files[path].map { Array($0.utf8) }
    }
}

extension Output {
    /// The codes of the diagnostics, in order.
    var codes: [String] { diagnostics.map(\.code.rawValue) }

    /// All of the generated text.
    var text: String { files.map(\.contents).joined() }

    /// The declaration of a name.
    func declaration(_ name: String) -> TypeDeclaration? { api.types.first { $0.name == name } }

    /// The fields of a record.
    func fields(_ name: String) -> [Field] {
        if case .record(let record)? = declaration(name)?.kind { record.fields } else { [] }
    }
}
