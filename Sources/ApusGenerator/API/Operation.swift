/// A method of the client.
///
/// One operation of the document gives several where its body or its answer has several media types; they share `id`,
/// `method` and `path`.
public struct Operation: Equatable, Codable, Sendable {
    /// The Swift name of the method: `getCampaigns`.
    public var name: String
    public var naming: Naming
    /// The name of the namespace for its own types: `GetCampaigns`; empty where there are none.
    public var scopeName: String
    /// `operationId`, or what stands for it in logs and metrics.
    public var id: String
    /// In the case that HTTP sends it: `GET`.
    public var method: String
    /// The path template as the document writes it, without query and fragment: `/repos/{owner}/{repo}`.
    public var path: String
    /// A query that the document writes into the path's key.
    public var fixedQuery: [FixedQuery]
    /// Tags, as the document writes them; the first decides the file.
    public var tags: [String]
    /// A server other than the document's, an absolute URL or a path below it.
    public var server: String?
    /// In document order.
    public var parameters: [Parameter]
    public var body: Body?
    /// Whether the optional arguments stand in a struct; nil: where there are too many.
    public var grouping: Grouping?
    /// The content of a success.
    public var content: ResponseContent
    /// Whether bad elements of the list that it answers with are skipped.
    public var isLenient = false
    /// The status that the content is described for; nil where none is.
    public var status: StatusRange?
    /// The media type that the content is described for.
    public var mediaType: String?
    /// What the `Accept` header says; nil where no answer has content.
    public var accept: String?
    public var failures: [FailureUse]
    /// Alternatives of scheme keys needed together; nil is the document's own. An empty alternative is "without".
    public var security: [[String]]?
    /// Whether the result may be left unused: what is called for its effect.
    public var isDiscardable: Bool
    public var isDeprecated: Bool
    public var documentation: Documentation
    public var origin: Origin
    /// The pages that its answers are, where they are some.
    public var pagination: Pagination?
    /// Whether `stream` of its body has to be true for the stream that it gives.
    public var asksForStream = false

    /// How the optional arguments of a method stand.
    public enum Grouping: String, Codable, Sendable {
        case flat, grouped
    }

    public struct FixedQuery: Equatable, Codable, Sendable {
        public var key: String
        public var value: String?
    }
}

/// An argument of a method that goes into path, query, headers or cookies.
public struct Parameter: Equatable, Codable, Sendable {
    /// The argument label, and its name in the method: `advertiserID`.
    public var name: String
    public var naming: Naming
    /// The name on the wire, as it is.
    public var key: String
    public var place: Place
    public var style: Style
    public var explode: Bool
    public var allowReserved: Bool
    /// The JSON media type where the parameter is serialised by `content`.
    public var mediaType: String?
    public var type: TypeReference
    public var isRequired: Bool
    /// The default that stands in the signature and is sent.
    public var initial: Literal?
    /// What its value has to satisfy to be sent, with `validate: requests`.
    public var constraints: [Constraint] = []
    public var isDeprecated: Bool
    public var documentation: Documentation
    public var origin: Origin
    /// Its place among the arguments of the method, from 1, where `apus.lock` has one; others stand behind.
    public var position: Int?

    public enum Place: String, Codable, Sendable {
        case path, query, header, cookie
        /// 3.2: the whole query string.
        case querystring
    }

    /// The specification's styles (OpenAPI 3.1.1, section 4.8.12.3).
    public enum Style: String, Codable, Sendable {
        case simple, label, matrix, form, spaceDelimited, pipeDelimited, deepObject, cookie
    }
}

/// The body of a request.
public struct Body: Equatable, Codable, Sendable {
    /// The name of the parameter in the method; it has no label.
    public var name: String
    public var type: TypeReference
    public var isRequired: Bool
    public var encoding: Encoding
    /// What it has to satisfy to be sent, with `validate: requests`.
    public var constraints: [Constraint] = []
    public var documentation: Documentation
    public var origin: Origin
    /// Its place among the arguments of the method, from 1, where `apus.lock` has one.
    public var position: Int?

    public enum Encoding: Equatable, Codable, Sendable {
        /// JSON, with the media type to say.
        case json(String)
        /// `application/x-www-form-urlencoded`
        case form([Part])
        /// `multipart/form-data` or another multipart, the media type to say; a part per field of the record.
        case multipart(String, [Part])
        /// Parts without names, an element each: the media type to say, those of the first parts, and that of the others.
        case multipartItems(String, prefix: [String?], item: String?)
        /// JSON values one after another, with the media type to say.
        case jsonLines(String)
        /// A string as it is, with the media type to say.
        case text(String)
        /// Bytes, streamed, with the media type to say; the caller says it where that is a range such as `image/*`.
        case bytes(String)
    }

    /// How one property of a form is sent.
    public struct Part: Equatable, Codable, Sendable {
        public var key: String
        /// The media type of the part, where `encoding` or the schema says one.
        public var contentType: String?
        /// Header fields of the part that the document gives a value.
        public var headers: [Header] = []
        public var style: Parameter.Style
        /// Whether the document gives a style, which then counts instead of the media type.
        public var isStyled = false
        public var explode: Bool
        public var allowReserved: Bool

        public struct Header: Equatable, Codable, Sendable {
            public var key: String
            public var value: String
        }
    }
}
