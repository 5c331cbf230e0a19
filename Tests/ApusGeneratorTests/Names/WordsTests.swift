import Testing

@testable import ApusGenerator

/// Names from words: splitting, casing, acronyms, symbols.
struct WordsTests {
    /// What becomes of a text in a position.
    struct Row: Sendable, CustomTestStringConvertible {
        var raw: String
        var name: String

        init(_ raw: String, _ name: String) {
            self.raw = raw
            self.name = name
        }

        var testDescription: String { raw + " → " + name }
    }

    private func name(_ raw: String, _ position: NamePosition) -> String? {
        var speller = Speller(acronyms: ["TikTok"])
        return speller.name(raw, position)
    }

    @Test(arguments: [
        Row("advertiser_id", "advertiserID"), Row("landing_page_url", "landingPageURL"), Row("campaign_ids", "campaignIDs"),
        Row("url_list", "urlList"), Row("id", "id"), Row("ids", "ids"), Row("ID", "id"), Row("ACCOUNT_ID", "accountID"),
        Row("campaignId", "campaignID"), Row("HTTPProxy", "httpProxy"), Row("IDsList", "idsList"), Row("userIDs", "userIDs"),
        Row("isURLsOK", "isURLsOK"), Row("PCsConnected", "pcsConnected"), Row("XMLHttpRequest", "xmlHTTPRequest"),
        Row("Content-Type", "contentType"), Row("__typename", "typename"), Row("_links", "links"), Row("a.b.c", "aBC"),
        Row("EUCountry", "euCountry"), Row("listEUCountries", "listEUCountries"), Row("fooBar_baz", "fooBarBaz"),
        Row("user's name", "usersName"), Row("don't", "dont"), Row("files[0]", "files0"), Row("date[gte]", "dateGte"),
        Row("class", "class"), Row("DBInstanceIdentifier", "dbInstanceIdentifier"),
    ])
    func properties(row: Row) {
        #expect(name(row.raw, .field) == row.name)
    }

    @Test(arguments: [
        Row("v1.3", "v1_3"), Row("address_line_1", "addressLine1"), Row("sha256Hash", "sha256Hash"), Row("H264", "h264"),
        Row("UTF8String", "utf8String"), Row("is_2fa", "is2FA"), Row("2fa_enabled", "value2FAEnabled"), Row("3d", "value3d"),
        Row("2FAEnabled", "value2FAEnabled"), Row("1Password", "value1Password"), Row("10_5", "value10_5"),
        Row("oauth2", "oauth2"), Row("http2", "http2"), Row("use_http2", "useHTTP2"), Row("20MB", "value20MB"),
        Row("TLSv1.3", "tlsV1_3"), Row("minTLSv1", "minTLSV1"),
    ])
    func digits(row: Row) {
        #expect(name(row.raw, .field) == row.name)
    }

    @Test(arguments: [
        Row("tiktok_id", "tiktokID"), Row("my_tiktok", "myTikTok"), Row("OAuth2Token", "oauth2Token"), Row("iOSVersion", "iosVersion"),
        Row("min_ios_version", "minIOSVersion"), Row("github_repo", "githubRepo"), Row("onGitHubEvent", "onGitHubEvent"),
        Row("ipv4Address", "ipv4Address"), Row("source_ipv6", "sourceIPv6"), Row("NaN", "nan"), Row("openai_key", "openaiKey"),
    ])
    func namesOfMixedCase(row: Row) {
        #expect(name(row.raw, .field) == row.name)
    }

    @Test(arguments: [
        Row("+1", "plus1"), Row("-1", "minus1"), Row("StartTime<", "startTimeBefore"), Row("StartTime>", "startTimeAfter"),
        Row("StartTime>=", "startTimeOnOrAfter"), Row("EndDate<=", "endDateOnOrBefore"), Row("Price<", "priceLessThan"),
        Row("Price>=", "priceAtLeast"), Row("List<User>", "listUser"), Row("a->b", "aB"), Row("@type", "type"), Row("$ref", "ref"),
        Row("#", "hash"), Row("C++", "cPlusPlus"), Row("UTC+5", "utcPlus5"), Row("R&D", "rAndD"),
        Row("usage%", "usagePercent"), Row("FONT_SIZE_%", "fontSizePercent"),
        Row("application/vnd.github+json", "applicationVndGitHubJSON"), Row("image/*", "imageAll"), Row("", "empty"),
        Row("a=b", "aB"), Row("-created_at", "minusCreatedAt"), Row("--force", "force"),
    ])
    func symbols(row: Row) {
        #expect(name(row.raw, .field) == row.name)
    }

    @Test(arguments: [
        Row("用户名", "用户名"), Row("userИмя", "userИмя"), Row("éclair_äöü", "éclairÄöü"), Row("👍", "thumbsUpSign"),
        Row("😀 smile", "smile"), Row("✅", "whiteHeavyCheckMark"), Row("½", "vulgarFractionOneHalf"), Row("¿qué?", "qué"),
        Row("\u{202E}abc", "abc"), Row("a\u{200B}b", "ab"), Row("\u{301}x", "x"), Row("हिन्दी", "हिन्दी"), Row("٣", "٣"),
    ])
    func otherScripts(row: Row) throws {
        let name = try #require(self.name(row.raw, .field))
        #expect(name == row.name)
        #expect(Identifier.isLegal(name))
    }

    @Test(arguments: [
        Row("Generic.Schema`1[System.Boolean]", "GenericSchema1SystemBoolean"), Row("campaign_status", "CampaignStatus"),
        Row("Event.tui.prompt.append", "EventTuiPromptAppend"), Row("reaction-rollup", "ReactionRollup"), Row("import", "Import"),
        Row("TikTokBusiness", "TikTokBusiness"), Row("iOSApp", "IOSApp"), Row("api.v2010.account", "APIV2010Account"),
        Row("中文", "中文"), Row("File--Full", "FileFull"), Row("oauth2Token", "OAuth2Token"), Row("Map«String,User»", "MapStringUser"),
        Row("1-clicks", "Model1Clicks"), Row("gRPCService", "GRPCService"),
    ])
    func types(row: Row) {
        #expect(name(row.raw, .model) == row.name)
    }

    @Test(arguments: [
        Row("repos/list-for-org", "reposListForOrg"), Row("getCampaigns", "getCampaigns"), Row("Get Campaigns", "getCampaigns"),
        Row("v1/chat.completions#create", "v1ChatCompletionsCreate"), Row("import", "import"), Row("1-clicks", "operation1Clicks"),
        Row("POST /gists/{gist_id}/comments", "postGistsGistIDComments"), Row("getReport CSV", "getReportCSV"),
        Row("GET /open_api/v1.3/campaign/get/", "getOpenAPIV1_3CampaignGet"),
    ])
    func operations(row: Row) {
        #expect(name(row.raw, .operation) == row.name)
    }

    @Test(arguments: [
        Row("BUDGET_MODE_DAY", "budgetModeDay"), Row("ENABLE", "enable"), Row("1", "value1"), Row("-1", "minus1"), Row("1.5", "value1_5"),
        Row("", "empty"), Row(" ", "space"), Row("*", "all"), Row("*/*", "any"), Row(">=", "greaterThanOrEqual"), Row("!=", "notEqual"),
        Row("=", "equal"), Row("+", "plus"), Row("-", "minus"), Row("<5", "lessThan5"), Row(">=10", "atLeast10"), Row("10%", "value10Percent"),
        Row("100+", "value100Plus"), Row("application/json", "applicationJSON"), Row("2020-01-01", "value2020_01_01"),
        Row("gpt-3.5-turbo", "gpt3_5Turbo"), Row("GPT-4", "gpt4"), Row("true", "true"), Row("1080p", "value1080p"), Row("#fff", "fff"),
        Row("en-US", "enUS"), Row("\u{7}", "u7"), Row("\u{200B}", "value"),
    ])
    func members(row: Row) {
        #expect((name(row.raw, .member) ?? NamePosition.member.fallback) == row.name)
    }

    @Test func longNames() {
        let long = String(repeating: "campaign_", count: 40)
        let name = self.name(long, .field)
        #expect(name?.utf8.count == Identifier.limit)
        #expect(name != self.name(long + "x", .field))
        #expect(name == self.name(long, .field))
        #expect(self.name(String(repeating: "<", count: 1_000_000), .member).map(Identifier.isLegal) == true)
    }

    @Test func everyASCIIStringIsLegal() {
        var speller = Speller()
        for first in 0..<UInt8(128) {
            for second in 0..<UInt8(128) {
                let raw = String(decoding: [first, second], as: UTF8.self)
                for position in [NamePosition.member, .model, .operation] {
                    guard let name = speller.name(raw, position) else { continue }
                    if !Identifier.isLegal(name) { Issue.record("\(raw.debugDescription) became \(name)") }
                }
            }
        }
    }
}
