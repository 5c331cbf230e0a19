/// A discriminator's mapping (OpenAPI 3.1.1, section 4.8.25), read backwards: which values name a member.
struct MappedTags {
    /// Values by the text of the reference or the bare name.
    private var tagsByTarget: [String: [String]] = [:]

    init(_ discriminator: Node?) {
        let mapping = discriminator?["mapping"]
        for member in mapping?.members ?? [] {
            guard let target = member.value.string else { continue }
            tagsByTarget[Self.normal(target), default: []].append(member.key)
        }
    }

    /// The values that mean the member which is referred to so.
    func tags(of reference: String) -> [String] {
        tagsByTarget[Self.normal(reference)] ?? tagsByTarget[Self.name(reference)] ?? []
    }

    /// The value that a member has without a mapping: its component's name; of a whole file, the file's without its ending.
    static func name(_ reference: String) -> String {
        var last = reference.split(separator: "/").last.map(String.init) ?? reference
        if !reference.contains("#"), let ending = [".yaml", ".yml", ".json"].first(where: last.hasSuffix) {
            last.removeLast(ending.count)
        }
        return last.removingPercentEscapes.replacing("~1", with: "/").replacing("~0", with: "~")
    }

    /// `./pet.yaml` and `pet.yaml` are one file.
    private static func normal(_ reference: String) -> String {
        reference.hasPrefix("./") ? String(reference.dropFirst(2)) : reference
    }
}
