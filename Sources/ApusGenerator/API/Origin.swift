/// Where a declaration comes from.
public struct Origin: Hashable, Codable, Sendable {
    public var location: SourceLocation
    /// The JSON pointer as a URI fragment, `#/components/schemas/Campaign`; with its file in front where that is not the
    /// document itself, `models/pet.yaml#/Pet`.
    public var pointer: String
    /// What another file did to it: an overlay that changed it or put it there; nil for most.
    public var remark: String?

    public init(location: SourceLocation, pointer: String, remark: String? = nil) {
        self.location = location
        self.pointer = pointer
        self.remark = remark
    }

    init(_ node: Node) {
        self.init(location: node.location, pointer: node.pointer, remark: node.overlayRemark)
    }
}

/// What a declaration may be called, best first, and what it is called by when that was decided elsewhere.
public struct Naming: Equatable, Codable, Sendable {
    /// Words of the document, not yet cased: `campaign_id`, `Get Campaigns`.
    public var candidates: [String]
    /// A Swift name that `apus.yaml` or `apus.lock` sets.
    public var pinned: String?

    public init(_ candidates: [String], pinned: String? = nil) {
        self.candidates = candidates
        self.pinned = pinned
    }
}

/// What the document says in words.
public struct Documentation: Equatable, Codable, Sendable {
    /// `title` or `summary`.
    public var summary: String?
    /// `description`, CommonMark as the document writes it.
    public var description: String?
    /// Facts that the types do not show, a sentence each: `At most 1000.`, `Defaults to 10.`
    public var details: [String]
    /// `externalDocs.url`.
    public var link: String?

    public init(summary: String? = nil, description: String? = nil, details: [String] = [], link: String? = nil) {
        self.summary = summary
        self.description = description
        self.details = details
        self.link = link
    }
}
