import ApusRuntime
import GoldenClients
import Testing

/// `group: tags`: methods in groups, without the group's own words.
@Suite struct GroupBehaviour {
    @Test func groups() async throws {
        let transport = InMemoryTransport(.json(#"[{"id":1}]"#, headers: [.retryAfter: "7"]))
        let issues = try await Groups(transport: transport).issues.list(state: .open)
        #expect(issues.value == [Groups.Issue(id: 1)] && issues.http[Groups.Headers.retryAfter] == 7)
        #expect(transport.requests.first?.url == "https://example.com/issues?state=open")
        #expect(transport.requests.first?.operation.id == "listIssues")
        #expect(try await sent { try await Groups(transport: $0).issues.create(.init(id: 2)) }.text == #"{"id":2}"#)
    }

    /// Two methods that would have one name, a method that would have none, what a group itself has.
    @Test func namesInGroups() async throws {
        #expect(try await sent { try await Groups(transport: $0).issues.issuesList() }.path == "/issues/all")
        #expect(try await sent { try await Groups(transport: $0).issues.coreOperation() }.path == "/issues/core")
        #expect(try await sent { try await Groups(transport: $0).issues.issues() }.path == "/issues/any")
        #expect(try await sent { try await Groups(transport: $0).pullRequests.list() }.path == "/pulls")
        #expect(try await sent { try await Groups(transport: $0).pullRequests.merge() }.method == "PUT")
    }

    /// A schema keeps its name beside a group of the same; a group's property its name beside a method of the client.
    @Test func groupsBesideOthers() async throws {
        #expect(Groups.PullRequests(a: "x").a == "x")
        #expect(try await sent { try await Groups(transport: $0).data.get() }.path == "/data")
        #expect(try await sent { try await Groups(transport: $0).dataOperation() }.path == "/untagged")
    }

    @Test func failures() async throws {
        do {
            _ = try await Groups(transport: InMemoryTransport(.status(404))).issues.list()
            Issue.record("404 is no success")
        } catch {
            #expect(error.failure == .notFound)
        }
    }
}
