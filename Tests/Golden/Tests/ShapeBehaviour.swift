import ApusRuntime
import Foundation
import GoldenClients
import Testing

/// Recursion, maps, formats, names: what decodes, what re-encodes.
@Suite struct ShapeBehaviour {
    // MARK: Recursion

    @Test func nodes() throws {
        let text = #"{"value":1,"parent":{"value":0},"children":[{"value":2,"children":[]}],"named":{"a":{"value":3}},"nullable":{"value":4}}"#
        try expectKept(text, as: Recursion.Node.self)
        var node = try Recursion.Node(json: text)
        node.parent?.value = 9
        node.nullable = nil
        #expect(try node.json() == #"{"value":1,"parent":{"value":9},"children":[{"value":2,"children":[]}],"named":{"a":{"value":3}}}"#)
    }

    @Test func cycles() throws {
        try expectKept(#"{"pong":{"ping":{"pong":{"score":1}}}}"#, as: Recursion.Ping.self)
        try expectKept(#"{"left":1.5,"right":{"left":2.5,"right":[3.5,[4.5]]}}"#, as: Recursion.Sum.self)
        try expectKept("[[],[[]]]", as: Recursion.Matrix.self)
        try expectKept(#"{"a":{"b":{}},"c":{}}"#, as: Recursion.Directory.self)
        try expectKept(#"{"again":{"again":{}}}"#, as: Recursion.Unwrapped.self)
        try expectKept(#"{"child":{"toy":"ball"},"toy":"doll"}"#, as: Recursion.Child.self)
        #expect(Recursion.Sum(left: .number(1), right: .number(2)).left == .number(1))
    }

    @Test func errorsOfErrors() throws {
        #expect(try Recursion.Errors(json: #"{"_errors":["a"]}"#) == .objectValue(.init(errors: ["a"])))
        let nested = try Recursion.Errors(json: #"{"name":{"_errors":["short"]}}"#)
        #expect(nested == .errorsMap(["name": .objectValue(.init(errors: ["short"]))]))
        try expectKept(#"{"a":{"b":{"_errors":[]}}}"#, as: Recursion.Errors.self)
    }

    // MARK: Maps

    @Test func maps() throws {
        try expectKept(
            #"{"counts":{"a":1,"b":2},"nested":{"x":{"y":true}},"nullable":{"a":null,"b":"s"},"objects":{"k":{"a":"v"}},"free":{"z":[]},"patterns":{"x-a":"1"}}"#,
            as: Maps.MapsModel.self)
    }

    @Test func extrasAreKept() throws {
        let extra = try Maps.Extra(json: #"{"b":2,"name":"n","a":1}"#)
        #expect(extra.additionalProperties == ["a": 1, "b": 2])
        #expect(try extra.json() == #"{"name":"n","a":1,"b":2}"#)
        #expect(try again(#"{"x":{"y":null},"name":"n"}"#, as: Maps.Open.self) == #"{"name":"n","x":{"y":null}}"#)
        #expect(try again(#"{"x-b":"2","name":"n"}"#, as: Maps.Patterned.self) == #"{"name":"n","x-b":"2"}"#)
        #expect(try again(#"{"x":1,"name":"n"}"#, as: Maps.Closed.self) == #"{"name":"n"}"#)
        #expect(try again(#"{"z":"1","additionalProperties":"own"}"#, as: Maps.Clash.self) == #"{"additionalProperties":"own","z":"1"}"#)
        #expect(throws: JSONError.self) { try Maps.Extra(json: #"{"name":"n","a":"one"}"#) }
        let plain: Maps.Plain = ["a": "b"]
        #expect(plain["a"] == "b")
    }

    // MARK: Formats

    @Test func formats() throws {
        let text = #"{"moment":"2024-02-29T12:00:00.5Z","day":"2024-02-29","identifier":"E621E1F8-C36C-495A-93FC-0C247A3E6E5F","bytes":"aGk=","encoded":"aG8=","small":-2147483648,"big":9223372036854775807,"single":1.5,"double":0.1,"decimal":12.345678901234567890123,"link":"no url at all","mail":"a@b","custom":"vanilla","homepage":"https://example.com/a?b=c","moments":["2024-01-01T00:00:00+02:00"],"days":{"a":"1999-12-31"}}"#
        let all = try Formats.FormatsModel(json: text)
        #expect(all.moment == Date(timeIntervalSince1970: 1_709_208_000.5))
        #expect(all.day == CalendarDate(year: 2024, month: 2, day: 29))
        #expect(all.bytes == Data("hi".utf8) && all.encoded == Data("ho".utf8))
        #expect(all.small == .min && all.big == .max)
        #expect(all.homepage?.host() == "example.com")
        #expect(all.moments == [Date(timeIntervalSince1970: 1_704_060_000)])
        #expect(all.decimal == Decimal(string: "12.345678901234567890123"))
        #expect(try Formats.FormatsModel(json: all.json()) == all)
        #expect(try Formats.FormatsModel(bytes: Data("hi".utf8), decimal: 1).json() == #"{"bytes":"aGk=","decimal":1}"#)
        for wrong in [#"{"moment":"yesterday"}"#, #"{"day":"2023-02-29"}"#, #"{"identifier":"x"}"#, #"{"bytes":"*"}"#, #"{"small":2147483648}"#] {
            #expect(throws: JSONError.self) { try Formats.FormatsModel(json: wrong) }
        }
    }

    // MARK: Names

    @Test func namesOnTheWire() throws {
        try expectKept(
            #"{"+1":1,"-1":2,"":"empty","@id":"i","$ref-like":"r","files[0]":"f","1st":"1","日本":"j","🦜":"p","description":"d","hashValue":"h","init":"i","reader":"r","writer":"w","mark":"m","func":"f","default":"*"}"#,
            as: Names.ReactionRollup.self)
        try expectKept(#"{"page_size":1,"pageSize":2,"PageSize":3}"#, as: Names.PageSize2.self)
        try expectKept(#"{"type":"a","Type":"b","self":"c"}"#, as: Names.TypeModel.self)
        for value in Names.ReactionRollup.Default.allCases {
            #expect(try Names.ReactionRollup.Default(json: value.json()) == value)
        }
        #expect(Set(Names.ReactionRollup.Default.allCases.map(\.rawValue)).count == 16)
    }

    @Test func argumentsNeverClash() async throws {
        let transport = InMemoryTransport(.json("{}"))
        _ = try await Names(transport: transport).class(
            selfValue: "s", optionsValue: "o", requestValue: "r", in: "i", coreValue: "c", optionsValueCapitalized: 1)
        let request = try #require(transport.requests.first)
        #expect(request.url == "https://example.com/class/s/o?request=r&in=i")
        #expect(request.header("core") == "c")
        #expect(request.header("Options") == "1")
    }

    @Test func hostileTextArrivesAsItIs() async throws {
        let transport = InMemoryTransport(.json(#"{"key\"\\(x)\n":"v","let x = 1; func":"l","evil":"\u0000x"}"#))
        let answer = try await Hostile(server: Hostile.Server("https://example.com"), transport: transport).getFatalError(id: "1")
        #expect(answer.keyX == "v")
        #expect(answer.evil == .x)
        #expect(try answer.value.json() == #"{"key\"\\(x)\n":"v","let x = 1; func":"l","evil":"\u0000x"}"#)
        let request = try #require(transport.requests.first)
        #expect(request.operationID == #"get"; fatalError(); //"#)
        #expect(request.path == "/a%22b%5C(x)/1")
        #expect(request.queryItems.map(\.name) == ["q\")\nfatalError(\""])
        #expect(request.queryItems.map(\.value) == ["\\(fatalError())\"\n\"\"\"#"])
        for value in Hostile.EtcPasswd.Evil.allCases { #expect(try Hostile.EtcPasswd.Evil(json: value.json()) == value) }
    }

    @Test func deprecatedPropertiesAreReadAndWritten() throws {
        try expectKept(#"{"code":1,"title":"t","name":"n","level":"high"}"#, as: Deprecations.Old.self)
        #expect(try Deprecations.Old(code: 2, name: "n").json() == #"{"code":2,"name":"n"}"#)
    }

    @Test func references() throws {
        try expectKept(
            #"{"page":{"number":1},"again":{"number":2},"item":{"b":"b"},"escaped":{"c":"c"},"local":{"a":"a"},"anchored":{"d":"d"},"file":{"green":true},"whole":{"leaf":{"green":false}},"nowhere":[1],"outside":"o","loop":{"l":1},"wrongKind":2}"#,
            as: References.Holder.self)
    }

    @Test func webhookPayloads() throws {
        let shipped = try Webhooks.OrderShipped(json: #"{"id":3}"#)
        #expect(shipped.id == 3)
        #expect(try Webhooks.StockLow(json: #"{"sku":"s","left":0}"#).left == 0)
        #expect(try Webhooks.OnEvent(json: #"{"event":"e"}"#).event == "e")
        let ended = try Webhooks.CallEnded(form: "CallSid=CA+1%2B&Duration=7&Price=1.50&Final=true&Digits=1&Digits=2&Order=%7B%22id%22%3A3%7D&x=y")
        #expect(ended.callSID == "CA 1+" && ended.duration == 7 && ended.price == 1.5 && ended.final == true)
        #expect(ended.digits == ["1", "2"] && ended.order?.id == 3)
        #expect(throws: JSONError.self) { try Webhooks.CallEnded(form: "CallSid=1&Duration=long") }
    }

    // MARK: Templates

    @Test func gapsAreFilledByWhatRefersToThem() throws {
        let text = #"{"items":[{"name":"Ada"}],"first":{"value":{"name":"Ada"},"rank":1},"next":"n"}"#
        let page = try Generics.PeoplePage(json: text)
        #expect(page.items.map(\.name) == ["Ada"] && page.first?.value == Generics.Person(name: "Ada"))
        try expectKept(text, as: Generics.PeoplePage.self)
        #expect(try Generics.ListOrders.Output(json: #"{"items":[{"total":1.5}]}"#).items.map(\.total) == [1.5])
        // Without anything around it, the gap takes what comes.
        try expectKept(#"{"page":{"items":[1,"a",null]}}"#, as: Generics.Open.self)
    }

    @Test func whatExtendsARecursiveSchemaRecursInItself() throws {
        let tree = try Generics.ColouredTree(json: #"{"children":[{"label":"l","children":[],"colour":"red"}],"colour":"blue"}"#)
        #expect(tree.children?.first?.colour == "red")
        let branch = try Generics.Branch(json: #"{"items":[{"items":[]},{"total":2}]}"#)
        #expect(branch == .page(.init(items: [.page(.init(items: [])), .order(.init(total: 2))])))
    }
}
