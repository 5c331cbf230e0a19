@_spi(ApusGenerated) public import ApusRuntime

/// A client in the shape of the generated ones, whose paths say what the server is to do.
public nonisolated struct TrialClient: Sendable {
    let core: ClientCore<Failure>
    private let ledger = Ledger.shared

    public init(
        token: BearerToken? = nil, server: String, configuration: ClientConfiguration = ClientConfiguration(),
        transport: any Transport
    ) {
        core = ClientCore(
            module: "Trial", version: "1", server: server, configuration: configuration, transport: transport,
            credentials: [.bearer("Token", token)], security: [["Token"], []])
    }

    public typealias Error = APIError<Failure>

    /// No failure is documented.
    public enum Failure: DocumentedFailure, Hashable {
        public enum Kind: Sendable {}
        public static func read(_ kind: Kind, from body: inout FailureBody) -> Failure? {}
    }

    /// JSON, without a body: GET, or POST that is not repeatable.
    public func json(
        _ path: String, posts: Bool = false, options: CallOptions = CallOptions()
    ) async throws(Error) -> Response<JSONValue> {
        try await ledger.counting { () async throws(Error) in
            try await core.send(Request(posts ? .post : .get, path, operationID: "json", options), .json)
        }
    }

    public func text(_ path: String, options: CallOptions = CallOptions()) async throws(Error) -> Response<String> {
        try await ledger.counting { () async throws(Error) in
            try await core.send(Request(.get, path, operationID: "text", options), .text)
        }
    }

    /// A body that is streamed.
    public func download(_ path: String, options: CallOptions = CallOptions()) async throws(Error) -> Response<
        ResponseBody
    > {
        try await ledger.counting { () async throws(Error) in
            try await core.send(Request(.get, path, operationID: "download", options), .body)
        }
    }

    public func upload(
        _ path: String, _ body: RequestBody, puts: Bool = false, options: CallOptions = CallOptions()
    ) async throws(Error) -> Response<JSONValue> {
        var request = Request(puts ? .put : .post, path, operationID: "upload", options)
        request.setBody(body)
        return try await ledger.counting { [request] () async throws(Error) in try await core.send(request, .json) }
    }
}
