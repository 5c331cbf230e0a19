import ApusGenerator

/// What comes of a document, with what an earlier run decided.
func generated(_ text: String, lock: Lock, names: [String: String] = [:]) throws -> Output {
    var configuration = Configuration()
    configuration.layout = .single
    configuration.names = names
    let head = "openapi: 3.1.0\ninfo: { title: Test, version: '1' }\n"
    return try generate(
        Input(path: "api.yaml", document: Array((head + text).utf8), configuration: configuration, lock: lock))
}

extension Output {
    /// The method's signature, as a person reads it.
    func signature(_ id: String) -> String? {
        api.operations.first { $0.id == id }.map { Signatures(api, Configuration()).signature(of: $0) }
    }
}
