public import ApusRuntime
public import HTTPTypes

#if canImport(FoundationNetworking)
import Foundation
public import FoundationNetworking
#else
public import Foundation
#endif

/// The default transport: Foundation's `URLSession`, on Apple platforms and on Linux.
///
/// It follows no redirects, keeps no cookies, caches nothing and stores no credentials. Answers are streamed; on Apple
/// platforms a reader that is slower than the network makes the transfer wait, with FoundationNetworking what it has not
/// read yet is in memory.
///
/// A body in memory is sent from there, one from a file is read while it is sent. A stream is written to a temporary file
/// first: FoundationNetworking cannot send streams, and a file keeps memory flat on every platform.
public final class URLSessionTransport: Transport {
    /// A transport that all clients may share, with connections that are used again.
    public static let shared = URLSessionTransport()

    private let session: Session
    private let configuration: URLSessionConfiguration

    /// Creates a transport with connections of its own, closed with its last use.
    ///
    /// - Parameter configuration: Proxies, protocols, connections per host and the like; cookies, cache and stored
    ///   credentials are used only where it asks for them.
    public init(configuration: URLSessionConfiguration = URLSessionTransport.defaultConfiguration) {
        self.configuration = configuration
        session = Session(configuration)
    }

    /// An ephemeral configuration without cookies, cache and stored credentials.
    public static var defaultConfiguration: URLSessionConfiguration {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpCookieStorage = nil
        configuration.httpShouldSetCookies = false
        configuration.urlCache = nil
        configuration.urlCredentialStorage = nil
        configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
        return configuration
    }

    /// Sends a request; see ``Transport``.
    ///
    /// - Throws: ``TransportError``
    public func send(
        _ request: HTTPRequest, body: RequestBody?, context: CallContext
    ) async throws -> TransportResponse {
        let urlRequest = try URLRequest(request, timeout: context.timeout)
        let upload = try await Upload(body)
        defer { upload.finish() }
        let transfer = session(for: request, context).transfer(upload, urlRequest, host: request.authority ?? "")
        return try await transfer.start()
    }

    /// The session that a request goes through.
    ///
    /// With FoundationNetworking, one of its own for what must not be sent twice: libcurl sends a request again by itself, a POST
    /// too, when a connection that was used before ends without an answer.
    private func session(for request: HTTPRequest, _ context: CallContext) -> Session {
        #if canImport(FoundationNetworking)
        if !context.isRepeatable { return Session(configuration) }
        #endif
        return session
    }
}

/// A `URLSession` with its delegate; its transfers end before it does.
private final class Session: Sendable {
    private let session: URLSession
    private let delegate: SessionDelegate

    init(_ configuration: URLSessionConfiguration) {
        delegate = SessionDelegate()
        let queue = OperationQueue()
        queue.maxConcurrentOperationCount = 1
        queue.name = "ApusURLSession"
        session = URLSession(configuration: configuration, delegate: delegate, delegateQueue: queue)
    }

    deinit {
        // A session keeps its delegate until it is told not to.
        session.finishTasksAndInvalidate()
    }

    func transfer(_ upload: Upload, _ request: URLRequest, host: String) -> Transfer {
        let task = upload.task(in: session, request)
        let transfer = Transfer(task, host: host)
        delegate.add(transfer, for: task)
        return transfer
    }
}

extension URLRequest {
    /// The request as URLSession wants it.
    fileprivate init(_ request: HTTPRequest, timeout: Duration?) throws {
        let text = "\(request.scheme ?? "https")://\(request.authority ?? "")\(request.path ?? "/")"
        guard let url = URL(string: text) else {
            throw TransportError(.other, "the address of \(request.authority ?? "no host") is no URL")
        }
        self.init(url: url)
        httpMethod = request.method.rawValue
        httpShouldHandleCookies = false
        // Between two packets, and a little more than the time there is: the client itself ends what takes longer, to the
        // point, where FoundationNetworking counts whole seconds, rounded down. Without a limit a week, since 0 is not for
        // ever everywhere.
        timeoutInterval = timeout.map { $0.inSeconds.rounded(.up) + 1 } ?? 604_800
        var names: Set<HTTPField.Name> = []
        for field in request.headerFields where names.insert(field.name).inserted {
            // Several fields of one name as one, with the delimiter that is right for it.
            setValue(request.headerFields[field.name], forHTTPHeaderField: field.name.rawName)
        }
    }
}
