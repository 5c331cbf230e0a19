import Testing
import TikTokBusiness

/// The error that a call throws.
func failure<Value>(
    _ call: () async throws(TikTokBusiness.Error) -> Value, _ location: SourceLocation = #_sourceLocation
) async throws -> TikTokBusiness.Error {
    do {
        _ = try await call()
    } catch {
        return error
    }
    Issue.record("nothing was thrown", sourceLocation: location)
    throw CancellationError()
}
