/// A header that answers come with.
public struct ResponseHeader: Equatable, Codable, Sendable {
    /// The Swift name: `rateLimitRemaining`.
    public var name: String
    public var naming: Naming
    /// The name on the wire, as the document first writes it.
    public var key: String
    public var form: Form
    public var type: TypeReference
    /// Indices of the operations that answer with it.
    public var operations: [Int]
    public var isDeprecated: Bool
    public var documentation: Documentation
    public var origin: Origin

    /// How its text is read.
    public enum Form: Equatable, Codable, Sendable {
        /// One value.
        case value
        /// Values with commas between them.
        case list
        /// `R,100,G,200`, or exploded `R=100,G=200`.
        case object(explode: Bool)
        /// JSON.
        case json
    }
}
