import Testing

@testable import ApusGenerator

/// Who gets which name in a scope.
struct ScopesTests {
    typealias Fixture = NamesFixture

    /// The names of component schemas.
    private func schemas(_ keys: [String]) -> [String] {
        var fixture = Fixture()
        for key in keys { fixture.schema(key) }
        return fixture.named().typeNames()
    }

    @Test func schemasKeepTheirNames() {
        #expect(schemas(["Campaign", "campaign_list", "Error"]) == ["Campaign", "CampaignList", "ErrorModel"])
        #expect(schemas(["foo", "Foo"]) == ["Foo2", "Foo"], "what is written exactly so goes first")
        #expect(schemas(["Event.tui", "EventTui", "event_tui"]) == ["EventTui2", "EventTui", "EventTui3"])
        #expect(schemas(["Foo", "foo", "Foo2"]) == ["Foo", "Foo3", "Foo2"], "a number takes nobody's name")
        #expect(schemas(["Http1", "http_1"]) == ["HTTP1", "HTTP1_2"])
        #expect(schemas(["Client", "", "🤷"]) == ["ClientModel", "Schema", "Shrug"])
    }

    @Test func otherTypesMoveAside() {
        var fixture = Fixture()
        fixture.type(["Status", "Campaign Status"], .client)
        fixture.type(["Status", "Campaign Status"], .client)
        fixture.schema("Status")
        #expect(fixture.named().typeNames() == ["CampaignStatus", "Status2", "Status"])
    }

    @Test func operationsNeverRenameSchemas() {
        var fixture = Fixture()
        fixture.operation(["getReport"])
        fixture.operation(["get_report"])
        fixture.operation(["listReports"])
        fixture.type(["level"], .operation(0), Fixture.enumeration(["a"]))
        fixture.type(["level"], .operation(1), Fixture.enumeration(["a"]))
        fixture.schema("GetReport")
        let api = fixture.named()
        #expect(api.operations.map(\.name) == ["getReport", "getReport2", "listReports"])
        #expect(api.operations.map(\.scopeName) == ["GetReportOperation", "GetReport2", ""])
        #expect(api.typeNames() == ["Level", "Level", "GetReport"])
    }

    @Test func manyArgumentsNeedANamespace() {
        var fixture = Fixture()
        fixture.operation(["send"], (0..<64).map { ("p\($0)", .query) })
        fixture.operation(["sendMore"], (0..<64).map { ("p\($0)", .query) }, body: true)
        fixture.type(["options"], .operation(1))
        let api = fixture.named()
        #expect(api.operations.map(\.scopeName) == ["", "SendMore"])
        #expect(api.typeNames() == ["OptionsModel"])
    }

    @Test func nestedTypes() {
        var fixture = Fixture()
        let campaign = fixture.schema("Campaign", Fixture.record(["status", "campaign"]))
        let status = fixture.type(["status"], .type(campaign), Fixture.enumeration(["on"]))
        let inner = fixture.type(["campaign"], .type(campaign))
        fixture.type(["campaign"], .type(inner))
        fixture.type(["status"], .type(campaign))
        fixture.type(["input"], .type(campaign))
        fixture.type(["type"], .type(campaign), Fixture.enumeration(["a"]))
        fixture.schema("Status")
        let input = fixture.input(of: campaign, Fixture.record([]))
        let api = fixture.named()
        #expect(
            api.typeNames() == [
                "Campaign", "Status", "CampaignModel", "CampaignSchema", "StatusModel", "InputModel", "TypeValue", "Status", "Input",
            ])
        #expect(api[status].name == "Status", "a nested type may be called like one of the client")
        #expect(api[input].name == "Input")
    }

    @Test func scriptsWithoutCase() {
        var fixture = Fixture()
        let id = fixture.schema("订单", Fixture.record(["状态"]))
        let nested = fixture.type(["状态", "状态 类型"], .type(id), Fixture.enumeration(["开"]))
        fixture.operation(["订单"])
        fixture.type(["x"], .operation(0))
        let api = fixture.named()
        #expect(api[id].name == "订单")
        #expect(api.memberNames(id) == ["状态"])
        #expect(api[nested].name == "状态类型", "a type and a property cannot share a name")
        #expect(api.operations[0].name == "订单2", "nor a type and a method")
        #expect(api.operations[0].scopeName == "订单2Operation")
    }

    @Test func typesThatTheConfigurationNames() {
        var fixture = Fixture()
        fixture.configuration.types = ["format:money": "[Money.Amount?]"]
        fixture.schema("Money")
        fixture.schema("Amount")
        #expect(fixture.named().typeNames() == ["MoneyModel", "Amount"])
    }

    @Test func inputsHaveTheNamesOfTheirOriginals() {
        var fixture = Fixture()
        let user = fixture.schema("User", Fixture.record(["userId", "user_id", "name"]))
        let input = fixture.input(of: user, Fixture.record(["user_id", "name"]))
        let api = fixture.named()
        #expect(api.memberNames(user) == ["userID", "userID2", "name"])
        #expect(api.memberNames(input) == ["userID2", "name"])
    }

    @Test func extrasKeepTheirName() {
        var fixture = Fixture()
        let id = fixture.schema("Map", Fixture.record(["additional_properties", "a"], keepsExtras: true))
        let api = fixture.named()
        #expect(api.memberNames(id) == ["additionalPropertiesValue", "a"])
        guard case .record(let record) = api[id].kind, case .kept(_, let name) = record.extras else {
            Issue.record("no extras")
            return
        }
        #expect(name == "additionalProperties")
    }

    @Test func membersThatCollide() {
        var fixture = Fixture()
        let direction = fixture.schema("Direction", Fixture.enumeration(["ASC", "DESC", "asc", "desc"]))
        let mixed = fixture.schema("Mixed", Fixture.enumeration(["add", "Add", "ADD", "a-dd", "a_dd", "aDd"]))
        let signs = fixture.schema("Signs", Fixture.enumeration(["1", "+1", "-1", "value1", "A", "A+", "A-", "C", "C#"]))
        let nothing = fixture.schema("Nothing", Fixture.enumeration(["", " ", "\u{200B}", "none", "NONE"]))
        let api = fixture.named()
        #expect(api.memberNames(direction) == ["ascUppercase", "descUppercase", "asc", "desc"])
        #expect(api.memberNames(mixed) == ["add", "addCapitalized", "addUppercase", "aDashDd", "aDd2", "aDd"])
        #expect(api.memberNames(signs) == ["value1_2", "plus1", "minus1", "value1", "a", "aPlus", "aDash", "c", "cHash"])
        #expect(api.memberNames(nothing) == ["empty", "space", "value", "noneValue", "noneValueUppercase"])
    }

    @Test func casesOfChoices() {
        var fixture = Fixture()
        let cat = fixture.schema("Cat")
        let id = fixture.schema(
            "Pet",
            Fixture.choice([
                (["cat"], .declared(cat)), ([], .declared(cat)), ([], .string), ([], .array(.integer)), (["unknown"], .json), (["none"], .json),
            ]))
        let api = fixture.named()
        #expect(api.memberNames(id) == ["cat", "cat2", "string", "integerArray", "unknownValue", "noneValue"])
        guard case .choice(let choice) = api[id].kind else { return }
        #expect(choice.unknownName == "unknown")
    }

    @Test func arguments() {
        var fixture = Fixture()
        fixture.operation(
            ["get"],
            [
                ("id", .query), ("id", .path), ("id", .header), ("body", .query), ("options", .query), ("StartTime", .query),
                ("StartTime<", .query),
            ], body: true)
        let operation = fixture.named().operations[0]
        #expect(
            operation.parameters.map(\.name) == [
                "idQuery", "id", "idHeader", "bodyValue", "optionsValue", "startTime", "startTimeBefore",
            ])
        #expect(operation.body?.name == "body")
    }

    @Test func clientParts() {
        var fixture = Fixture()
        let origin = Fixture.origin()
        fixture.api.servers = [["Production", "https"], ["production"], [], ["1"]].map {
            Server(
                name: "", naming: Naming($0), url: "https://a", variables: [
                    .init(name: "", key: "api-region", initial: "eu", values: [], documentation: Documentation()),
                    .init(name: "", key: "self", initial: "", values: [], documentation: Documentation()),
                ], documentation: Documentation(), origin: origin)
        }
        fixture.api.authentication = ["Access-Token", "server", "OAuth2"].map {
            SecurityScheme(key: $0, name: "", naming: Naming([$0]), kind: .basic, documentation: Documentation(), origin: origin)
        }
        fixture.api.failures = [["Not Found", "404"], ["404"], [], ["unknown"]].map {
            FailureCase(name: "", naming: Naming($0), content: .empty, documentation: Documentation(), origin: origin)
        }
        fixture.api.tags = ["Campaigns", "", "campaigns", "ad groups"].map { Tag(key: $0, name: "", documentation: Documentation()) }
        fixture.api.payloads = ["newPet", "pet.created"].map {
            Payload(key: $0, method: "POST", name: "", naming: Naming([]), type: .json, documentation: Documentation(), origin: origin)
        }
        fixture.schema("NewPet")
        let api = fixture.named()
        #expect(api.servers.map(\.name) == ["https", "production", "server", "server1"])
        #expect(api.servers[0].variables.map(\.name) == ["apiRegion", "selfValue"])
        #expect(api.authentication.map(\.name) == ["accessToken", "serverValue", "oauth2"])
        #expect(api.failures.map(\.name) == ["notFound", "status404", "failure", "unknownValue"])
        #expect(api.tags.map(\.name) == ["Campaigns", "Untagged", "CampaignsGroup", "AdGroups"])
        #expect(api.payloads.map(\.name) == ["NewPetPayload", "PetCreated"])
    }

    @Test func pinsComeBeforeSchemas() {
        var fixture = Fixture()
        fixture.schema("Page")
        let page = fixture.type(["page"], .client)
        fixture.api[page].naming.pinned = "Page"
        #expect(fixture.named().typeNames() == ["Page2", "Page"], "a name that was published stays")
    }

    @Test func pins() {
        var fixture = Fixture()
        let list = fixture.schema("AudienceListResponse", Fixture.record([]))
        fixture.schema("AudienceList")
        let status = fixture.schema("Status", Fixture.enumeration(["a", "b"]))
        let illegal = fixture.schema("Illegal")
        fixture.api[illegal].naming.pinned = "not legal"
        fixture.api[list].kind = .record(
            Record(fields: [Fixture.field("x", at: "#/components/schemas/AudienceListResponse/properties/x")], flattened: [], extras: .ignored))
        let nested = fixture.type(
            ["x"], .type(list), Fixture.enumeration(["q"]), at: "#/components/schemas/AudienceListResponse/properties/x")
        fixture.operation(["getIt"], at: "#/paths/~1it/get")
        fixture.operation(["getIt CSV"], at: "#/paths/~1it/get")
        fixture.configuration.names = [
            "#/components/schemas/AudienceListResponse": "AudienceList",
            "#/components/schemas/AudienceListResponse/properties/x": "extra",
            "#/components/schemas/Status/enum/1": "second",
            "#/paths/~1it/get": "fetchIt",
        ]
        let api = fixture.named()
        #expect(api.typeNames() == ["AudienceList", "AudienceList2", "Status", "Illegal", "X"])
        #expect(api.memberNames(list) == ["extra"])
        #expect(api[nested].name == "X")
        #expect(api.memberNames(status) == ["a", "second"])
        #expect(api.operations.map(\.name) == ["fetchIt", "getItCSV"])
    }
}
