@_spi(ApusGenerated) import ApusRuntime
import Foundation
import Testing

/// The error that a call throws.
func failure<Value>(
    _ call: () async throws(Store.Error) -> Value, _ location: SourceLocation = #_sourceLocation
) async throws -> Store.Error {
    do {
        _ = try await call()
    } catch {
        return error
    }
    Issue.record("nothing was thrown", sourceLocation: location)
    throw CancellationError()
}

/// The request that one call of the runtime makes, as a server would see it.
func sent(_ method: Request.Method = .get, _ path: String = "/", _ build: (inout Request) -> Void) async throws -> RecordedRequest {
    var request = Request(method, path, operationID: "test", CallOptions())
    build(&request)
    let transport = InMemoryTransport(.status(200))
    try await Store(transport: transport).core.send(request)
    return try #require(transport.requests.first)
}

/// Why the runtime refuses a request.
func refusal(_ path: String = "/", _ build: (inout Request) -> Void) async throws -> Store.Error {
    var request = Request(.get, path, operationID: "test", CallOptions())
    build(&request)
    let transport = InMemoryTransport(.status(200))
    let error = try await failure { () async throws(Store.Error) in
        try await Store(transport: transport).core.send(request)
    }
    #expect(transport.requests.isEmpty)
    #expect(error.attempts == 0)
    return error
}
