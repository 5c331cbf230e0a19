import HTTPTypes
import Testing

@_spi(ApusGenerated) @testable import ApusRuntime

/// What is kept behind a reference is a value all the same.
@Suite struct CopyTests {
    @Test func changingOptionsChangesNoCopy() {
        let plain = CallOptions()
        var changed = plain
        changed.timeout = .seconds(1)
        changed.headers.append(("X-Trace", "1"))
        let copy = changed
        changed.timeout = nil
        #expect(plain.timeout == nil && plain.headers.isEmpty)
        #expect(copy.timeout == .seconds(1) && copy.headers.map(\.name) == ["X-Trace"])
        #expect(changed.timeout == nil)
        #expect(CallOptions().headers.isEmpty)
    }

    @Test func aRequestThatGoesOnLeavesItsCopy() {
        var request = Request(.get, "/pets", operationID: "getPets", CallOptions())
        request.addQuery("page", 1)
        let copy = request
        request.addQuery("size", 10)
        request.accept = "text/plain"
        #expect(copy.query == ["page=1"] && copy.accept == nil)
        #expect(request.query == ["page=1", "size=10"])
    }

    @Test func metadataIsComparedAndPrintedByItsFields() {
        let one = HTTPMetadata(status: 200, url: "https://example.com/pets")
        var other = HTTPMetadata(status: 200, url: "https://example.com/pets")
        #expect(one == other && one.hashValue == other.hashValue)
        other.envelope = EnvelopeInfo(code: 7)
        #expect(one != other && one.envelope == nil)
        #expect(String(describing: one).hasPrefix("HTTPMetadata(status: 200, "))
        #expect(String(describing: CallOptions(idempotencyKey: "k")).contains("idempotencyKey: Optional(\"k\")"))
    }
}
