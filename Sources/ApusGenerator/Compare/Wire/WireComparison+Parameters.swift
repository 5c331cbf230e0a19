extension WireComparison {
    mutating func compareParameters(of old: OperationPair, _ new: OperationPair, _ name: String) {
        let before = Self.parameters(old, &sources.old)
        let after = Self.parameters(new, &sources.new)
        let (oldPath, newPath) = (PathTemplate.names(old.key), PathTemplate.names(new.key))
        func key(_ node: Node, _ path: [String]) -> String {
            let name = node["name"]?.scalarText ?? ""
            // What a path calls its parameter makes no difference.
            if node["in"]?.scalarText == "path", let index = path.firstIndex(of: name) { return "path \(index)" }
            return "\(node["in"]?.scalarText ?? "") \(name)"
        }
        let partners = Dictionary(after.map { (key($0, newPath), $0) }) { first, _ in first }
        let known = Set(before.map { key($0, oldPath) })
        for parameter in before {
            let word = "the \(Self.word(parameter)) of \(name)"
            if let partner = partners[key(parameter, oldPath)] {
                compareParameter(parameter, partner, word, name)
            } else {
                add(.parameterRemoved, "\(word) is gone", subject: name, parameter, nil)
            }
        }
        for parameter in after where !known.contains(key(parameter, newPath)) {
            let isRequired = parameter["required"]?.bool ?? false
            add(
                isRequired ? .parameterAddedRequired : .parameterAdded,
                "\(name) has a new \(isRequired ? "required " : "")\(Self.word(parameter))", subject: name, nil,
                parameter)
        }
    }

    /// An operation's parameters with those of its path item, references followed.
    private static func parameters(_ operation: OperationPair, _ sources: inout SourceSet) -> [Node] {
        var found: [String: Int] = [:]
        var parameters: [Node] = []
        for node in (operation.item["parameters"]?.elements ?? []) + (operation.node["parameters"]?.elements ?? []) {
            guard let parameter = sources.follow(node), let name = parameter["name"]?.scalarText else { continue }
            let place = parameter["in"]?.scalarText ?? ""
            if place == "header", ["accept", "content-type", "authorization"].contains(name.lowercased()) { continue }
            if let index = found["\(place) \(name)"] {
                parameters[index] = parameter
            } else {
                found["\(place) \(name)"] = parameters.count
                parameters.append(parameter)
            }
        }
        return parameters
    }

    private static func word(_ parameter: Node) -> String {
        "\(parameter["in"]?.scalarText ?? "") parameter `\(parameter["name"]?.scalarText ?? "")`"
    }

    private mutating func compareParameter(_ old: Node, _ new: Node, _ word: String, _ subject: String) {
        compareWords(old, new, subject: word)
        let isPath = new["in"]?.scalarText == "path"
        let (was, now) = (isPath || old["required"]?.bool == true, isPath || new["required"]?.bool == true)
        if was != now {
            add(
                now ? .parameterBecameRequired : .parameterBecameOptional,
                "\(word) is \(now ? "required" : "optional") now", subject: subject, old["required"] ?? old,
                new["required"] ?? new)
        }
        let (before, after) = (Self.serialization(old), Self.serialization(new))
        if before != after {
            add(
                .parameterSerializationChanged, "\(word) is written \(after), no longer \(before)", subject: subject,
                old, new)
        }
        compareDeprecation(old, new, word, .parameterDeprecated, .parameterUndeprecated)
        if let before = old["schema"], let after = new["schema"] {
            schemas.add(before, after, .requests, named: word, &sources)
        } else {
            compareContent(old["content"], new["content"], .requests, word)
        }
    }

    /// `form, exploded`: how a parameter is written, by the specification's defaults (OpenAPI 3.1.1, section 4.8.12.2).
    private static func serialization(_ parameter: Node) -> String {
        if let mediaType = parameter["content"]?.keys.first { return mediaType }
        let place = parameter["in"]?.scalarText
        let style = parameter["style"]?.scalarText ?? (place == "query" || place == "cookie" ? "form" : "simple")
        let explode = parameter["explode"]?.bool ?? (style == "form")
        let reserved = parameter["allowReserved"]?.bool == true ? ", reserved characters as they are" : ""
        return "\(style)\(explode ? ", exploded" : "")\(reserved)"
    }
}
