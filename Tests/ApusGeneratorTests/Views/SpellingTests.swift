import Testing

@testable import ApusGenerator

@Suite struct SpellingTests {
    private func spelling() -> (Spelling, campaign: TypeID, status: TypeID, other: TypeID, otherStatus: TypeID) {
        var api = API.test()
        let campaign = api.add("Campaign", Record.test([]))
        let status = api.add("Status", Enumeration.test([]), in: .type(campaign))
        let other = api.add("Other", Record.test([]))
        let otherStatus = api.add("Status", Enumeration.test([]), in: .type(other))
        return (Spelling(api), campaign, status, other, otherStatus)
    }

    @Test func theShortestPathThatMeansTheType() {
        let (spelling, campaign, status, other, otherStatus) = spelling()
        #expect(spelling.type(.declared(status), spelling.inside(campaign)) == "Status")
        #expect(spelling.type(.declared(other), spelling.inside(campaign)) == "Other")
        #expect(spelling.type(.declared(otherStatus), spelling.inside(campaign)) == "Other.Status")
        #expect(spelling.type(.declared(status), spelling.inClient) == "Campaign.Status")
        #expect(spelling.type(.declared(status), spelling.extending(campaign)) == "Status")
        #expect(spelling.type(.declared(other), spelling.extending(campaign)) == "Shop.Other")
        #expect(spelling.type(.declared(campaign), spelling.extending(campaign)) == "Shop.Campaign")
    }

    @Test func aNameThatIsHiddenIsWrittenWhole() {
        var api = API.test()
        let status = api.add("Status", Enumeration.test([]))
        let campaign = api.add("Campaign", Record.test([]))
        api.add("Status", Enumeration.test([]), in: .type(campaign))
        let spelling = Spelling(api)
        #expect(spelling.type(.declared(status), spelling.inside(campaign)) == "Shop.Status")
    }

    @Test func whatConformancesBringHidesToo() {
        var api = API.test()
        let id = api.add("ID", Record.test([]))
        let thing = api.add("Thing", Record.test([.test("id", .string, .required)]))
        let spelling = Spelling(api)
        #expect(spelling.type(.declared(id), spelling.inside(thing)) == "Shop.ID")
    }

    @Test func builtInTypesStayReachable() {
        var api = API.test()
        let text = api.add("String", Record.test([]))
        let value = api.add("JSONValue", Record.test([]))
        let spelling = Spelling(api)
        #expect(spelling.type(.map(.json), spelling.inside(text)) == "[Swift.String: ApusRuntime.JSONValue]")
        #expect(spelling.type(.map(.json), spelling.extending(value)) == "[String: JSONValue]")
    }

    @Test func neverAnOptionalOfAnOptional() {
        var api = API.test()
        let maybe = api.add("Maybe", .alias(.optional(.string)))
        let spelling = Spelling(api)
        #expect(spelling.optional(.optional(.integer), spelling.inClient) == "Int?")
        #expect(spelling.optional(.declared(maybe), spelling.inClient) == "Maybe")
        #expect(spelling.type(.array(.optional(.url)), spelling.inClient) == "[URL?]")
    }

    @Test func aRecursiveAliasIsNoTrap() {
        var api = API.test()
        let alias = api.add("Loop", .alias(.string))
        api.types[alias.index].kind = .alias(.array(.declared(alias)))
        let spelling = Spelling(api)
        #expect(!spelling.usesFoundation(.declared(alias)))
        #expect(!spelling.isScalar(.declared(alias)))
    }
}
