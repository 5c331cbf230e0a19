import Testing

/// What shows that a row of `docs/SUPPORT.md` about operations is true: a document, and what comes of it.
struct SupportRow: CustomTestStringConvertible, Sendable {
    /// The row's first cell.
    let cell: String
    /// What stands in the document behind `info`.
    let document: String
    /// Texts that the client has.
    let shows: [String]
    /// The diagnostic that the row names.
    let code: String?
    /// Settings of `apus.yaml`.
    let settings: String

    var testDescription: String { cell }

    init(_ cell: String, _ document: String, _ shows: [String], code: String? = nil, settings: String = "") {
        self.cell = cell
        self.document = document
        self.shows = shows
        self.code = code
        self.settings = settings
    }

    private static func paths(_ path: String, _ operation: String) -> String {
        "paths: { '\(path)': { post: { operationId: call, \(operation) } } }"
    }

    /// A call with one parameter.
    private static func parameter(_ words: String, path: String = "/x") -> String {
        paths(path, "parameters: [{ name: p, \(words) }], responses: { '204': { description: Done } }")
    }

    /// A call with a body of one media type.
    private static func body(_ content: String) -> String {
        paths(
            "/x",
            "requestBody: { required: true, content: { \(content) } }, responses: { '204': { description: Done } }")
    }

    private static func answers(_ responses: String) -> String { paths("/x", "responses: { \(responses) }") }

    private static func json(_ schema: String) -> String { "content: { application/json: { schema: { \(schema) } } }" }

    private static let object = "schema: { type: object, properties: { a: { type: string } } }"
    private static let list = "schema: { type: array, items: { type: integer } }"

    static let all: [SupportRow] = [
        // Parameters
        .init(
            "`in: path`, `simple`, `label`, `matrix`, exploded or not",
            parameter(
                "in: path, required: true, style: matrix, explode: true, schema: { type: array, items: { type: string } }",
                path: "/x{p}"),
            [#"request.setPath("p", p, .matrix, explode: true)"#]),
        .init(
            "`in: query`, `form`, `spaceDelimited`, `pipeDelimited`",
            parameter("in: query, style: pipeDelimited, schema: { type: array, items: { type: string } }"),
            [#"request.addQuery("p", p, style: .pipeDelimited)"#]),
        .init(
            "`in: query`, `deepObject`", parameter("in: query, style: deepObject, explode: true, \(object)"),
            [#"request.addQuery("p", p, style: .deepObject)"#]),
        .init("`in: header`", parameter("in: header, schema: { type: string }"), [#"request.addHeader("p", p)"#]),
        .init(
            "`in: cookie`", parameter("in: cookie, style: cookie, schema: { type: string }"),
            [#"request.addCookie("p", p, style: .cookie)"#]),
        .init(
            "`in: querystring` (3.2)",
            parameter("in: querystring, content: { application/x-www-form-urlencoded: { \(object) } }"),
            [#"request.setQueryString("p", p)"#]),
        .init(
            "`content`", parameter("in: query, content: { application/xml: { \(object) } }"),
            [#"request.addQuery(json: "p", p)"#], code: "unsupported-encoding"),
        .init(
            "`allowReserved`", parameter("in: query, allowReserved: true, schema: { type: string }"),
            [#"request.addQuery("p", p, allowReserved: true)"#]),
        .init(
            "`allowEmptyValue`", parameter("in: query, allowEmptyValue: true, schema: { type: string }"),
            [#"request.addQuery("p", p)"#]),
        .init(
            "`null`, `[]`, `{}`", parameter("in: query, schema: { type: [array, 'null'], items: { type: string } }"),
            ["p: [String]? = nil"]),
        .init("`default`", parameter("in: query, schema: { type: integer, default: 7 }"), ["p: Int? = 7"]),
        .init(
            "`Accept`, `Content-Type`, `Authorization` as headers",
            parameter("in: header, schema: { type: string }").replacing("name: p", with: "name: Accept"),
            ["func call(options:"], code: "ignored-header"),
        // Bodies
        .init(
            "any JSON, `+json` with parameters", body("'application/vnd.x+json; v=1': { \(object) }"),
            [#"request.setJSON(body, contentType: "application/vnd.x+json; v=1")"#]),
        .init(
            "`application/x-www-form-urlencoded`",
            body("application/x-www-form-urlencoded: { \(object), encoding: { a: { style: form, explode: false } } }"),
            [#"request.setForm(body, encoding: ["a": FormEncoding(style: .form, explode: false)])"#]),
        .init(
            "`multipart/form-data`",
            body(
                "multipart/form-data: { schema: { type: object, properties: { f: { type: string, format: binary } } } }"
            ),
            [#"form.addFile("f", body.f)"#, "request.setMultipart(form)"]),
        .init(
            "`multipart/mixed` and others of a list",
            body(
                "multipart/mixed: { itemSchema: { type: string, format: binary }, itemEncoding: { contentType: image/png } }"
            ),
            [#"form.addItems(body, item: "image/png")"#]),
        .init(
            "a form whose schema describes no object", body("multipart/related: { schema: { type: string, format: binary } }"),
            ["_ body: RequestBody", "request.setBody(body, contentType: contentType)"], code: "unsupported-encoding"),
        .init(
            "JSON Lines, NDJSON, `json-seq`", body("application/jsonl: { itemSchema: { type: integer } }"),
            ["_ body: [Int]", "request.setJSONLines(body"]),
        .init("text", body("text/csv: {}"), ["_ body: String", #"request.setText(body, contentType: "text/csv")"#]),
        .init(
            "anything else, XML too", body("application/xml: { \(object) }"),
            ["_ body: RequestBody", #"request.setBody(body, contentType: "application/xml")"#]),
        .init(
            "several media types",
            body("application/json: { \(object) }, application/x-www-form-urlencoded: { \(object) }"),
            ["func call(", "func callForm("]),
        .init(
            "a multipart body in a part",
            body("multipart/form-data: { \(object), encoding: { a: { contentType: multipart/mixed } } }"),
            [#"form.add("a", body.a)"#], code: "unsupported-encoding"),
        // Answers
        .init("one JSON", answers("'200': { description: D, \(json("type: integer")) }"), ["-> Response<Int>"]),
        .init(
            "several successes",
            answers("'200': { description: D, \(json("type: integer")) }, '204': { description: D }"),
            ["-> Response<Int?>"]),
        .init(
            "`default`, `2XX`, `2xx`",
            answers(
                "2xx: { description: D, \(json("type: integer")) }, 4xx: { description: D }, default: { description: D, \(json("type: string")) }"
            ),
            ["-> Response<Int>", ".on(400..<500, .clientError)", ".onAny(.message)"]),
        .init(
            "a further media type",
            answers(
                "'200': { description: D, content: { application/json: { schema: { type: integer } }, text/csv: {} } }"),
            ["func call(", "func callCSV("]),
        .init(
            "text, anything else", answers("'200': { description: D, content: { image/png: {} } }"),
            ["-> Response<ResponseBody>"]),
        .init(
            "`*/*`", answers("'200': { description: D, content: { '*/*': { schema: { type: string } } } }"),
            ["-> Response<String>"]),
        .init(
            "`text/plain` or `application/octet-stream` that describes the object or list that JSON does",
            answers("'200': { description: D, content: { text/plain: { \(list) }, application/json: { \(list) } } }"),
            ["func call(", "-> Response<[Int]>"], code: "unsupported-encoding"),
        .init(
            "no content, 204 with content", answers("'204': { description: D, \(json("type: integer")) }"),
            ["-> HTTPMetadata"], code: "content-without-body"),
        .init("redirects only", answers("'302': { description: D }"), ["-> Response<ResponseBody>"]),
        .init(
            "failures",
            answers(
                "'204': { description: D }, '404': { description: D }, '409': { description: D, \(json("type: string")) }"
            ),
            [".on(404, .notFound)", "case message(String)"]),
        .init(
            "`headers`", answers("'204': { description: D, headers: { X-Left: { schema: { type: integer } } } }"),
            [#"ResponseHeader<Int>"#]),
        .init(
            "`links`", answers("'204': { description: D, links: { Next: { operationId: call } } }"),
            ["Leads on to `call` (Next)."]),
        // The rest
        .init(
            "`servers` with variables",
            "servers: [{ url: 'https://{a}.x.org', variables: { a: { default: b } } }]\n"
                + answers("'204': { description: D }"),
            [#"(a: String = "b") -> Self"#]),
        .init(
            "`security`",
            "components: { securitySchemes: { A: { type: http, scheme: bearer } } }\n"
                + paths("/x", "security: [{}, { A: [] }], responses: { '204': { description: D } }"),
            [#"[[], ["A"]]"#]),
        .init(
            "`apiKey`, `http`, `oauth2`, `openIdConnect`",
            "components: { securitySchemes: { K: { type: apiKey, in: cookie, name: s }, B: { type: http, scheme: basic }, O: { type: oauth2, flows: {} }, C: { type: openIdConnect, openIdConnectUrl: 'https://x.org' } } }\nsecurity: [{ K: [], B: [], O: [], C: [] }]\npaths: {}",
            ["k: APIKey", "b: BasicCredential", "o: BearerToken", "c: BearerToken"]),
        .init(
            "`mutualTLS`", "components: { securitySchemes: { M: { type: mutualTLS } } }",
            ["public init(\n        server:"]),
        .init(
            "schemes by URI (3.2)",
            "components: { securitySchemes: { A: { type: http, scheme: bearer } } }\n"
                + paths(
                    "/x",
                    "security: [{ '#/components/securitySchemes/A': [] }], responses: { '204': { description: D } }"),
            [##"request.security = [["#/components/securitySchemes/A"]]"##]),
        .init(
            "`tags`",
            "tags: [{ name: birds, parent: root }, { name: root }]\n"
                + paths("/x", "tags: [birds], responses: { '204': { description: D } }"),
            ["public var birds: Birds"], settings: "group: tags"),
        .init(
            "webhooks, callbacks",
            "webhooks: { made: { post: { requestBody: { content: { image/png: {} } } } }, sent: { post: { requestBody: { content: { application/x-www-form-urlencoded: { \(object) } } } } } }",
            ["typealias Sent = ", "`init(form:)`"], code: "documented-only"),
        .init(
            "`query`, `additionalOperations` (3.2)",
            "paths: { /x: { query: { operationId: ask, responses: {} }, additionalOperations: { COPY: { operationId: copy, responses: {} } } } }",
            [#"Request(.query, "/x""#, #"Request(.custom("COPY"), "/x""#]),
        .init(
            "`components.mediaTypes` (3.2)",
            "components: { mediaTypes: { M: { schema: { type: integer } } } }\n"
                + answers(
                    "'200': { description: D, content: { application/json: { $ref: '#/components/mediaTypes/M' } } }"),
            ["-> Response<Int>"]),
        .init(
            "`jsonSchemaDialect`",
            "jsonSchemaDialect: https://json-schema.org/draft-07/schema\n"
                + answers(
                    "'200': { description: D, \(json("type: array, items: [{ type: integer }], additionalItems: { type: integer }")) }"
                ),
            ["-> Response<[Int]>"]),
        .init(
            "`$self` (3.2)", "$self: https://x.org/api.yaml\n" + answers("'204': { description: D }"), ["func call("]),
        .init(
            "path items by `$ref`",
            "paths: { /x: { $ref: '#/components/pathItems/X' } }\ncomponents: { pathItems: { X: { get: { operationId: call, responses: { '204': { description: D } } } } } }",
            [#"Request(.get, "/x""#]),
        .init(
            "relative server URLs", "servers: [{ url: /v1 }]\n" + answers("'204': { description: D }"),
            ["(on origin: String) -> Self"]),
        .init(
            "`name` of a server (3.2)",
            "servers: [{ url: 'https://x.org', name: main }]\n" + answers("'204': { description: D }"),
            ["static var main: Self"]),
        .init(
            "`deviceAuthorization`, `oauth2MetadataUrl` (3.2)",
            "components: { securitySchemes: { D: { type: oauth2, oauth2MetadataUrl: 'https://x.org/m', flows: { deviceAuthorization: { deviceAuthorizationUrl: 'https://x.org/d', tokenUrl: 'https://x.org/t', scopes: {} } } } } }\nsecurity: [{ D: [] }]",
            ["deviceAuthorization: OAuthFlows.Flow(", "https://x.org/m"]),
        .init(
            "a `deprecated` scheme (3.2)",
            "components: { securitySchemes: { D: { type: http, scheme: bearer, deprecated: true } } }\nsecurity: [{ D: [] }]",
            ["- d: Deprecated."]),
        .init(
            "`summary` of a response (3.2)", answers("'204': { description: D }, '404': { summary: No such bird }"),
            ["No such bird"]),
        .init(
            "`itemSchema` (3.2)",
            answers("'200': { description: D, content: { application/jsonl: { itemSchema: { type: integer } } } }"),
            ["EventStream<Int>"]),
        .init(
            "`$ref` to files",
            "components: { schemas: { S: { type: object, properties: { p: { $ref: 'leaf.yaml' } } } } }",
            ["var p: Leaf?", "typealias Leaf = Int"]),
        .init(
            "`$ref` to `http`, `https`",
            "components: { schemas: { S: { type: object, properties: { p: { $ref: 'https://x.org/leaf.yaml' } } } } }",
            ["var p: Leaf?", "typealias Leaf = Int"],
            code: "network-reference"),
    ]

    /// The files that references lead to.
    static let files = ["leaf.yaml": "{ type: integer }", "https://x.org/leaf.yaml": "{ type: integer }"]
}
