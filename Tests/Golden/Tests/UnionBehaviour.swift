import ApusRuntime
import GoldenClients
import Testing

/// Unions: which case is read, and that nothing is lost on the way back.
@Suite struct UnionBehaviour {
    @Test func severalTagsOfOneMember() throws {
        for tag in ["cat", "kitten"] {
            let pet = try Discriminators.Pet(json: #"{"lives":9,"petType":"\#(tag)"}"#)
            #expect(pet == .cat(.init(petType: tag, lives: 9)))
            #expect(try pet.json() == #"{"petType":"\#(tag)","lives":9}"#)
        }
    }

    @Test func tagThatTheMemberDoesNotDeclare() throws {
        let pet = try Discriminators.Pet(json: #"{"bark":"loud","petType":"dog"}"#)
        #expect(pet == .dog(.init(bark: "loud")))
        #expect(try pet.json() == #"{"petType":"dog","bark":"loud"}"#)
    }

    @Test func unknownTagsAreKept() throws {
        let text = #"{"petType":"bird","wings":[2]}"#
        guard case .unknown(let value) = try Discriminators.Pet(json: text) else { return #expect(Bool(false), "a bird is no known pet") }
        #expect(value["petType"] == "bird")
        try expectKept(text, as: Discriminators.Pet.self)
        try expectKept("[1]", as: Discriminators.Pet.self)
    }

    @Test func withoutMapping() throws {
        #expect(try Discriminators.Unmapped(json: #"{"shape":"Square","side":2}"#) == .square(.init(shape: "Square", side: 2)))
        #expect(try Discriminators.Unmapped(json: #"{"radius":1,"shape":"Circle"}"#) == .circle(.init(shape: "Circle", radius: 1)))
    }

    @Test func inlineMembersWithConstants() throws {
        #expect(try Discriminators.Event(json: #"{"at":1,"type":"started"}"#) == .started(.init(at: 1)))
        #expect(try Discriminators.Event.finished(.init(after: 2)).json() == #"{"type":"finished","after":2}"#)
        #expect(try Discriminators.Holder(json: #"{"event":null}"#).event == nil)
        #expect(try Discriminators.Implied(json: #"{"coins":3,"method":"cash"}"#) == .cash(.init(coins: 3)))
    }

    @Test func discriminatorWithoutUnion() throws {
        let holder = try Discriminators.Holder(json: #"{"user":{"role":"guest","until":"noon"}}"#)
        #expect(holder.user == .guest(.init(role: "guest", until: "noon")))
        #expect(try again(#"{"rights":["all"],"role":"admin"}"#, as: Discriminators.Base.self) == #"{"role":"admin","rights":["all"]}"#)
        try expectKept(#"{"role":"nobody","x":1}"#, as: Discriminators.Base.self)
    }

    @Test func schemaThatIsAMemberOfItsOwnChoice() throws {
        let post = try Discriminators.Post(json: #"{"id":1,"kind":"plain"}"#)
        #expect(post == .plain(.init(kind: "plain", id: 1)))
        let picture = try Discriminators.Post(json: #"{"id":2,"kind":"picture","url":"u"}"#)
        #expect(picture == .picture(.init(kind: "picture", id: 2, url: "u")))
        #expect(try picture.json() == #"{"kind":"picture","id":2,"url":"u"}"#)
        try expectKept(#"{"kind":"film"}"#, as: Discriminators.Post.self)
        // A union of both means the same, and has no choice within a choice.
        #expect(try Discriminators.Entry(json: #"{"id":1,"kind":"plain"}"#) == .plain(.init(kind: "plain", id: 1)))
        #expect(try Discriminators.Entry(json: #"{"id":2,"kind":"picture","url":"u"}"#) == .picture(.init(kind: "picture", id: 2, url: "u")))
    }

    @Test func baseThatNamesWhatExtendsIt() throws {
        let cow = try Discriminators.Animal(json: #"{"milk":3,"name":"Io","species":"cow"}"#)
        #expect(cow == .cow(.init(species: .cow, name: "Io", milk: 3)))
        // No value is mapped: that of the list which the schema's name means.
        let cat = try Discriminators.Animal(json: #"{"species":"BIG_CAT","teeth":30}"#)
        #expect(cat == .bigCat(.init(species: .bigCat, teeth: 30)))
        #expect(try Discriminators.Cow(json: #"{"species":"cow"}"#).milk == nil)
        try expectKept(#"{"species":"eel","length":2}"#, as: Discriminators.Animal.self)
    }

    /// Both list the same values; the names of the schemas say which means which.
    @Test func valuesThatAreListedForAll() throws {
        #expect(try Discriminators.Vehicle(json: #"{"wheels":"BIKE"}"#) == .bike(.init(wheels: .bike)))
        #expect(try Discriminators.Vehicle(json: #"{"wheels":"CAR"}"#) == .car(.init(wheels: .car)))
        try expectKept(#"{"wheels":"SLED"}"#, as: Discriminators.Vehicle.self)
    }

    @Test func valuesThatMembersGiveThemselves() throws {
        #expect(try Discriminators.Shape(json: ##"{"form":"#Ring","width":2}"##) == .ring(.init(form: "#Ring", width: 2)))
    }

    /// As Microsoft Graph has them: what extends a schema is itself extended.
    @Test func basesThatExtendOthers() throws {
        let text = #"{"id":"1","name":"Ada","since":"1843","sort":"person"}"#
        let person = Discriminators.Person(sort: "person", id: "1", since: "1843", name: "Ada")
        #expect(try Discriminators.Member(json: text) == .person(person))
        #expect(try Discriminators.Thing(json: text) == .person(person))
        try expectKept(#"{"sort":"member","since":"x"}"#, as: Discriminators.Member.self)
    }

    @Test func baseOfOne() throws {
        #expect(try Discriminators.Message(json: #"{"channel":"mail","to":"a"}"#) == .mail(.init(channel: "mail", to: "a")))
        try expectKept(#"{"channel":"pigeon"}"#, as: Discriminators.Message.self)
    }

    @Test func tagsThatAreNoStrings() throws {
        #expect(try Discriminators.Switch(json: #"{"delay":1,"on":true}"#) == .automatic(.init(delay: 1)))
        #expect(try Discriminators.Switch(json: #"{"on":false}"#) == .manual(.init()))
        #expect(try Discriminators.Switch.manual(.init()).json() == #"{"on":false}"#)
        for text in ["1", "1.0"] {
            let release = try Discriminators.Release(json: #"{"notes":"n","version":\#(text)}"#)
            #expect(release == .first(.init(version: 1, notes: "n")))
        }
        #expect(try Discriminators.Release(json: #"{"version":2.5}"#) == .second(.init(version: 2.5)))
        try expectKept(#"{"version":3}"#, as: Discriminators.Release.self)
    }

    // MARK: By kind, by match

    @Test func elementsDecide() throws {
        #expect(try Unions.Prompt(json: #""hello""#) == .string("hello"))
        #expect(try Unions.Prompt(json: #"["a","b"]"#) == .stringArray(["a", "b"]))
        #expect(try Unions.Prompt(json: "[1,2]") == .integerArray([1, 2]))
        #expect(try Unions.Prompt(json: "[[1],[]]") == .integerArrayArray([[1], []]))
        #expect(try Unions.Prompt(json: "[]") == .stringArray([]))
        try expectKept(#"{"neither":true}"#, as: Unions.Prompt.self)
        try expectKept(#"[1,"a"]"#, as: Unions.Prompt.self)
    }

    @Test func kindsDecide() throws {
        #expect(try Unions.Kinds(json: "true") == .boolean(true))
        #expect(try Unions.Kinds(json: "7") == .integer(7))
        #expect(try Unions.Kinds(json: #"{"text":"t"}"#) == .part(.init(text: "t")))
        #expect(try Unions.Kinds(json: #"[{"text":"t"}]"#) == .partArray([.init(text: "t")]))
        try expectKept("7.5", as: Unions.Kinds.self)
        try expectKept("null", as: Unions.Kinds.self)
    }

    @Test func fewestUnreadKeys() throws {
        #expect(try Unions.Best(json: #"{"name":"n"}"#) == .named(.init(name: "n")))
        #expect(try Unions.Best(json: #"{"name":"n","size":1}"#) == .sized(.init(name: "n", size: 1)))
        #expect(try Unions.Best(json: #"{"place":"p"}"#) == .placed(.init(place: "p")))
        #expect(try Unions.Lists(json: #"[{"whole":true}]"#) == .wholeArray([.init(whole: true)]))
        #expect(try Unions.Lists(json: "[]") == .partArray([]))
    }

    @Test func numbers() throws {
        #expect(try Unions.Number(json: "3") == .integer(3))
        #expect(try Unions.Number(json: "3.5") == .number(3.5))
        #expect(try Unions.Timed(json: #"{"used":3}"#).used == .number(3))
        #expect(try Unions.Timed(json: #"{"used":"NaN"}"#).used == .stringValue(.nan))
        try expectKept(#"{"used":"-Infinity"}"#, as: Unions.Timed.self)
    }

    @Test func openEnumerations() throws {
        let model: Unions.Model = "huge"
        #expect(model.rawValue == "huge" && Unions.Model.small.rawValue == "small")
        #expect(Unions.Titled.secondFloor.rawValue == "f2")
        let same: Unions.Same = Unions.Part(text: "a")
        let either: Unions.Either? = same
        #expect(either?.text == "a")
        #expect(try Unions.Nested(json: "[[1]]") == .prompt(.integerArrayArray([[1]])))
    }

    @Test func unionAsPathArgument() async throws {
        let transport = InMemoryTransport(.json(#""x""#))
        let client = Unions(transport: transport)
        _ = try await client.getItem(id: .integer(5))
        _ = try await client.getItem(id: .string("a/b c"))
        #expect(transport.requests.map(\.path) == ["/items/5", "/items/a%2Fb%20c"])
    }

    // MARK: Beside properties

    @Test func flattened() async throws {
        let message = try Flattened.Message(json: #"{"url":"u","to":"Ada","alt":"a"}"#)
        #expect(message.to == "Ada")
        #expect(message.payload == .image(.init(url: "u", alt: "a")))
        #expect(try message.json() == #"{"to":"Ada","url":"u","alt":"a"}"#)
        let request = try await sent { try await Flattened(transport: $0).send(.init(to: "Ada", payload: .text(.init(text: "hi")))) }
        #expect(request.text == #"{"to":"Ada","text":"hi"}"#)
    }

    @Test func flattenedByTag() throws {
        let stream = try Flattened.Stream(json: #"{"type":"stop","reason":"done","streamID":"s"}"#)
        #expect(stream.payload == .stop(.init(reason: "done")))
        #expect(try stream.json() == #"{"streamID":"s","type":"stop","reason":"done"}"#)
        #expect(try Flattened.Narrowed(name: "n").json() == #"{"name":"n"}"#)
    }

    @Test func flattenedUnknownIsKept() throws {
        let stream = try Flattened.Stream(json: #"{"type":"pause","streamID":"s"}"#)
        let written = try stream.json()
        #expect(try JSONValue(json: written)["type"] == "pause")
        #expect(written.components(of: "streamID") == 1, "\(written) has the key once")
    }

    // MARK: Type arrays

    @Test func typeArrays() throws {
        let text = #"{"textOrNumber":1,"textOrList":["a"],"objectOrFlag":{"on":"x"},"numberOrInteger":1.5,"tuple":["a",1,true],"untypedList":[1,"b"],"untypedItems":[1],"untypedObject":{"a":"b"},"always":null,"never":1,"mixed":"two","odd":[]}"#
        let types = try Types.TypesModel(json: text)
        #expect(types.textOrNumber == .integer(1))
        #expect(types.textOrList == .stringArray(["a"]))
        #expect(types.objectOrFlag == .objectValue(.init(on: "x")))
        #expect(types.tuple == [.string("a"), .integer(1), .unknown(true)])
        #expect(types.mixed == .two)
        #expect(try Types.TypesModel(json: #"{"mixed":1}"#).mixed == .value1)
        // Null is a value of what can be anything.
        #expect(try again(text, as: Types.TypesModel.self) == text)
    }
}

extension String {
    /// How often a text stands in it.
    fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
