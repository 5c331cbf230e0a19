#if AsyncHTTPClient
public import ApusRuntime
public import AsyncHTTPClient
public import HTTPTypes
import NIOCore
import NIOHTTP1

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The transport over SwiftNIO's async-http-client: bodies are streamed both ways, and a slow reader makes the server wait.
///
/// Behind the package trait `AsyncHTTPClient`. It follows no redirects, keeps no cookies, asks for gzip and deflate and
/// undoes them, and repeats nothing by itself.
///
/// ```swift
/// let client = TikTokBusiness(accessToken: "…", transport: AsyncHTTPClientTransport.shared)
/// ```
public final class AsyncHTTPClientTransport: Transport {
    /// A transport that all clients may share, with connections that are used again.
    public static let shared = AsyncHTTPClientTransport()

    private let client: HTTPClient

    /// Creates a transport with connections of its own, closed with its last use.
    ///
    /// - Parameter configuration: Timeouts of connections, proxies, TLS with a client's certificate and the like.
    ///   Redirects and repeated connecting are switched off, they are the client's part.
    public init(configuration: HTTPClient.Configuration = AsyncHTTPClientTransport.defaultConfiguration) {
        var configuration = configuration
        configuration.redirectConfiguration = .disallow
        configuration.connectionPool.retryConnectionEstablishment = false
        client = HTTPClient(
            eventLoopGroupProvider: .shared(HTTPClient.defaultEventLoopGroup), configuration: configuration)
    }

    deinit {
        // Keeps the client until its connections are closed.
        _ = client.shutdown()
    }

    /// Gzip and deflate, undone while they come, ten seconds to connect.
    ///
    /// How much comes out of them is bounded by what reads the body: ``ClientConfiguration/maximumResponseBytes``.
    public static var defaultConfiguration: HTTPClient.Configuration {
        HTTPClient.Configuration(timeout: .init(connect: .seconds(10)), decompression: .enabled(limit: .none))
    }

    /// Sends a request; see ``Transport``.
    ///
    /// - Throws: ``TransportError``
    public func send(
        _ request: HTTPRequest, body: RequestBody?, context: CallContext
    ) async throws -> TransportResponse {
        let host = request.authority ?? ""
        let failure = Locked<TransportError?>(nil)
        let outgoing = HTTPClientRequest(request, body, failure)
        do {
            let deadline = context.timeout.map { NIODeadline.now() + TimeAmount($0) } ?? .distantFuture
            let response = try await client.execute(outgoing, deadline: deadline)
            return TransportResponse(
                status: Int(response.status.code), headers: HTTPFields(response.headers),
                body: ResponseBody(ResponseChunks(body: response.body, host: host)))
        } catch {
            throw failure.withLock { $0 } ?? TransportError(error, host: host)
        }
    }
}

extension HTTPClientRequest {
    /// - Parameter failure: Where an error of the body's own is put, since the client hides it behind another.
    fileprivate init(_ request: HTTPRequest, _ body: RequestBody?, _ failure: Locked<TransportError?>) {
        self.init(url: "\(request.scheme ?? "https")://\(request.authority ?? "")\(request.path ?? "/")")
        method = HTTPMethod(rawValue: request.method.rawValue)
        for field in request.headerFields { headers.add(name: field.name.rawName, value: field.value) }
        guard let body else { return }
        if let data = body.data {
            self.body = .bytes(ByteBuffer(bytes: data))
        } else {
            self.body = .stream(
                RequestChunks(body: body, failure: failure), length: body.length.map { .known($0) } ?? .unknown)
        }
    }
}

extension HTTPFields {
    fileprivate init(_ headers: HTTPHeaders) {
        self.init()
        for (name, value) in headers {
            guard let name = HTTPField.Name(name) else { continue }
            append(HTTPField(name: name, value: value))
        }
    }
}

extension TimeAmount {
    /// Capped at what fits: 292 years.
    fileprivate init(_ duration: Duration) {
        let (seconds, attoseconds) = duration.components
        self = .nanoseconds(
            seconds < 9_000_000_000 ? seconds * 1_000_000_000 + attoseconds / 1_000_000_000 : .max)
    }
}
#endif
