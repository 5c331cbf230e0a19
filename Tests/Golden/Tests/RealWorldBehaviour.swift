import ApusRuntime
import GoldenClients
import Testing

/// What documents of the world have: what decodes, and that it is the same again.
@Suite struct RealWorldBehaviour {
    @Test func filtersOfFilters() throws {
        let text =
            #"{"type":"and","filters":[{"type":"eq","key":"a"},{"type":"or","filters":[{"type":"ne","key":"b"}]}]}"#
        let filter = try RealWorld.Filter(json: text)
        guard case .comparison(let comparison) = filter.filters[0], case .filter(let inner) = filter.filters[1] else {
            return #expect(Bool(false), "\(filter.filters)")
        }
        #expect(comparison.key == "a" && inner.type == .or && inner.filters.count == 1)
        try expectKept(text, as: RealWorld.Filter.self)
    }

    /// Two members share a tag, and a third is a union with a discriminator of its own.
    @Test func sharedAndNestedTags() throws {
        #expect(
            try RealWorld.Item(json: #"{"type":"message","role":"user","text":"hi"}"#)
                == .inputMessage(.init(type: .message, role: .user, text: "hi")))
        #expect(
            try RealWorld.Item(json: #"{"type":"message","role":"assistant","id":"m"}"#)
                == .outputMessage(.init(type: .message, role: .assistant, id: "m")))
        #expect(
            try RealWorld.Item(json: #"{"type":"web_call","url":"u"}"#)
                == .call(.webCall(.init(type: "web_call", url: "u"))))
        try expectKept(#"{"type":"tomorrow","x":[1,null]}"#, as: RealWorld.Item.self)
        try expectKept(#"{"type":"file_call","path":"p"}"#, as: RealWorld.Item.self)
    }

    @Test func inlineMembersAndNull() throws {
        let detection: RealWorld.TurnDetection? = .serverVad(.init(threshold: 0.5))
        #expect(try detection?.json() == #"{"type":"server_vad","threshold":0.5}"#)
        #expect(try RealWorld.TurnDetection(json: #"{"type":"semantic_vad"}"#) == .semanticVad(.init()))
    }

    @Test func nullableOfTheOldVersion() throws {
        #expect(try RealWorld.Prompt(json: #"{"prompt":null}"#).prompt == nil)
        #expect(try RealWorld.Prompt(json: #"{"prompt":[1,2]}"#).prompt == .integerArray([1, 2]))
    }

    @Test func listsWithoutType() throws {
        let defaults = try RealWorld.Defaults(json: #"{"include":"a","modalities":["text","smell"]}"#)
        #expect(defaults.modalities == [.text, "smell"])
        #expect(try RealWorld.Limits(json: #"{"seeks":9,"tags":[1,"a"]}"#).tags?.count == 2)
    }

    @Test func whatOnlyConstrainsIsNoUnion() throws {
        try expectKept(#"{"url":"u"}"#, as: RealWorld.Image.self)
        #expect(RealWorld.Image(url: "u", id: "i").id == "i")
        let sorted = RealWorld.Sorted(by: .asc)
        #expect(try sorted.json() == #"{"by":"ASC"}"# || sorted.json() == #"{"by":"asc"}"#)
        #expect(Set(RealWorld.Order.allCases.map(\.rawValue)) == ["ASC", "DESC", "asc", "desc"])
        #expect(RealWorld.Action.block.rawValue == 1 && RealWorld.Action.flag.rawValue == 2)
    }

    /// Every member fits everything: the one that knows most of the keys.
    @Test func membersWithoutRequiredKeys() throws {
        #expect(try RealWorld.Channel(json: #"{"name":"n"}"#) == .partialDM(.init(name: "n")))
        #expect(try RealWorld.Channel(json: #"{"name":"n","icon":"i"}"#) == .partialGroup(.init(name: "n", icon: "i")))
        #expect(
            try RealWorld.Channel(json: #"{"topic":null,"nsfw":true,"name":"n"}"#)
                == .partialGuild(.init(name: "n", nsfw: true)))
    }

    /// The free-form member takes what no other describes, whole.
    @Test func freeFormLast() throws {
        #expect(try RealWorld.Source(json: #"{"type":"user","id":"u"}"#) == .user(.init(id: "u")))
        #expect(try RealWorld.Source(json: #"{"id":"f","size":1}"#) == .file(.init(id: "f", size: 1)))
        try expectKept(#"{"a":{"b":[1]},"c":null}"#, as: RealWorld.Source.self)
    }

    @Test func manyTagsOfOneSchema() throws {
        for tag in ["LAYER_BLUR", "BACKGROUND_BLUR"] {
            try expectKept(#"{"type":"\#(tag)","radius":2.5}"#, as: RealWorld.Effect.self)
        }
        let shadow = try RealWorld.Effect(json: #"{"type":"DROP_SHADOW","visible":true,"spread":1.5}"#)
        guard case .shadow(.dropShadow(let drop)) = shadow else { return #expect(Bool(false), "\(shadow)") }
        #expect(drop.spread == 1.5 && drop.type == .dropShadow)
    }

    /// The mapping decides, though the base lists all tags.
    @Test func mappingWins() throws {
        #expect(
            try RealWorld.DropletAction(json: #"{"type":"resize","disk":true}"#)
                == .resize(.init(type: .resize, disk: true)))
        #expect(try RealWorld.DropletAction(json: #"{"type":"power_off"}"#) == .plain(.init(type: .powerOff)))
        #expect(
            try RealWorld.ReservedAction(json: #"{"type":"assign","droplet":3}"#)
                == .assign(.init(type: .assign, droplet: 3)))
        try expectKept(#"{"type":"unassign"}"#, as: RealWorld.ReservedAction.self)
    }

    @Test func borrowedProperties() throws {
        try expectKept(#"{"name":"n","nsfw":false}"#, as: RealWorld.Borrowed.self)
        #expect(RealWorld.EventTuiAppend(text: "t").text == "t")
    }

    @Test func bodies() async throws {
        let labels = try await sent { try await RealWorld(transport: $0).setLabels(.stringArray(["a"])) }
        #expect(labels.text == #"["a"]"#)
        let gist = try await sent {
            try await RealWorld(transport: $0).updateGist(
                id: "1", .init(files: ["old.txt": nil, "new.txt": .init(content: "c", filename: .null)]))
        }
        #expect(gist.text == #"{"files":{"new.txt":{"content":"c","filename":null},"old.txt":null}}"#)
    }

    @Test func formattersAreOneMethod() async throws {
        let transport = InMemoryTransport(.json(#"[{"value":1}]"#))
        let answer = try await RealWorld(transport: transport).postToEachFormatter(.init(value: 2))
        #expect(answer.value == [.init(value: 1)])
        let request = transport.requests[0]
        #expect(request.header("Content-Type") == "application/json" && request.header("Accept") == "application/json")
    }

    /// ASP.NET says of each number that it may be written as a text of digits; nobody wants a choice there.
    @Test func numbersThatMayBeTexts() throws {
        let formatted = RealWorld.Formatted(count: 3, share: 0.5, code: .string("A1"))
        #expect(try formatted.json() == #"{"count":3,"share":0.5,"code":"A1"}"#)
        #expect(try RealWorld.Formatted(json: #"{"count":3,"share":null}"#).count == 3)
    }

    @Test func stringsOfAnyMediaType() async throws {
        for (body, type) in [("hi", "text/plain"), (#""hi""#, "application/json"), ("hi", "application/json")] {
            let client = RealWorld(transport: InMemoryTransport(.text(body, contentType: type)))
            #expect(try await client.getGreeting().value == "hi")
        }
        let transport = InMemoryTransport(.text("no one", contentType: "text/plain", status: 404))
        await #expect(throws: RealWorld.Error.self) { try await RealWorld(transport: transport).getGreeting() }
    }

    // MARK: Keywords, 3.2

    @Test func keywords() throws {
        let text =
            #"{"always":1,"pair":["a",1],"same":["a","b"],"rest":["a",true],"left":["a",1.5],"older":["a",2],"some":["a"],"prefixed":{"n-a":1,"s-a":"b"},"closed":{"a":"b"},"unevaluated":{"x":1.5,"y":"z"},"data":"aGk=","nested":"{}","named":{"x":2.5},"byID":{"label":"a"},"tree":{"name":"r","children":[{"name":"c"}]},"older2":{"leaf":"l","next":{"leaf":"m"}},"varnames":1,"names":0}"#
        try expectKept(text, as: Keywords.Everything.self)
        let all = try Keywords.Everything(json: text)
        #expect(
            all.same == ["a", "b"] && all.rest == [.string("a"), .boolean(true)]
                && all.older == [.string("a"), .integer(2)])
        #expect(all.varnames == .on && all.names == .low)
        #expect(all.tree?.children?.first?.name == "c" && all.older2?.next?.leaf == "m")
        #expect(all.byID?.label == .a && all.unevaluated?.additionalProperties == ["y": "z"])
    }

    @Test func defaultMapping() throws {
        #expect(try Version32Schemas.Pet(json: #"{"kind":"cat","lives":9}"#) == .cat(.init(kind: "cat", lives: 9)))
        #expect(
            try Version32Schemas.Pet(json: #"{"kind":"dog","barks":true}"#) == .dog(.init(kind: "dog", barks: true)))
        #expect(
            try Version32Schemas.Pet(json: #"{"kind":"bird","name":"b"}"#) == .other(.init(kind: "bird", name: "b")))
        #expect(try Version32Schemas.Pet(json: #"{"name":"b"}"#) == .other(.init(name: "b")))
    }
}
