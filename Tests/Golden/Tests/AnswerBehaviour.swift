import ApusRuntime
import Foundation
import GoldenClients
import Testing

/// Answers: successes, failures, envelopes.
@Suite struct AnswerBehaviour {
    private func client(_ answers: TransportResponse...) -> (Responses, InMemoryTransport) {
        let transport = InMemoryTransport { request in answers[0] }
        return (Responses(transport: transport), transport)
    }

    @Test(arguments: [200, 201])
    func sameSchema(_ status: Int) async throws {
        let same = try await client(.json(#"{"id":1}"#, status: status)).0.getSame()
        #expect(same.value.id == 1 && same.http.status == status)
    }

    @Test func withAndWithoutBody() async throws {
        #expect(try await client(.json(#"{"id":1}"#)).0.getPerhaps().value?.id == 1)
        #expect(try await client(.status(204)).0.getPerhaps().value == nil)
    }

    @Test func differentSchemas() async throws {
        #expect(try await client(.json(#"{"id":1}"#)).0.postDifferent().value == .ok(.init(id: 1)))
        #expect(try await client(.json(#"{"url":"u"}"#, status: 202)).0.postDifferent().value == .accepted(.init(url: "u")))
        #expect(try await client(.status(204)).0.postDifferent().value == .noContent)
    }

    @Test func fallbackAndRange() async throws {
        #expect(try await client(.json(#"{"id":1}"#)).0.getFallback().id == 1)
        #expect(try await client(.json(#"{"id":1}"#, status: 206)).0.getRange().id == 1)
        do {
            _ = try await client(.json(#"{"id":5}"#, status: 500)).0.getFallback()
            Issue.record("500 is no success")
        } catch {
            #expect(error.failure == .item(.init(id: 5)))
            #expect(error.http?.status == 500)
        }
    }

    @Test func textBytesAndMediaTypes() async throws {
        let (text, sentText) = client(.text("hello"))
        #expect(try await text.getText().value == "hello")
        #expect(sentText.requests[0].header("Accept") == "text/plain")
        let (binary, _) = client(.text("%PDF", contentType: "application/pdf"))
        #expect(try await binary.getBinary().value.collect(upTo: 1000) == Data("%PDF".utf8))
        let (report, sentReport) = client(.json(#"{"id":1}"#))
        #expect(try await report.getReport().id == 1)
        let (csv, sentCSV) = client(.text("a,b", contentType: "text/csv"))
        #expect(try await csv.getReportCSV().value == "a,b")
        #expect(sentReport.requests[0].header("Accept") == "application/json")
        #expect(sentCSV.requests[0].header("Accept") == "text/csv")
        #expect(sentCSV.requests[0].path == "/several")
    }

    @Test func withoutContent() async throws {
        #expect(try await client(.status(204)).0.deleteNothing().status == 204)
        let (head, sentHead) = client(.status(200))
        #expect(try await head.headItem().status == 200)
        #expect(sentHead.requests[0].method == "HEAD")
        #expect(try await client(.status(200)).0.getSilent().status == 200)
        #expect(try await client(.json(#"{"any":[1]}"#)).0.getFree().value["any"] == [1])
        #expect(try await client(.json(#"{"total":3}"#)).0.getShared().total == 3)
    }

    @Test func redirectsOnly() async throws {
        let transport = InMemoryTransport(.status(302, headers: [.location: "https://files.example.com/x"]), .text("moved here"))
        let moved = try await Responses(transport: transport).getMoved()
        #expect(try await moved.value.collect(upTo: 1000) == Data("moved here".utf8))
        #expect(transport.requests.map(\.url) == ["https://example.com/moved", "https://files.example.com/x"])
    }

    // MARK: Failures

    private func failure(_ answer: TransportResponse) async throws -> Failures.Error {
        do {
            _ = try await Failures(transport: InMemoryTransport(answer)).getA()
        } catch {
            return error
        }
        throw TransportError(.other, "nothing was thrown")
    }

    @Test func documentedFailures() async throws {
        #expect(try await failure(.json(#"{"message":"m"}"#, status: 400)).failure == .problem(.init(message: "m")))
        #expect(try await failure(.status(401)).failure == .unauthorized)
        #expect(try await failure(.json(#"{"title":"t"}"#, status: 418)).failure == .other(.init(title: "t")))
        #expect(try await failure(.text("oops", status: 500)).failure == .text("oops"))
    }

    @Test func oneFailureTypeForAllOperations() async throws {
        do {
            _ = try await Failures(transport: InMemoryTransport(.json(#"{"holder":"h"}"#, status: 409))).getB()
            Issue.record("409 is no success")
        } catch {
            #expect(error.failure == .getBConflict(.init(holder: "h")))
        }
        do {
            _ = try await Failures(transport: InMemoryTransport(.status(500))).getB()
            Issue.record("500 is no success")
        } catch {
            #expect(error.failure == nil && error.kind == .undocumentedStatus)
        }
    }

    // MARK: Envelopes

    @Test func envelopes() async throws {
        let list = try await Envelopes(transport: InMemoryTransport(.json(#"{"code":0,"message":"OK","request_id":"r1","data":{"list":[{"sku":"s"}]}}"#))).listOrders()
        #expect(list.value.list == [.init(sku: "s")])
        #expect(list.http.envelope?.requestID == "r1")
        let created = try await Envelopes(transport: InMemoryTransport(.json(#"{"code":0,"data":{"order_id":"o"}}"#))).createOrder(.init(sku: "s"))
        #expect(created.orderID == "o")
        #expect(try await Envelopes(transport: InMemoryTransport(.json(#"{"code":0}"#))).ping().value == nil)
        #expect(try await Envelopes(transport: InMemoryTransport(.json(#"{"sku":"s"}"#))).getBare().sku == "s")
    }

    /// With `lenient`, also where the payload is the list.
    @Test func lenientPayloads() async throws {
        let transport = InMemoryTransport(.json(#"{"data":[{"sku":"a"},{"sku":1},{"sku":"c"}],"code":0}"#))
        let orders = try await Envelopes(transport: transport).listAll()
        #expect(orders.map(\.sku) == ["a", "c"])
        #expect(orders.http.skipped.map(\.path) == ["$.data[1].sku"])
        await #expect(throws: Envelopes.Error.self) { try await Envelopes(transport: InMemoryTransport(.json(#"{"code":0}"#))).listAll() }
    }

    @Test func envelopesThatFail() async throws {
        do {
            _ = try await Envelopes(transport: InMemoryTransport(.json(#"{"code":40001,"message":"no"}"#))).listOrders()
            Issue.record("40001 is no success")
        } catch {
            #expect(error.kind == .envelope && error.http?.status == 200)
            #expect(error.http?.envelope?.message == "no")
        }
        do {
            _ = try await Envelopes(transport: InMemoryTransport(.json(#"{"code":0}"#))).listOrders()
            Issue.record("a success without data is none")
        } catch {
            #expect(error.kind == .decoding && error.decoding?.path == "$.data")
        }
    }
}
