@_spi(ApusGenerated) public import ApusRuntime
public import Foundation

/// A client in the shape of the generated ones, without a transport of its own.
public nonisolated struct Store: Sendable {
    let core: ClientCore<Failure>

    public init(
        accessToken: APIKey? = nil,
        user: BasicCredential? = nil,
        session: APIKey? = nil,
        key: APIKey? = nil,
        bearer: BearerToken? = nil,
        server: Server = .production,
        configuration: ClientConfiguration = ClientConfiguration(),
        transport: any Transport
    ) {
        core = ClientCore(
            module: "Store",
            version: "v1.3 beta/2",
            server: server.url,
            configuration: configuration,
            transport: transport,
            credentials: [
                .apiKey("AccessToken", accessToken, in: .header, name: "Access-Token"),
                .basic("User", user),
                .apiKey("Session", session, in: .cookie, name: "sid"),
                .apiKey("Key", key, in: .query, name: "api_key"),
                .bearer("Bearer", bearer),
            ],
            security: [["AccessToken"], []],
            envelope: Envelope(
                code: "code", message: "message", data: "data", requestID: "request_id", success: [0], retry: [50000, "61xx"],
                authentication: ["401xx"])
        )
    }

    public typealias Error = APIError<Failure>
    public typealias Server = ApusRuntime.Server<Store>
    private typealias RequiredRuntime = ApusRuntime.GeneratedCode_1
}

nonisolated extension Server<Store> {
    public static var production: Self { Self("https://api.example.com/base/") }
    public static func regional(region: String = "eu", port: String = "443") -> Self {
        Self("https://{region}.example.com:{port}", ["region": region, "port": port])
    }
}

nonisolated extension Store {
    public enum Failure: DocumentedFailure, Hashable {
        case unauthorized
        case problem(Problem)
        case plain(String)
        case raw(Data)
        public enum Kind: Sendable { case unauthorized, problem, plain, raw }
        public static func read(_ kind: Kind, from body: inout FailureBody) -> Self? {
            switch kind {
            case .unauthorized: .unauthorized
            case .problem: body.json(Self.problem)
            case .plain: body.text(Self.plain)
            case .raw: body.bytes(Self.raw)
            }
        }
    }
}

nonisolated extension Store {
    public struct Problem: JSONModel, Hashable {
        public var message: String

        public init(message: String) {
            self.message = message
        }
    }

    public struct CampaignList: JSONModel, Hashable {
        public var list: [Pet]?
        public var status: String?

        public init(list: [Pet]? = nil, status: String? = nil) {
            self.list = list
            self.status = status
        }
    }

    public struct Pet: JSONModel, Hashable, Identifiable {
        public var id: Int
        public var name: String?

        public init(id: Int, name: String? = nil) {
            self.id = id
            self.name = name
        }
    }
}

nonisolated extension Store.Problem {
    public static func read(from reader: inout JSONReader) -> Self? {
        var message: String?
        if reader.openObject() {
            var mark: Int
            fields: repeat {
                mark = reader.mark
                if reader.string("message", &message) { break fields }
            } while reader.continues(from: mark)
        }
        guard let message else { return reader.missing("message") }
        return Self(message: message)
    }

    public func write(to writer: inout JSONWriter) {
        writer.openObject()
        writer.string("message", message)
        writer.closeObject()
    }
}

nonisolated extension Store.CampaignList {
    public static func read(from reader: inout JSONReader) -> Self? {
        var list: [Store.Pet]?
        var status: String?
        if reader.openObject() {
            var mark: Int
            fields: repeat {
                mark = reader.mark
                if reader.value("list", &list) { break fields }
                if reader.string("status", &status) { break fields }
            } while reader.continues(from: mark)
        }
        return Self(list: list, status: status)
    }

    public func write(to writer: inout JSONWriter) {
        writer.openObject()
        writer.value("list", list)
        writer.string("status", status)
        writer.closeObject()
    }
}

nonisolated extension Store.Pet {
    public static func read(from reader: inout JSONReader) -> Self? {
        var id: Int?
        var name: String?
        if reader.openObject() {
            var mark: Int
            fields: repeat {
                mark = reader.mark
                if reader.int("id", &id) { break fields }
                if reader.string("name", &name) { break fields }
            } while reader.continues(from: mark)
        }
        guard let id else { return reader.missing("id") }
        return Self(id: id, name: name)
    }

    public func write(to writer: inout JSONWriter) {
        writer.openObject()
        writer.int("id", id)
        writer.string("name", name)
        writer.closeObject()
    }
}
