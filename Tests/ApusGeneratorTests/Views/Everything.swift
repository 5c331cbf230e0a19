@testable import ApusGenerator

extension API {
    /// An API with every construct that views know, to be rendered and compiled.
    static func everything() -> API {
        var api = API.test()
        api.documentation = Documentation(description: "Sells *everything*.\n\n- one\n- two", link: "https://shop.example.com/docs")
        api.servers.append(
            .test(
                "regional", "https://{region}.example.com:{port}",
                variables: [
                    Server.Variable(
                        name: "region", key: "region", initial: "eu", values: ["eu", "us"],
                        documentation: Documentation(description: "Where")),
                    Server.Variable(name: "port", key: "port", initial: "443", values: [], documentation: Documentation()),
                ]))
        api.authentication = [
            .test("Key", "apiKey", .apiKey(.header, "X-Key")), .test("Login", "login", .basic),
            .test("Token", "token", .bearer("bearer")), .test("Certificate", "certificate", .mutualTLS),
        ]
        api.security = [["Key"]]
        api.envelope = Envelope(code: "code", message: "message", data: "data", requestID: "request_id", success: [0])
        api.addModels()
        api.addOperations()
        api.payloads = [
            Payload(
                key: "newPet", method: "POST", name: "NewPetWebhook", naming: Naming([]), type: .declared(TypeID(0)),
                documentation: Documentation(), origin: .test("#/webhooks/newPet"))
        ]
        return api
    }

    private mutating func addModels() {
        let cat = add(
            "Cat",
            Record.test([
                .test("id", .integer, .required), .test("name", .string, .required, "What it is called."),
                .test("kind", .string, .required, key: "petType"), .test("default", .boolean), .test("reader", .string),
                .test("mark", .string), .test("writer", .string), .test("born", .dateTime),
            ]))
        let dog = add("Dog", Record.test([.test("breed", .string, .nullable), .test("size", .int32), .test("weight", .double), .test("pin", .string, .nullable, isSecret: true)]))
        let status = add(
            "Status", Enumeration.test([("on", .string("ON")), ("off", .string("OFF")), ("default", .string("x\"y\\z"))]),
            in: .type(cat))
        types[cat.index].kind = {
            guard case .record(var record) = types[cat.index].kind else { return types[cat.index].kind }
            record.fields.append(.test("status", .declared(status), initial: .member(status, 0)))
            return .record(record)
        }()
        let size = add("Size", Enumeration.test([("small", .integer("1")), ("big", .integer("2"))], raw: .integer))
        let ratio = add("Ratio", Enumeration.test([("half", .number("0.5")), ("whole", .integer("1"))], raw: .number))
        let mixed = add(
            "Mixed",
            Enumeration.test(
                [
                    ("one", .integer("1")), ("text", .string("a")), ("nothing", .null), ("yes", .boolean(true)),
                    ("many", .array([.integer("1"), .string("b")])),
                    ("object", .object([Literal.Entry(key: "a", value: .number("1.5"))])),
                ], raw: .json))
        let closed = add("Closed", Enumeration.test([("a", .string("A")), ("b", .string("B"))], isOpen: false))
        let long = add("Long", Enumeration.test((1...20).map { ("value\($0)", .string("VALUE_\($0)")) }))
        let pet = add(
            "Pet",
            Choice.test(
                .discriminator(key: "petType"),
                [
                    .test("text", .string, [.string]), .test("cat", .declared(cat), [.object], tags: ["cat", "kitten"]),
                    .test("dog", .declared(dog), [.object], tags: ["dog"], writesTag: true),
                    .test("puppy", .declared(dog), [.object], tags: ["dog"]),
                ]))
        let node = add("Node", Record.test([]))
        types[node.index].kind = Record.test(
            [
                .test("parent", .declared(node), isIndirect: true), .test("root", .declared(node), .required, isIndirect: true),
                .test("children", .array(.declared(node)), .required),
                .test("title", .string, isDeprecated: true, "The old title."),
                .test("password", .string, isSecret: true),
                .test("old", .declared(node), isIndirect: true, isDeprecated: true),
            ], extras: .kept(.json, name: "additionalProperties"))
        let value = add("Value", Choice.test(.kind, []))
        types[value.index].kind = Choice.test(
            .kind,
            [
                .test("number", .double, [.number]), .test("string", .string, [.string]),
                .test("flag", .boolean, [.boolean]), .test("list", .array(.declared(value)), [.array]),
                .test("nested", .map(.declared(value)), [.object], isIndirect: true),
            ])
        let best = add(
            "Best",
            Choice.test(.bestMatch, [.test("cat", .declared(cat), [.object]), .test("dog", .declared(dog), [.object])]))
        let everything = add("Everything", Record.test([]))
        let inner = add("Inner", Record.test([.test("cat", .declared(cat)), .test("status", .declared(status))]), in: .type(everything))
        let deep = add("Deep", Enumeration.test([("x", .string("x"))]), in: .type(inner))
        types[everything.index].kind = Record.test(
            [
                .test("string", .string), .test("int", .integer), .test("int32", .int32), .test("int64", .int64),
                .test("uint64", .uint64), .test("double", .double), .test("float", .float), .test("decimal", .decimal),
                .test("bool", .boolean), .test("date", .dateTime), .test("day", .calendarDate), .test("uuid", .uuid),
                .test("url", .url), .test("data", .base64), .test("json", .json), .test("list", .array(.optional(.string))),
                .test("map", .map(.array(.declared(size)))), .test("inner", .declared(inner)), .test("deep", .declared(deep)),
                .test("mixed", .declared(mixed)), .test("closed", .declared(closed)), .test("long", .declared(long)),
                .test("ratio", .declared(ratio)), .test("best", .declared(best)),
                .test("type", .string, .required, key: "ty\"pe", initial: .string("constant")),
            ],
            flattened: [
                Record.Flattened(name: "payload", naming: Naming([]), type: .declared(pet), documentation: Documentation())
            ])
        let input = add(
            "Input",
            Record.test([
                .test("parent", .declared(node), .change, isIndirect: true), .test("children", .array(.declared(node)), .required),
                .test("title", .string, .change), .test("secret", .string, .required, isSecret: true),
            ]), in: .type(node), inputOf: node)
        types[input.index].kind = Record.test([
            .test("parent", .declared(input), .change, isIndirect: true),
            .test("children", .array(.declared(node)), .required), .test("title", .string, .change),
            .test("secret", .string, .required, isSecret: true),
        ])
        add("Pets", .alias(.array(.declared(pet))))
        add("Problem", Record.test([.test("message", .string, .required), .test("code", .integer)]))
        add("Empty", Record.test([]))
        add(
            "Upload",
            Record.test([
                .test("name", .string, .required), .test("file", .file, .required), .test("files", .array(.file)),
                .test("meta", .declared(dog)),
            ], extras: .kept(.string, name: "additionalProperties")))
    }

    private func id(_ name: String) -> TypeReference {
        .declared(types.first { $0.name == name }?.id ?? TypeID(0))
    }

    private mutating func addOperations() {
        failures = [
            .test("unauthorized"), .test("problem", .json(id("Problem"))), .test("text", .text), .test("bytes", .bytes),
        ]
        tags = [Tag(key: "pet store", name: "PetStore", documentation: Documentation())]
        let page = Parameter.test("page", .integer, initial: .integer("1"), "Which page.")
        operations = [
            .test(
                "listPets", "GET", "/pets/{owner}/", tags: ["pet store"], scope: "ListPets",
                parameters: [
                    page, .test("owner", in: .path, "Who owns them"), .test("ids", .array(.integer), key: "ids[]", explode: false),
                    .test("filter", id("Dog"), style: .deepObject), .test("sort", .array(.string), style: .pipeDelimited, explode: false),
                    .test("since", .dateTime, isRequired: true), .test("json", id("Dog"), mediaType: "application/json"),
                    .test("trace", in: .header), .test("session", in: .cookie), .test("old", isDeprecated: true),
                ], content: .envelope(id("Pets")), accept: "application/json",
                failures: [
                    FailureUse(status: .code(401), failure: 0), FailureUse(status: .hundreds(4), failure: 1),
                    FailureUse(status: .any, failure: 2), FailureUse(status: .code(500), failure: 3),
                ], Documentation(summary: "List pets", description: "All of them.")),
            .test(
                "createPet", "POST", "/pets", tags: ["pet store"],
                parameters: [.test("dry", .boolean, initial: .boolean(false))], body: .test(id("Pet")), content: .json(id("Pet")),
                isDiscardable: true),
            .test("deletePet", "DELETE", "/pets/{id}", parameters: [.test("id", .integer, in: .path, style: .label)], isDeprecated: true),
            .test("setPet", "PUT", "/pets", body: .test(id("Dog"), .json("application/merge-patch+json"), isRequired: false)),
            .test("login", "POST", "/login", body: .test(id("Dog"), .form([])), content: .text, accept: "text/plain", security: [[]]),
            .test(
                "upload", "POST", "/upload", parameters: [.test("form"), .test("request"), .test("core"), .test("options")],
                body: .test(
                    id("Upload"),
                    .multipart(
                        "multipart/form-data",
                        [Body.Part(key: "meta", contentType: "application/json", style: .form, explode: true, allowReserved: false)])),
                content: .bytes, server: "https://uploads.example.com"),
            .test("uploadMaybe", "POST", "/upload2", body: .test(id("Upload"), .multipart("multipart/mixed", []), isRequired: false)),
            .test("putText", "PUT", "/text", body: .test(.string, .text("text/plain"))),
            .test("putBytes", "PUT", "/bytes", body: .test(.base64, .bytes("image/*"))),
            .test("copy", "COPY", "/copy", scope: "Copy"),
            .test(
                "many", "GET", "/many", scope: "Many",
                parameters: (1...70).map { .test("p\($0)", .string, isRequired: $0 == 70) }, content: .optionalJSON(id("Dog"))),
        ]
        operations[0].fixedQuery = [Operation.FixedQuery(key: "beta", value: "true"), Operation.FixedQuery(key: "raw", value: nil)]
        let level = add("Level", Enumeration.test([("low", .string("LOW"))]), in: .operation(0))
        operations[0].parameters.append(.test("level", .declared(level), initial: .member(level, 0)))
        let output = add(
            "Output",
            .outcome(
                Outcome(cases: [
                    .init(name: "ok", naming: Naming([]), status: .code(200), content: .json(id("Dog")), documentation: Documentation()),
                    .init(name: "accepted", naming: Naming([]), status: .code(202), content: .empty, documentation: Documentation()),
                    .init(name: "text", naming: Naming([]), status: .hundreds(2), content: .text, documentation: Documentation()),
                ])), in: .operation(9))
        operations[9].content = .outcome(output)
    }
}
