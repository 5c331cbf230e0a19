/// What a document means, ready to be Swift: the intermediate representation.
///
/// A value that knows nothing of OpenAPI's objects. Types refer to each other by ``TypeID`` into one table, so that
/// recursion is no problem; everything stands in document order. The stage `Names` sets every `name`; until then they are
/// empty and ``Naming`` holds the candidates.
public struct API: Equatable, Codable, Sendable {
    /// The Swift module, and the client type in it: `TikTokBusiness`.
    public var module: String
    /// `info.title`.
    public var title: String
    /// `info.version`.
    public var version: String
    /// `info.summary` and `info.description`.
    public var documentation: Documentation
    /// `servers` of the document itself, in its order.
    public var servers: [Server]
    /// `components.securitySchemes` that an operation or the document asks for.
    public var authentication: [SecurityScheme]
    /// The document's own `security`: alternatives of scheme keys that are needed together.
    public var security: [[String]]
    /// The envelope that answers stand in, where `apus.yaml` says so.
    public var envelope: Envelope?
    /// Every type declaration; a ``TypeID`` is an index into it.
    public var types: [TypeDeclaration]
    /// Every method of the client, in document order.
    public var operations: [Operation]
    /// One case per distinct documented error body or bodyless status, over all operations.
    public var failures: [FailureCase]
    /// One for each header that answers come with, by name and type.
    public var headers: [ResponseHeader] = []
    /// The limits that `apus.yaml` names.
    public var rateLimits: [RateTier] = []
    /// What webhooks and callbacks send.
    public var payloads: [Payload]
    /// `tags`, in the document's order, with those that only operations name behind them.
    public var tags: [Tag]
    /// What was read from the network, in the order of reading.
    public var remoteDocuments: [RemoteDocument] = []

    /// The declaration of a type.
    public subscript(id: TypeID) -> TypeDeclaration {
        get { types[id.index] }
        set { types[id.index] = newValue }
    }
}

/// A document that a reference names by its URL.
public struct RemoteDocument: Equatable, Codable, Sendable {
    public var url: String
    /// The SHA-256 (FIPS 180-4) of its bytes, in hexadecimal.
    public var hash: String
}

/// A tag: what groups operations into files.
public struct Tag: Equatable, Codable, Sendable {
    /// The tag as the document writes it; empty for operations without one.
    public var key: String
    /// The file's and, with `group: tags`, the group's name: `Campaigns`.
    public var name: String
    /// With `group: tags`, the client's property of the group: `campaigns`. Empty for operations without a tag.
    public var property = ""
    public var documentation: Documentation
}

/// What a webhook or a callback sends: a type to decode, never a call.
public struct Payload: Equatable, Codable, Sendable {
    /// The key of the webhook, or of the callback and its expression.
    public var key: String
    public var method: String
    public var name: String
    public var naming: Naming
    public var type: TypeReference
    public var documentation: Documentation
    public var origin: Origin
}
