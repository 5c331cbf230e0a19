import FlyingFox
import Foundation

/// A server on loopback with three campaigns, for those who have no account.
enum DemoServer {
    static let advertiser = "7001"

    /// Runs `body` with the server's address, then stops the server.
    static func running(_ body: (_ address: String) async throws -> Void) async throws {
        let traffic = Traffic()
        let server = HTTPServer(address: try .inet(ip4: "127.0.0.1", port: 0), logger: .disabled)
        await server.appendRoute("*") { request in
            guard let refusal = await traffic.refusal(of: request.path) else { return answer(request) }
            return refusal
        }
        let task = Task { try await server.run() }
        defer { task.cancel() }
        try await server.waitUntilListening()
        guard case .ip4(_, let port)? = await server.listeningAddress else { throw CocoaError(.fileNoSuchFile) }
        try await body("http://127.0.0.1:\(port)")
        print("\n" + (await traffic.summary))
    }

    /// What a busy server does: it allows ten requests a second, and its first report fails.
    private actor Traffic {
        private var times: [Date] = []
        private var hasty = 0
        private var failed = 0

        /// An error inside a 200, as this API has them; nil where the request is answered.
        func refusal(of path: String) -> HTTPResponse? {
            times.append(Date())
            if times.count(where: { $0.timeIntervalSinceNow > -1 }) > 10 {
                hasty += 1
                return json(.ok, #"{"code":40100,"message":"Too many requests.","request_id":"demo-0"}"#)
            }
            guard path.contains("/report/"), failed == 0 else { return nil }
            failed += 1
            return json(.ok, #"{"code":50000,"message":"System error.","request_id":"demo-0"}"#)
        }

        var summary: String { "\(times.count) requests, \(failed) failed and was sent again, \(hasty) came too fast." }
    }

    private static func answer(_ request: HTTPRequest) -> HTTPResponse {
        guard request.headers[HTTPHeader("Access-Token")] != nil else {
            return json(.unauthorized, #"{"code":40105,"message":"Access token is incorrect or has been revoked."}"#)
        }
        // FlyingFox gives the path without the slash at its end.
        return switch request.path {
        case "/open_api/v1.3/campaign/get": json(.ok, campaigns(page: request.query["page"] ?? "1"))
        case "/open_api/v1.3/report/integrated/get": json(.ok, report)
        default: json(.notFound, #"{"code":40400,"message":"Not found."}"#)
        }
    }

    private static func json(_ status: HTTPStatusCode, _ text: String) -> HTTPResponse {
        HTTPResponse(statusCode: status, headers: [.contentType: "application/json"], body: Data(text.utf8))
    }

    /// A page with one of three campaigns; the client asks for one after another.
    private static func campaigns(page: String) -> String {
        let list = [
            #"{"campaign_id":"11","campaign_name":"Spring sale","status":"ENABLE","objective_type":"CONVERSIONS","budget":50.0}"#,
            #"{"campaign_id":"12","campaign_name":"New arrivals","status":"DISABLE","objective_type":"TRAFFIC","budget":20.0}"#,
            #"{"campaign_id":"13","campaign_name":"Holiday teaser","status":"ARCHIVED","objective_type":"REACH","budget":10.0}"#,
        ]
        let found = Int(page).flatMap { list.indices.contains($0 - 1) ? list[$0 - 1] : nil } ?? ""
        return """
            {"code":0,"message":"OK","request_id":"demo-1","data":{"list":[\(found)],
            "page_info":{"page":\(page),"page_size":1,"total_number":3,"total_page":3}}}
            """
    }

    private static let report = """
        {"code":0,"message":"OK","request_id":"demo-2","data":{"list":[
          {"dimensions":{"campaign_id":"12"},"metrics":{"spend":"214.10","impressions":"40210","clicks":"803"}},
          {"dimensions":{"campaign_id":"11"},"metrics":{"spend":"1310.75","impressions":"182400","clicks":"5471"}},
          {"dimensions":{"campaign_id":"13"},"metrics":{"spend":"98.00","impressions":"75900","clicks":"412"}}
        ],"page_info":{"page":1,"page_size":100,"total_number":3,"total_page":1}}}
        """
}
