import HTTPTypes

/// A call of an operation, as the generated method describes it.
///
/// Mutating methods add what the arguments say; what is wrong with one of them is remembered and thrown by
/// `ClientCore.send` before anything goes out. The path template stays as the document writes it, for logs and metrics.
@_spi(ApusGenerated) public struct Request: Sendable {
    /// A method by the name HTTP sends.
    public struct Method: Sendable {
        let name: String

        public static let get = Method(name: "GET")
        public static let put = Method(name: "PUT")
        public static let post = Method(name: "POST")
        public static let delete = Method(name: "DELETE")
        public static let options = Method(name: "OPTIONS")
        public static let head = Method(name: "HEAD")
        public static let patch = Method(name: "PATCH")
        public static let trace = Method(name: "TRACE")
        public static let query = Method(name: "QUERY")

        public static func custom(_ name: String) -> Method { Method(name: name) }
    }

    private var fields: CopyOnWrite<Fields>

    private struct Fields: Sendable {
        let method: Method
        let pathTemplate: String
        let operationID: String
        let tags: [String]
        let callOptions: CallOptions
        var server: String?
        var security: [[String]]?
        var accept: String?
        var pathValues: [(name: String, text: String)] = []
        var query: [String] = []
        var headers = HTTPFields()
        var cookies: [String] = []
        var body: RequestBody?
        var problem: RequestProblem?
        var idempotencyHeader: String?
    }

    /// - Parameters:
    ///   - method: The HTTP method.
    ///   - path: The path template, as the document writes it.
    ///   - operationID: The operation's identifier, for errors, logs and metrics.
    ///   - tags: The operation's tags, for middleware.
    ///   - options: What the caller says about this call.
    public init(
        _ method: Method, _ path: String, operationID: String, tags: [String] = [], _ options: CallOptions
    ) {
        fields = CopyOnWrite(
            Fields(method: method, pathTemplate: path, operationID: operationID, tags: tags, callOptions: options))
    }

    /// A server other than the client's own: an absolute URL, or a path in place of the server's.
    public var server: String? {
        get { fields.value.server }
        set { fields.value.server = newValue }
    }

    /// Alternatives of security schemes needed together; nil is the client's own. An empty alternative is "without".
    public var security: [[String]]? {
        get { fields.value.security }
        set { fields.value.security = newValue }
    }

    /// The `Accept` header, where the content does not decide it.
    public var accept: String? {
        get { fields.value.accept }
        set { fields.value.accept = newValue }
    }

    var method: Method { fields.value.method }
    var pathTemplate: String { fields.value.pathTemplate }
    var operationID: String { fields.value.operationID }
    var tags: [String] { fields.value.tags }
    var callOptions: CallOptions { fields.value.callOptions }

    var pathValues: [(name: String, text: String)] {
        get { fields.value.pathValues }
        _modify { yield &fields.value.pathValues }
    }

    var query: [String] {
        get { fields.value.query }
        _modify { yield &fields.value.query }
    }

    var headers: HTTPFields {
        get { fields.value.headers }
        _modify { yield &fields.value.headers }
    }

    var cookies: [String] {
        get { fields.value.cookies }
        _modify { yield &fields.value.cookies }
    }

    var body: RequestBody? {
        get { fields.value.body }
        set { fields.value.body = newValue }
    }

    var problem: RequestProblem? {
        get { fields.value.problem }
        set { fields.value.problem = newValue }
    }

    /// The header of the operation that takes an idempotency key, where the caller left it out.
    var idempotencyHeader: String? {
        get { fields.value.idempotencyHeader }
        set { fields.value.idempotencyHeader = newValue }
    }

    var operation: OperationInfo {
        OperationInfo(id: operationID, method: method.name, path: pathTemplate, tags: tags)
    }

    mutating func refuse(_ description: @autoclosure () -> String) {
        if problem == nil { problem = RequestProblem(description()) }
    }

    /// The value as styles see it; nil where it is undefined. Remembers what cannot be written.
    mutating func parameterValue(_ name: String, _ value: some JSONWritable) -> ParameterValue? {
        do {
            return ParameterValue(try JSONValue(encoding: value))
        } catch {
            refuse("the parameter \"\(name)\" cannot be written: \(error)")
            return nil
        }
    }

    /// The JSON text of a parameter that the document describes by `content`.
    mutating func jsonText(_ name: String, _ value: some JSONWritable) -> String? {
        do {
            return String(decoding: try JSONWriter.encode(value), as: UTF8.self)
        } catch {
            refuse("the parameter \"\(name)\" cannot be written as JSON: \(error)")
            return nil
        }
    }
}

extension Request {
    /// A number's text without a fraction that says nothing; nil, and a refusal, where it is none.
    mutating func text(_ name: String, _ value: Double) -> String? {
        guard value.isFinite else {
            refuse("the parameter \"\(name)\" is \(value), which is no number that can be sent")
            return nil
        }
        let text = value.description
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
