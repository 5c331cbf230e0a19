import HTTPTypes

/// A header that a document describes, with the type of its value.
///
/// Generated clients list theirs in `Headers`:
///
/// ```swift
/// let issues = try await client.listIssues()
/// let left = issues.http[GitHub.Headers.rateLimitRemaining]     // Int?
/// ```
public struct ResponseHeader<Value: JSONReadable & Sendable>: Sendable {
    /// The header's name.
    public let name: String
    let form: HeaderForm

    @_spi(ApusGenerated) public init(_ name: String, _ form: HeaderForm = .value) {
        self.name = name
        self.form = form
    }
}

/// How a header's text is read: style `simple` (OpenAPI 3.1.1, section 4.8.21), or JSON where it has `content`.
@_spi(ApusGenerated) public enum HeaderForm: Sendable {
    case value
    case list
    case object(explode: Bool)
    case json

    /// `R,100,G,200`
    public static var object: HeaderForm { .object(explode: false) }
}

extension HTTPMetadata {
    /// A header's value by its description: `http[GitHub.Headers.rateLimitRemaining]`.
    ///
    /// nil where the answer has no such header, and where its text is no such value; `http["X-RateLimit-Remaining"]` has the
    /// text.
    public subscript<Value>(header: ResponseHeader<Value>) -> Value? {
        guard let field = HTTPField.Name(header.name) else { return nil }
        let lines = headers[values: field]
        guard !lines.isEmpty else { return nil }
        return HeaderText.value(Value.self, of: lines, header.form)
    }
}
