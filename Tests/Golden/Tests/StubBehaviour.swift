import ApusRuntime
import GoldenClients
import Testing

/// `stubs: on` beside `group: tags`: every method can be stubbed, by the name of its group and its own.
@Suite struct StubBehaviour {
    @Test func methodsInGroups() async throws {
        let log = RequestLog()
        let client = GroupedStubs.stub(recording: log) {
            $0.on(.issuesList) { _ in [.init(id: 1), .init(id: 2)] }
            $0.on(.issuesCreate) { request in try .init(jsonData: request.body) }
            $0.on(.pullsList) { _ in ["first"] }
            $0.on(.pullsLog) { _ in "whole" }
            $0.on(.pullsLogStream) { _ in EventStream([.init(id: 3)]) }
            $0.on(.meta) { _ in }
        }
        #expect(try await client.issues.list().value.map(\.id) == [1, 2])
        #expect(try await client.issues.create(.init(id: 7)).id == 7)
        #expect(try await client.pulls.list().value == ["first"])
        #expect(try await client.pulls.log(number: 1).value == "whole")
        var streamed: [Int] = []
        for try await issue in try await client.pulls.logStream(number: 1).value { streamed.append(issue.id) }
        #expect(streamed == [3])
        try await client.meta()
        #expect(
            log.requests.map(\.path) == ["/issues", "/issues", "/pulls", "/pulls/1/log", "/pulls/1/log", "/meta"])
        #expect(log.requests(of: "issues/create").map(\.text) == [#"{"id":7}"#])
    }
}
