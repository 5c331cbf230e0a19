/// Request bodies and responses.
extension WireComparison {
    mutating func compareBodies(_ old: Node, _ new: Node, _ name: String) {
        let before = old["requestBody"].flatMap { sources.old.follow($0) }
        let after = new["requestBody"].flatMap { sources.new.follow($0) }
        switch (before, after) {
        case (nil, nil): return
        case (let before?, nil):
            add(.requestBodyRemoved, "\(name) takes no body any more", subject: name, before, nil)
        case (nil, let after?):
            let isRequired = after["required"]?.bool ?? false
            add(
                isRequired ? .requestBodyAddedRequired : .requestBodyAdded,
                "\(name) \(isRequired ? "needs" : "takes") a body now", subject: name, nil, after)
        case (let before?, let after?):
            compareWords(before, after, subject: "the body of \(name)")
            let (was, now) = (before["required"]?.bool ?? false, after["required"]?.bool ?? false)
            if was != now {
                add(
                    now ? .requestBodyBecameRequired : .requestBodyBecameOptional,
                    "the body of \(name) is \(now ? "required" : "optional") now", subject: name,
                    before["required"] ?? before,
                    after["required"] ?? after)
            }
            compareMediaTypes(
                before["content"], after["content"], "the body of \(name)", name, .requestMediaTypeAdded,
                .requestMediaTypeRemoved)
            compareContent(before["content"], after["content"], .requests, "\(name) body")
            compareEncodings(before["content"], after["content"], name)
        }
    }

    private mutating func compareMediaTypes(
        _ old: Node?, _ new: Node?, _ word: String, _ subject: String, _ added: ChangeRule, _ removed: ChangeRule
    ) {
        for member in old?.members ?? [] where new?[member.key] == nil {
            add(removed, "\(word) is no longer `\(member.key)`", subject: subject, member.value, nil)
        }
        for member in new?.members ?? [] where old?[member.key] == nil {
            add(added, "\(word) may be `\(member.key)`", subject: subject, nil, member.value)
        }
    }

    private mutating func compareEncodings(_ old: Node?, _ new: Node?, _ name: String) {
        for member in old?.members ?? [] {
            guard let partner = new?[member.key] else { continue }
            let (before, after) = (member.value["encoding"], partner["encoding"])
            let keys = (before?.keys ?? []) + (after?.keys ?? []).filter { before?[$0] == nil }
            for key in keys where before?[key]?.comparisonText != after?[key]?.comparisonText {
                add(
                    .requestEncodingChanged, "the part `\(key)` of the body of \(name) is written in another way",
                    subject: name,
                    before?[key] ?? member.value, after?[key] ?? partner)
            }
        }
    }

    // MARK: - Responses

    mutating func compareResponses(_ old: Node, _ new: Node, _ name: String) {
        let (before, after) = (old["responses"]?.members ?? [], new["responses"]?.members ?? [])
        func status(_ member: Node.Member) -> String { member.key.uppercased() }
        let partners = Dictionary(after.map { (status($0), $0.value) }) { first, _ in first }
        let known = Set(before.map(status))
        for member in before where !member.key.hasPrefix("x-") {
            guard let partner = partners[status(member)] else {
                let isSuccess = status(member).hasPrefix("2")
                add(
                    isSuccess ? .responseSuccessRemoved : .responseFailureRemoved,
                    "\(name) answers \(status(member)) no longer", subject: name, member.value, nil)
                continue
            }
            guard let was = sources.old.follow(member.value), let now = sources.new.follow(partner) else { continue }
            compareResponse(was, now, "\(name) \(status(member))", name)
        }
        for member in after where !known.contains(status(member)) && !member.key.hasPrefix("x-") {
            let isSuccess = status(member).hasPrefix("2")
            add(
                isSuccess ? .responseSuccessAdded : .responseFailureAdded, "\(name) may answer \(status(member))",
                subject: name,
                nil, member.value)
        }
    }

    private mutating func compareResponse(_ old: Node, _ new: Node, _ name: String, _ subject: String) {
        compareWords(old, new, subject: name)
        compareMediaTypes(
            old["content"], new["content"], "the answer of \(name)", subject, .responseMediaTypeAdded,
            .responseMediaTypeRemoved)
        compareContent(old["content"], new["content"], .responses, name)
        compareHeaders(old["headers"], new["headers"], name, subject)
    }

    private mutating func compareHeaders(_ old: Node?, _ new: Node?, _ name: String, _ subject: String) {
        let (before, after) = (old?.members ?? [], new?.members ?? [])
        let partners = Dictionary(after.map { ($0.key.lowercased(), $0.value) }) { first, _ in first }
        let known = Set(before.map { $0.key.lowercased() })
        for member in before {
            let word = "the header `\(member.key)` of \(name)"
            guard let was = sources.old.follow(member.value) else { continue }
            let isRequired = was["required"]?.bool ?? false
            guard let partner = partners[member.key.lowercased()], let now = sources.new.follow(partner) else {
                add(
                    isRequired ? .responseRequiredHeaderRemoved : .responseHeaderRemoved, "\(word) is gone",
                    subject: subject,
                    member.value, nil)
                continue
            }
            compareWords(was, now, subject: word)
            let isNowRequired = now["required"]?.bool ?? false
            if isRequired != isNowRequired {
                add(
                    isNowRequired ? .responseHeaderBecameRequired : .responseHeaderBecameOptional,
                    "\(word) \(isNowRequired ? "always comes" : "may be missing") now", subject: subject,
                    was["required"] ?? was, now["required"] ?? now)
            }
            if let before = was["schema"], let after = now["schema"] {
                schemas.add(before, after, .responses, named: word, &sources)
            }
        }
        for member in after where !known.contains(member.key.lowercased()) {
            add(.responseHeaderAdded, "\(name) has a new header `\(member.key)`", subject: subject, nil, member.value)
        }
    }
}
