import HTTPTypes

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Gives values in place of answers.
struct StubTransport: Transport {
    let answers: [StubKey: @Sendable (RecordedRequest) async throws -> any Sendable]
    let log: RequestLog?

    func send(_ request: HTTPRequest, body: RequestBody?, context: CallContext) async throws -> TransportResponse {
        let record = RecordedRequest(request, body: try await body?.collect() ?? Data(), context: context)
        log?.add(record)
        guard let answer = answers[StubKey(operation: context.operation.id, value: context.expected)] else {
            return TransportResponse(body: ResponseBody(Stub.missing))
        }
        let stub: Stub
        do {
            stub = .value(try await answer(record))
        } catch let error as TransportError {
            throw error
        } catch let error as CancellationError {
            throw error
        } catch {
            stub = .failure(error)
        }
        return TransportResponse(body: ResponseBody(stub))
    }
}

/// What stands in place of an answer's content.
enum Stub: Sendable {
    case value(any Sendable)
    case failure(any Error)
    case missing
}
