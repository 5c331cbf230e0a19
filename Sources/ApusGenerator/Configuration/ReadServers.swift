/// A server that `apus.yaml` adds to the document's.
public struct ConfiguredServer: Equatable, Sendable {
    /// Its Swift name: `sandbox`.
    public var name: String
    /// An absolute URL without variables.
    public var url: String
    public var description: String?
    /// Where it stands in `apus.yaml`.
    public var location: SourceLocation

    public init(name: String, url: String, description: String? = nil, location: SourceLocation) {
        self.name = name
        self.url = url
        self.description = description
        self.location = location
    }
}

/// The key `servers`.
extension ConfigurationReader {
    /// Reads names and URLs; one that is wrong is reported and left out.
    mutating func servers(_ value: Node) -> [ConfiguredServer] {
        members(value, "servers").compactMap { member in
            guard Identifier.isLegal(member.key) else {
                report(
                    "`\(member.key)` in `servers` is no Swift name: letters, digits and `_`, no digit first",
                    member.value)
                return nil
            }
            var url: String?
            var description: String?
            if member.value.isObject {
                for part in member.value.members {
                    switch part.key {
                    case "url": url = text(part.value, "servers.\(member.key).url")
                    case "description": description = text(part.value, "servers.\(member.key).description")
                    default: unknown(part, among: ["url", "description"], in: "servers.\(member.key)")
                    }
                }
            } else {
                url = text(member.value, "servers.\(member.key)")
            }
            guard let url else { return nil }
            guard url.hasPrefix("https://") || url.hasPrefix("http://"), !url.contains("{") else {
                report(
                    "`servers.\(member.key)` is `\(url)`; it must be an absolute URL, as `https://sandbox.example.com`",
                    member.value)
                return nil
            }
            return ConfiguredServer(
                name: member.key, url: url, description: description, location: member.value.location)
        }
    }
}
