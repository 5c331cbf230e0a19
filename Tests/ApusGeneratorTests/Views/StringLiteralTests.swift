import Testing

@testable import ApusGenerator

@Suite struct StringLiteralTests {
    @Test(arguments: [
        ("", #""""#), ("plain", #""plain""#), (#"a"b\c"#, #""a\"b\\c""#), ("a\nb\rc\td", #""a\nb\rc\td""#),
        (#"\(system("rm"))"#, #""\\(system(\"rm\"))""#), ("\u{0}", #""\u{0}""#), ("\u{7F}", #""\u{7F}""#),
        ("ab\u{202E}cd", #""ab\u{202E}cd""#), ("\u{2028}", #""\u{2028}""#), ("\u{FEFF}x", #""\u{FEFF}x""#),
        ("\u{301}x", #""\u{301}x""#), ("é 日本 👩‍👩‍👧", #""é 日本 👩\u{200D}👩\u{200D}👧""#), ("\u{E0041}", #""\u{E0041}""#),
        ("\r\n", #""\r\n""#),
    ])
    func hostileTextStaysInside(_ text: String, _ literal: String) {
        #expect(swiftLiteral(text) == literal)
        #expect(!swiftLiteral(text).contains("\n"))
    }

    @Test(arguments: [
        ("campaign_id", "campaign_id"), (#"a"b"#, #"a\"b"#), (#"a\b"#, #"a\\b"#), ("a\u{1}b", #"a\u0001b"#), ("ü", "ü"),
        ("a\nb", #"a\nb"#),
    ])
    func keysAreWrittenAsJSONWritesThem(_ key: String, _ escaped: String) {
        #expect(jsonEscaped(key) == escaped)
    }

    @Test func keywordsStandInBackticksWhereTheyNeedThem() {
        #expect(Backticks.declared("default") == "`default`")
        #expect(Backticks.declared("campaignID") == "campaignID")
        #expect(Backticks.label("default") == "default")
        #expect(Backticks.label("inout") == "`inout`")
        #expect(Backticks.member("default") == "default")
        #expect(Backticks.member("init") == "`init`")
    }
}
