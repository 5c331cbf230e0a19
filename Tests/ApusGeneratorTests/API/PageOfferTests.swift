import Testing

@testable import ApusGenerator

/// What `apus inspect` takes for pages.
@Suite struct PageOfferTests {
    /// - Parameters:
    ///   - body: The schema of what is sent; with one it is a POST.
    ///   - headers: Names of the answer's headers.
    private func offers(
        parameters: String = "", body: String? = nil, answer: String, headers: [String] = [],
        settings: Configuration = Configuration()
    ) throws -> [String] {
        let sent = body.map { "requestBody: { required: true, content: { application/json: { schema: \($0) } } }" } ?? ""
        let headers = headers.map { "\($0): { schema: { type: string } }" }.joined(separator: ", ")
        let document = """
            openapi: 3.1.0
            info: { title: Pages, version: "1" }
            paths:
              /things:
                \(body == nil ? "get" : "post"):
                  operationId: listThings
                  parameters: [\(parameters)]
                  \(sent)
                  responses: { "200": { description: Things., headers: { \(headers) }, content: { application/json: { schema: \(answer) } } } }
            """
        let output = try generate(Input(path: "pages.yaml", document: Array(document.utf8), configuration: settings))
        let lines = PageOffers(output.api).all.map(\.line)
        // What is offered can be taken.
        if let line = lines.first {
            var taken = try readConfiguration(path: "apus.yaml", bytes: Array("pages:\n  \(line)\n".utf8))
            taken.envelope = settings.envelope
            let again = try generate(Input(path: "pages.yaml", document: Array(document.utf8), configuration: taken))
            #expect(again.diagnostics.filter { $0.code == .unusablePages }.isEmpty)
            #expect(again.api.operations[0].pagination?.name == "allThings")
            #expect(PageOffers(again.api).all.isEmpty)
        }
        return lines
    }

    private static func query(_ name: String, _ type: String = "integer") -> String {
        "{ name: '\(name)', in: query, schema: { type: \(type) } }"
    }

    private static let list = "{ type: array, items: { type: string } }"

    @Test func numbers() throws {
        #expect(
            try offers(parameters: Self.query("page") + ", " + Self.query("per_page"), answer: Self.list)
                == ["- { operations: [listThings], style: page, page: page, size: per_page }"])
        let meta =
            "{ type: object, properties: { data: \(Self.list), meta: { type: object, properties: { totalPages: { type: integer } } } } }"
        #expect(
            try offers(parameters: Self.query("pageNumber"), answer: meta)
                == [
                    "- { operations: [listThings], style: page, page: pageNumber, items: data, total: meta.totalPages }"
                ])
    }

    @Test func behindAnEnvelope() throws {
        var settings = Configuration()
        settings.envelope = Envelope(code: "code", message: nil, data: "data", requestID: nil, success: [0])
        let answer =
            "{ type: object, properties: { code: { type: integer }, data: { type: object, properties: { list: \(Self.list), count: { type: integer } } } } }"
        #expect(
            try offers(
                parameters: Self.query("offset") + ", " + Self.query("limit"), answer: answer, settings: settings)
                == [
                    "- { operations: [listThings], style: offset, offset: offset, size: limit, items: data.list, total: data.count }"
                ])
    }

    @Test func cursorsAndLinks() throws {
        let cursor =
            "{ type: object, properties: { items: \(Self.list), next_page_token: { type: string }, has_more: { type: boolean } } }"
        #expect(
            try offers(parameters: Self.query("page_token", "string"), answer: cursor)
                == [
                    "- { operations: [listThings], style: cursor, cursor: page_token, items: items, next: next_page_token, more: has_more }"
                ])
        let link = "{ type: object, properties: { value: \(Self.list), '@odata.nextLink': { type: string } } }"
        #expect(
            try offers(parameters: "", answer: link)
                == ["- { operations: [listThings], style: link, items: value, next: '@odata.nextLink' }"])
    }

    @Test func inBodies() throws {
        let body = "{ type: object, properties: { text: { type: string }, paging: { type: object, properties: { cursor: { type: string }, limit: { type: integer } } } } }"
        let answer = "{ type: object, properties: { items: \(Self.list), meta: { type: object, properties: { nextCursor: { type: string } } } } }"
        #expect(
            try offers(body: body, answer: answer) == [
                "- { operations: [listThings], style: cursor, cursor: paging.cursor, size: paging.limit, items: items, next: meta.nextCursor }"
            ])
        let required = "{ type: object, properties: { paging: { type: object, required: [limit], properties: { cursor: { type: string }, limit: { type: integer } } } } }"
        #expect(try offers(body: required, answer: answer) == [], "the object may be left out, and cannot be made")
    }

    @Test func inHeaders() throws {
        #expect(
            try offers(parameters: Self.query("cursor", "string"), answer: Self.list, headers: ["X-Next-Cursor", "X-Has-More"])
                == ["- { operations: [listThings], style: cursor, cursor: cursor, next: { header: X-Next-Cursor }, more: { header: X-Has-More } }"])
        #expect(
            try offers(parameters: Self.query("page"), answer: Self.list, headers: ["X-Total", "X-Total-Pages"])
                == ["- { operations: [listThings], style: page, page: page, total: { header: X-Total-Pages } }"])
    }

    @Test func whatHasNoPages() throws {
        #expect(try offers(parameters: "", answer: Self.list) == [])
        #expect(try offers(parameters: Self.query("page", "string"), answer: Self.list) == [])
        #expect(
            try offers(
                parameters: Self.query("page"), answer: "{ type: object, properties: { page: { type: integer } } }")
                == [])
    }
}
