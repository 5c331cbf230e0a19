/// Limits of requests that `apus.yaml` gives a name: what one kind of account may send.
public struct RateTier: Equatable, Codable, Sendable {
    /// The Swift name: `basic`.
    public var name: String
    public var limits: [Limit]

    /// One of them.
    public struct Limit: Equatable, Codable, Sendable {
        /// How many requests in each ``period``.
        public var count: Int
        /// In seconds.
        public var period: Double
        /// How many may go at once after a pause.
        public var burst: Int
        public var scope: Scope
    }

    /// The operations that share a limit.
    public enum Scope: Equatable, Codable, Sendable {
        case all
        /// By their ids.
        case operations([String])
        case tags([String])
    }
}
