/// JSON documents as servers send them, the same in every run.
struct Payloads {
    private var random = SplitMix64(state: 7)

    private mutating func number(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &random)
    }
    private mutating func chance(_ share: Double) -> Bool {
        Double.random(in: 0..<1, using: &random) < share
    }
    private mutating func pick(_ choices: [String]) -> String {
        choices[number(0...choices.count - 1)]
    }
    private func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

    private mutating func time(between separator: String = " ") -> String {
        "2024-\(two(number(1...12)))-\(two(number(1...28)))\(separator)\(two(number(0...23))):\(two(number(0...59))):\(two(number(0...59)))"
    }

    private func object(_ members: [String]) -> String { "{" + members.joined(separator: ",") + "}" }
    private func array(_ elements: [String]) -> String { "[" + elements.joined(separator: ",") + "]" }
}

// MARK: - Campaigns

extension Payloads {
    private mutating func campaign() -> [String] {
        let name = pick([
            "Spring sale", "Brand awareness – EU", "Retargeting", "Été", "Launch US iOS14",
        ])
        let objective = pick([
            "REACH", "TRAFFIC", "APP_PROMOTION", "LEAD_GENERATION", "ENGAGEMENT", "VIDEO_VIEWS",
            "CONVERSIONS", "CATALOG_SALES",
        ])
        return [
            #""campaign_id":"\#(number(1_700_000_000_000_000_000...1_799_999_999_999_999_999))""#,
            #""campaign_name":"\#(name) \#(number(1...9999))""#,
            #""advertiser_id":"7012345678901234567""#,
            #""objective_type":"\#(objective)""#,
            #""status":"\#(pick(["ENABLE", "DISABLE", "DELETE"]))""#,
            #""budget":\#(pick(["50", "100", "1234.5", "99.99", "0", "2500.25", "20000"]))"#,
            #""budget_mode":"\#(pick(["BUDGET_MODE_DAY", "BUDGET_MODE_TOTAL"]))""#,
            #""create_time":"\#(time())""#,
            #""modify_time":"\#(time())""#,
        ]
    }

    /// The `data` of TikTok's campaign list.
    static func campaigns(_ count: Int, shuffled: Bool = false) -> String {
        var payloads = Payloads()
        var list: [String] = []
        for _ in 0..<count {
            var members = payloads.campaign()
            if shuffled { members.shuffle(using: &payloads.random) }
            list.append(payloads.object(members))
        }
        let page = #"{"page":1,"page_size":1000,"total_number":12345,"total_page":13}"#
        return count == 1
            ? payloads.object([#""list":"# + payloads.array(list)])
            : payloads.object([#""list":"# + payloads.array(list), #""page_info":"# + page])
    }

    /// The whole answer, the data in its envelope.
    static func campaignAnswer(_ count: Int) -> String {
        #"{"code":0,"message":"OK","request_id":"20240101abcdef0123456789","data":"# + campaigns(count)
            + "}"
    }
}

// MARK: - Issues

extension Payloads {
    private mutating func text(_ words: Int) -> String {
        let vocabulary = [
            "the", "build", "fails", "when", "running", "tests", "under", "Linux", "with", "release",
            "mode", "because",
            "generated", "code", "does", "not", "compile;", "see", "`swift build -c release`", "and",
            #"\"Package.swift\""#,
            "résumé", "naïve", "日本語", "emoji", "🎉", "path/to/file", "ok", "after", "before", "nil",
            "crash", "trace",
        ]
        var text = ""
        for _ in 0..<words {
            text += pick(vocabulary)
            text += chance(0.14) ? pick([#"\r\n"#, #"\n\n"#, #"\t"#]) : " "
        }
        return text
    }

    private mutating func user() -> String {
        let id = number(1...99_999_999)
        let url = "https://api.example.com/users/user\(id)"
        let links = [
            ("followers_url", "/followers"), ("following_url", "/following{/other_user}"),
            ("gists_url", "/gists{/gist_id}"),
            ("starred_url", "/starred{/owner}{/repo}"), ("subscriptions_url", "/subscriptions"),
            ("organizations_url", "/orgs"),
            ("repos_url", "/repos"), ("events_url", "/events{/privacy}"),
            ("received_events_url", "/received_events"),
        ]
        return object(
            [
                #""login":"user\#(id)""#, #""id":\#(id)"#, #""node_id":"MDQ6VXNlcj\#(id)=""#,
                #""avatar_url":"https://avatars.example.com/u/\#(id)?v=4""#, #""gravatar_id":"""#,
                #""url":"\#(url)""#,
                #""html_url":"https://example.com/user\#(id)""#,
            ] + links.map { #""\#($0)":"\#(url)\#($1)""# } + [#""type":"User""#, #""site_admin":false"#])
    }

    private mutating func label() -> String {
        let id = number(1...99_999_999)
        return object([
            #""id":\#(id)"#, #""node_id":"LA_kw\#(id)""#,
            #""url":"https://api.example.com/repos/apple/swift/labels/bug""#,
            #""name":"\#(pick(["bug", "enhancement", "good first issue", "🚀 perf"]))""#,
            #""color":"\#(number(100_000...999_999))""#,
            #""default":\#(chance(0.5))"#,
            #""description":\#(chance(0.5) ? "null" : #""A deviation from expected behavior""#)"#,
        ])
    }

    private mutating func issue(_ index: Int) -> String {
        let url = "https://api.example.com/repos/apple/swift/issues/\(index)"
        let isClosed = chance(0.4)
        var labels: [String] = []
        for _ in 0..<number(0...4) { labels.append(label()) }
        return object([
            #""url":"\#(url)""#, #""repository_url":"https://api.example.com/repos/apple/swift""#,
            #""labels_url":"\#(url)/labels{/name}""#,
            #""comments_url":"\#(url)/comments""#, #""events_url":"\#(url)/events""#,
            #""html_url":"https://example.com/apple/swift/issues/\#(index)""#,
            #""id":\#(2_000_000_000 + index)"#,
            #""node_id":"I_kwDO\#(index)""#, #""number":\#(index)"#, #""title":"\#(text(8))""#,
            #""user":\#(user())"#,
            #""labels":\#(array(labels))"#, #""state":"\#(isClosed ? "closed" : "open")""#,
            #""locked":false"#,
            #""assignee":\#(chance(0.3) ? user() : "null")"#,
            #""assignees":\#(array(chance(0.3) ? [user()] : []))"#, #""milestone":null"#,
            #""comments":\#(number(0...50))"#, #""created_at":"\#(time(between: "T"))Z""#,
            #""updated_at":"\#(time(between: "T"))Z""#,
            #""closed_at":\#(isClosed ? "\"\(time(between: "T"))Z\"" : "null")"#,
            #""author_association":"\#(pick(["MEMBER", "CONTRIBUTOR", "NONE"]))""#,
            #""active_lock_reason":null"#,
            #""body":\#(chance(0.05) ? "null" : "\"\(text(number(20...350)))\"")"#,
            #""reactions":{"url":"\#(url)/reactions","total_count":3,"+1":1,"-1":0,"laugh":0,"hooray":0,"confused":0,"heart":2,"rocket":0,"eyes":0}"#,
            #""timeline_url":"\#(url)/timeline""#, #""performed_via_github_app":null"#,
            #""state_reason":\#(isClosed ? #""completed""# : "null")"#,
            #""score":\#(pick(["1.0", "0.123456", "12.5"]))"#,
        ])
    }

    /// Issues with dates, nested users and labels, long escaped texts, and a key that the models do not know.
    static func issues(_ count: Int) -> String {
        var payloads = Payloads()
        return payloads.array((0..<count).map { payloads.issue(70_000 + $0) })
    }
}

// MARK: - Records and feeds

extension Payloads {
    /// Records of 100 fields of which 20 are present.
    static func records(_ count: Int) -> String {
        var payloads = Payloads()
        return payloads.array(
            (0..<count).map { _ in
                payloads.object(
                    (1...100).shuffled(using: &payloads.random).prefix(20).sorted().map { field in
                        let values = [
                            #""value \#(payloads.number(1...999_999))""#, "\(payloads.number(1...999_999))",
                            "\(payloads.number(1...9999)).25", payloads.pick(["true", "false"]),
                            #""a longer text here""#,
                        ]
                        let key = "field_" + (field < 10 ? "00" : field < 100 ? "0" : "") + "\(field)"
                        return #""\#(key)":\#(values[(field - 1) % 5])"#
                    })
            })
    }

    private mutating func event(_ index: Int) -> String {
        switch index % 3 {
        case 0:
            let commits = (0..<4).map { commit in
                #""\#(number(10_000_000...99_999_999))\#(commit)":{"message":"\#(text(6))","author":"user\#(number(1...999))","distinct":\#(chance(0.5))}"#
            }
            return
                #"{"type":"push","id":"\#(index)","ref":"refs/heads/main","commits":\#(object(commits))}"#
        case 1:
            return
                #"{"type":"star","id":"\#(index)","action":"created","stargazers":\#(number(1...5000))}"#
        default:
            return
                #"{"id":"\#(index)","section":"general","theme":"dark","locale":"fr-CA","zone":"America/Toronto","type":"settings"}"#
        }
    }

    private mutating func comment(_ depth: Int) -> String {
        let replies = depth == 0 ? [] : (0..<3).map { _ in comment(depth - 1) }
        return
            #"{"author":"user\#(number(1...999))","text":"\#(text(12))","replies":\#(array(replies))}"#
    }

    /// A union told by a discriminator, maps, keys that are kept, and a type that contains itself.
    static func feed(_ count: Int) -> String {
        var payloads = Payloads()
        let events = (0..<count).map { payloads.event($0) }
        return #"{"events":\#(payloads.array(events)),"thread":\#(payloads.comment(5))}"#
    }
}

/// A generator of random numbers that gives the same ones on every machine.
private struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
