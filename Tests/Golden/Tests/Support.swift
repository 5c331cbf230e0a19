import ApusRuntime
import Testing

/// What is left of a JSON text when a type has read it and written it again.
func again<Model: JSONModel>(_ text: String, as type: Model.Type) throws -> String {
    try Model(json: text).json()
}

/// Expects that a type reads a JSON text and writes the very same.
func expectKept<Model: JSONModel & Equatable>(
    _ text: String, as type: Model.Type, _ location: SourceLocation = #_sourceLocation
) throws {
    let value = try Model(json: text)
    #expect(try value.json() == text, sourceLocation: location)
    #expect(try Model(json: value.json()) == value, sourceLocation: location)
}

/// The one request that a call sends, answered with status 204.
func sent(_ call: (InMemoryTransport) async throws -> Void) async throws -> RecordedRequest {
    let transport = InMemoryTransport(.status(204))
    try await call(transport)
    #expect(transport.requests.count == 1)
    return try #require(transport.requests.first)
}
