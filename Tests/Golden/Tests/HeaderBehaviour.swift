import ApusRuntime
import Foundation
import GoldenClients
import HTTPTypes
import Testing

/// Headers of answers, by the types that the document gives them.
@Suite struct HeaderBehaviour {
    private typealias Headers = AnswerHeaders.Headers

    private func answer(_ fields: HTTPFields) async throws -> HTTPMetadata {
        try await AnswerHeaders(transport: InMemoryTransport(.json(#"["a"]"#, headers: fields))).listItems().http
    }

    private func fields(_ pairs: [(String, String)]) throws -> HTTPFields {
        var fields = HTTPFields()
        for (name, value) in pairs { fields.append(HTTPField(name: try #require(HTTPField.Name(name)), value: value)) }
        return fields
    }

    @Test func everyType() async throws {
        let http = try await answer(
            fields([
                ("x-ratelimit-remaining", "59"), ("X-Until", "2024-02-29T10:00:00Z"), ("X-Tags", "a, b,7"), ("X-Sizes", "1,2, 3"),
                ("X-Point", "x,1,label,home"), ("X-Spread", "label=b,x=2"), ("X-Info", #"{"x":3,"label":"c,d"}"#), ("X-State", "odd"),
                ("X-Either", "12"), ("X-Any", "12"),
            ]))
        #expect(http[Headers.xRateLimitRemaining] == 59)
        #expect(http[Headers.xUntil] == Date(timeIntervalSince1970: 1_709_200_800))
        #expect(http[Headers.xTags] == ["a", "b", "7"])
        #expect(http[Headers.xSizes] == [1, 2, 3])
        #expect(http[Headers.xPoint] == .init(x: 1, label: "home"))
        #expect(http[Headers.xSpread] == .init(x: 2, label: "b"))
        #expect(http[Headers.xInfo] == .init(x: 3, label: "c,d"))
        #expect(http[Headers.xState]?.rawValue == "odd")
        #expect(http[Headers.xEither] == .integer(12))
        #expect(http[Headers.xAny] == "12")
    }

    @Test func severalLinesAreOne() async throws {
        let http = try await answer(fields([("X-Tags", "a"), ("x-tags", "b, c")]))
        #expect(http[Headers.xTags] == ["a", "b", "c"])
    }

    @Test func absentAndNotAsDescribed() async throws {
        let http = try await answer(fields([("X-RateLimit-Remaining", "many"), ("X-Sizes", "1,two"), ("X-Tags", "")]))
        #expect(http[Headers.xRateLimitRemaining] == nil && http["X-RateLimit-Remaining"] == "many")
        #expect(http[Headers.xSizes] == nil && http[Headers.xPoint] == nil && http[Headers.xTags] == [])
    }

    /// Failures come with headers too, and so do answers without content.
    @Test func failuresAndEmptyAnswers() async throws {
        let busy = try fields([("Retry-After", "30")])
        do {
            _ = try await AnswerHeaders(transport: InMemoryTransport(.status(429, headers: busy))).listItems()
            Issue.record("429 is no success")
        } catch {
            #expect(error.failure == .tooManyRequests && error.http?[Headers.retryAfter] == 30)
        }
        let gone = try await AnswerHeaders(
            transport: InMemoryTransport(.status(204, headers: fields([("X-State", "4"), ("X-RateLimit-Remaining", "1")])))
        ).deleteItems()
        #expect(gone[Headers.deleteItemsXState] == 4 && gone[Headers.xRateLimitRemaining] == 1)
    }
}
