import ApusRuntime
import GoldenClients
import Testing

/// `lenient`: one bad element does not lose the list, and is reported.
@Suite struct LenientBehaviour {
    private func page(_ text: String) async throws -> Response<Lenient.Page> {
        try await Lenient(transport: InMemoryTransport(.json(text))).getPage()
    }

    @Test func badElementsAreSkippedAndReported() async throws {
        let page = try await page(
            #"{"names":["a",1,{"x":["]"]},"b"],"list":[{"id":1},{"id":"two","tags":["x"]},{"tags":[]},null,{"id":5,"tags":[7]},{"id":6}]}"#)
        #expect(page.list?.map(\.id) == [1, 6])
        #expect(page.names == ["a", "b"])
        #expect(page.http.skipped.map(\.path) == ["$.names[1]", "$.names[2]", "$.list[1].id", "$.list[2].id", "$.list[3]", "$.list[4].tags[0]"])
    }

    @Test func nothingBadNothingSaid() async throws {
        let page = try await page(#"{"list":[{"id":1}],"strict":[]}"#)
        #expect(page.list?.count == 1 && page.http.skipped.isEmpty)
        #expect(try await self.page(#"{"list":null,"names":[]}"#).names == [])
    }

    /// Other lists stay as strict as ever, and what is no JSON fails wherever it stands.
    @Test(arguments: [
        #"{"strict":[{"id":"x"}]}"#, #"{"list":[{"id":1},{"id":]}"#, #"{"list":[{"id":1},"#, #"{"list":{"id":1}}"#, #"{"list":[{"id":tru}]}"#,
    ])
    func whatStillFails(_ text: String) async throws {
        await #expect(throws: Lenient.Error.self) { try await page(text) }
    }

    @Test func listsAsAnswers() async throws {
        let all = try await Lenient(transport: InMemoryTransport(.json(#"[{"id":1},{"id":null},[],{"id":4}]"#))).getAll()
        #expect(all.map(\.id) == [1, 4])
        #expect(all.http.skipped.map(\.path) == ["$[1].id", "$[2]"])
        let names = try await Lenient(transport: InMemoryTransport(.json(#"["a",null]"#))).getNames()
        #expect(names.value == ["a"] && names.http.skipped.count == 1)
        await #expect(throws: Lenient.Error.self) { try await Lenient(transport: InMemoryTransport(.json("{}"))).getAll() }
    }
}
