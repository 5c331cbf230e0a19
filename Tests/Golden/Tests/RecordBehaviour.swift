import ApusRuntime
import GoldenClients
import Testing

/// Records: what is required, nullable, read only, written only, merged.
@Suite struct RecordBehaviour {
    @Test func presence() throws {
        let book = try Records.Book(json: #"{"id":7,"title":"T","subtitle":null,"kind":"book","rating":null,"later":[1]}"#)
        #expect(book.id == 7)
        #expect(book.subtitle == nil)
        #expect(book.rating == nil)
        // What is required and nullable is written as null; what is optional is left out.
        #expect(try book.json() == #"{"id":7,"title":"T","subtitle":null,"kind":"book"}"#)
        #expect(throws: JSONError.self) { try Records.Book(json: #"{"id":7,"subtitle":null,"kind":"book"}"#) }
        #expect(throws: JSONError.self) { try Records.Book(json: #"{"id":"7","title":"T","subtitle":null,"kind":"book"}"#) }
    }

    @Test func missingIsNamed() throws {
        let error = #expect(throws: JSONError.self) { try Records.Book(json: #"{"id":7,"title":"T","kind":"book","size":{"height":1}}"#) }
        #expect(error?.path == "$.size.width")
    }

    @Test func constantsAreInitialValues() throws {
        let book = Records.Book(id: 1, title: "T", subtitle: nil)
        #expect(book.kind == "book")
        #expect(try book.json() == #"{"id":1,"title":"T","subtitle":null,"kind":"book"}"#)
    }

    @Test func freeForm() throws {
        let text = #"{"id":1,"title":"T","subtitle":"s","kind":"book","anything":[1,{"a":null}],"free":{"z":1,"a":1.50},"closed":{}}"#
        try expectKept(text, as: Records.Book.self)
    }

    @Test func pathAndBody() async throws {
        let request = try await sent { try await Records(transport: $0).putBook(id: 12, .init(name: "Ada")) }
        #expect(request.method == "PUT")
        #expect(request.url == "https://example.com/books/12")
        #expect(request.text == #"{"name":"Ada"}"#)
        #expect(request.header("Content-Type") == "application/json")
        #expect(request.operationID == "putBook")
    }

    // MARK: Changes

    @Test func changes() async throws {
        let untouched = try await sent { try await Changes(transport: $0).updateProfile(.init(name: "Ada")) }
        #expect(untouched.text == #"{"name":"Ada"}"#)
        let cleared = try await sent { try await Changes(transport: $0).updateProfile(.init(name: "Ada", nickname: nil, address: .null)) }
        #expect(cleared.text == #"{"name":"Ada","nickname":null,"address":null}"#)
        let set = try await sent {
            try await Changes(transport: $0).updateProfile(.init(name: "Ada", nickname: "A", address: .set(.init(street: "S", extra: nil))))
        }
        #expect(set.text == #"{"name":"Ada","nickname":"A","address":{"street":"S","extra":null}}"#)
    }

    @Test func receivedBecomesSent() async throws {
        let profile = try Changes.Profile(json: #"{"name":"Ada","nickname":null,"previous":[{"street":"S","extra":"E"},{}]}"#)
        #expect(try Changes.Profile.Input(profile).json() == #"{"name":"Ada","previous":[{"street":"S","extra":"E"},{}]}"#)
    }

    @Test func sentFormsThatNeedMore() async throws {
        let text = #"{"label":null,"parent":{"label":"up"},"end":"leaf"}"#
        let tree = try Changes.Tree(json: text)
        let input = Changes.Tree.Input(tree, end: .leaf(.init(secret: .init(code: "c"))))
        let request = try await sent { try await Changes(transport: $0).putTree(input) }
        #expect(request.text == #"{"parent":{"label":"up"},"end":{"secret":{"code":"c"}}}"#)
    }

    @Test func inlineBodyIsTheSentForm() async throws {
        let request = try await sent { try await Changes(transport: $0).updatePhoto(.init(caption: nil, width: 3)) }
        #expect(request.method == "PATCH")
        #expect(request.text == #"{"caption":null,"width":3}"#)
        let without = try await sent { try await Changes(transport: $0).updatePhoto() }
        #expect(without.text == "")
        #expect(without.header("Content-Type") == nil)
    }

    // MARK: Read only, written only

    @Test func readAndWrite() async throws {
        let transport = InMemoryTransport(.json(#"{"id":9007199254740993,"name":"Ada","team":{"id":"t","title":"T","createdBy":{"seen":"2024-01-02T03:04:05Z"}}}"#, status: 201))
        let user = try await ReadWrite(transport: transport).createUser(
            .init(name: "Ada", password: "secret", token: "t0k", team: .init(title: "T")))
        #expect(transport.requests.first?.text == #"{"name":"Ada","password":"secret","token":"t0k","team":{"title":"T"}}"#)
        #expect(user.value.id == 9_007_199_254_740_993)
        #expect(user.password == nil)
        #expect(user.team.id == "t")
        #expect(try ReadWrite.User.Input(user.value, password: "p").json()
            == #"{"name":"Ada","password":"p","team":{"title":"T","createdBy":{"seen":"2024-01-02T03:04:05Z"}}}"#)
    }

    @Test func secretsAreHidden() {
        let input = ReadWrite.User.Input(name: "Ada", password: "hunter2", token: "t0k", team: .init(title: "T"))
        #expect(input.description.contains("Ada"))
        #expect(!input.description.contains("hunter2"))
        #expect(!input.description.contains("t0k"))
    }

    // MARK: Null

    @Test func everySpellingOfNull() throws {
        let nulls = #"{"typeArray":null,"keyword":null,"enumerated":null,"oneOf":null,"anyOf":null,"reference":null,"perhaps":null,"list":[1,null]}"#
        try expectKept(nulls, as: Nullable.Nulls.self)
        try expectKept(nulls, as: Nullable.Nulls.Input.self)
        let values = #"{"typeArray":"s","keyword":"k","enumerated":"z","oneOf":{"a":1},"anyOf":3,"reference":{"a":2},"perhaps":{"a":3},"list":[]}"#
        try expectKept(values, as: Nullable.Nulls.self)
        #expect(try Nullable.Nulls(json: values).enumerated?.rawValue == "z")
    }

    @Test func nullAsAnswer() async throws {
        let client = Nullable(transport: InMemoryTransport(.json("null"), .json(#"{"a":4}"#)))
        #expect(try await client.getMaybe().value == nil)
        #expect(try await client.getMaybe().value?.a == 4)
    }

    // MARK: allOf

    @Test func merged() throws {
        let dog = AllOf.Dog(name: "Rex")
        #expect(try dog.json() == #"{"kind":"dog","name":"Rex"}"#)
        #expect(throws: JSONError.self) { try AllOf.Dog(json: #"{"kind":"dog"}"#) }
        try expectKept(#"{"age":1,"kind":"dog","name":"Rex","size":"small","barks":true,"owner":{"name":"A"}}"#, as: AllOf.Puppy.self)
        let alias: AllOf.Alias = AllOf.Person(name: "A")
        let commented = AllOf.Commented(owner: alias, guardian: alias, strict: .init(name: "B", phone: "1"))
        #expect(try commented.json() == #"{"owner":{"name":"A"},"guardian":{"name":"A"},"strict":{"name":"B","phone":"1"}}"#)
        let count: AllOf.Count = 3
        let anything: AllOf.Anything = ["a", 1]
        #expect(count == 3 && anything[1] == 1)
    }
}
