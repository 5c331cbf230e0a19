#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A folder of recorded exchanges: what ``RecordingTransport`` writes and ``ReplayTransport`` reads.
///
/// One file of JSON for each exchange, `0001-getCampaigns.json`, to be read by people and checked in. Headers and query items
/// that are or sound like credentials are `hidden` in it, and so are not what answers are found by.
public struct Tape: Sendable {
    /// Where the files are.
    public var folder: URL
    /// What is left out.
    public var redaction: Redaction

    public init(folder: URL, redaction: Redaction = .standard) {
        self.folder = folder
        self.redaction = redaction
    }
}

/// A request and its answer, as a file has them.
struct TapedExchange: Codable, Sendable {
    var operation: String
    var method: String
    /// Path and query, without the server.
    var path: String
    var requestHeaders: [[String]]
    /// As text where it is one, else in base64.
    var requestBody: TapedBody
    var status: Int
    var headers: [[String]]
    var body: TapedBody

    /// What an answer is found by.
    var key: String {
        let contentType = requestHeaders.first { $0.first?.lowercased() == "content-type" }?.last
        return TapedExchange.key(method, path, contentType, requestBody)
    }

    static func key(_ method: String, _ path: String, _ contentType: String?, _ body: TapedBody) -> String {
        var content = body.text ?? body.base64 ?? ""
        // The boundary of a form is another one each time.
        if let contentType, let mark = contentType.firstRange(of: "boundary=") {
            content = content.replacing(contentType[mark.upperBound...].prefix { $0 != ";" }, with: "boundary")
        }
        return "\(method) \(path)\n\(content)"
    }
}

struct TapedBody: Codable, Hashable, Sendable {
    var text: String?
    var base64: String?

    init(_ data: Data) {
        // Only what is UTF-8 comes back as it was.
        let text = String(decoding: data, as: UTF8.self)
        if Data(text.utf8) == data { self.text = text } else { base64 = data.base64EncodedString() }
    }

    var data: Data {
        if let text { return Data(text.utf8) }
        return base64.flatMap { Data(base64Encoded: $0) } ?? Data()
    }
}
