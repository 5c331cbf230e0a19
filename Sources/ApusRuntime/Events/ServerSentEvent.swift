/// An event of a stream (WHATWG HTML, section 9.2).
public struct ServerSentEvent: Hashable, Sendable {
    /// What kind of event it is; `message` where the server does not say.
    public var event: String
    /// Its content: the `data` lines, with line breaks between them.
    public var data: String
    /// The last id that the server gave, with this event or one before; empty where it gave none.
    public var id: String
    /// How long to wait before connecting again, where the server said it up to this event.
    public var retry: Duration?

    public init(event: String = "message", data: String, id: String = "", retry: Duration? = nil) {
        self.event = event
        self.data = data
        self.id = id
        self.retry = retry
    }
}
