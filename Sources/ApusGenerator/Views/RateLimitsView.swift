/// The client's `RateLimits`.
struct RateLimitsView: View {
    var client: String
    var access: String
    var tiers: [RateTierView]

    static let members: [String: Member<RateLimitsView>] = [
        "client": .text(\.client), "access": .text(\.access), "tiers": .list(\.tiers),
    ]
}

/// Limits with a name: a static member of it.
struct RateTierView: View {
    var documentation: [String]
    var access: String
    var name: String
    /// `RateLimit`, as it is written here.
    var type: String
    /// The limits.
    var limits: ListView

    static let members: [String: Member<RateTierView>] = [
        "documentation": .lines(\.documentation), "access": .text(\.access), "name": .text(\.name), "type": .text(\.type),
        "limits": .view { $0.limits },
    ]
}

extension ViewMaker {
    /// The limits that `apus.yaml` names; nil where it names none.
    func rateLimits() -> RateLimitsView? {
        guard !api.rateLimits.isEmpty else { return nil }
        let type = spelling.runtime("RateLimit", spelling.inClient)
        return RateLimitsView(
            client: api.module, access: access,
            tiers: api.rateLimits.map { tier in
                RateTierView(
                    documentation: documentation(tier), access: access, name: Backticks.declared(tier.name), type: type,
                    limits: ListView(
                        tier.limits.map { "\(type)(\(Self.arguments($0)))" },
                        room: Self.width - "        static var : [] { [] }".count - access.count - tier.name.count - type.count))
            })
    }

    private static func arguments(_ limit: RateTier.Limit) -> String {
        var arguments = [String(limit.count)]
        if limit.period != 1 { arguments.append("per: .seconds(\(text(limit.period)))") }
        if limit.burst != 1 { arguments.append("burst: \(limit.burst)") }
        switch limit.scope {
        case .all: break
        case .operations(let ids): arguments.append("of: .operations(\(ids.map(swiftLiteral).joined(separator: ", ")))")
        case .tags(let tags): arguments.append("of: .tags(\(tags.map(swiftLiteral).joined(separator: ", ")))")
        }
        return arguments.joined(separator: ", ")
    }

    /// Without a fraction that says nothing.
    private static func text(_ seconds: Double) -> String {
        Int(exactly: seconds).map { String($0) } ?? "\(seconds)"
    }

    /// `10 requests a second; 2 in 60 seconds for Reporting.`
    private func documentation(_ tier: RateTier) -> [String] {
        let sentences = tier.limits.map { limit in
            var text = "\(limit.count) \(limit.count == 1 ? "request" : "requests") "
            text += limit.period == 1 ? "a second" : "in \(Self.text(limit.period)) seconds"
            switch limit.scope {
            case .all: break
            case .operations(let words), .tags(let words):
                text += " for " + words.prefix(5).map { "`" + Markdown.oneLine($0).filter { $0 != "`" } + "`" }.joined(separator: ", ")
                if words.count > 5 { text += " and \(words.count - 5) more" }
            }
            return text
        }
        var comment = Comment()
        comment.add(paragraph: sentences.isEmpty ? "No limit." : sentences.joined(separator: "; ") + ".")
        return comment.lines
    }
}
