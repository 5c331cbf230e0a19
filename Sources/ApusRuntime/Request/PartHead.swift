/// The header fields of one part of a multipart body (RFC 7578, section 4; RFC 2046, section 5.1).
struct PartHead {
    /// The name of a form's field; nil for a part that is known by its place.
    let name: String?
    var filename: String?
    var contentType: String?
    /// Further fields, in this order.
    var headers: [(key: String, value: String)]

    init(_ name: String?, contentType: String? = nil, headers: KeyValuePairs<String, String> = [:]) {
        self.name = name
        self.contentType = contentType
        self.headers = headers.map { ($0.key, $0.value) }
    }

    /// The lines, each with its end; or what cannot be in one.
    var text: Result<String, RequestProblem> {
        var lines = ""
        if name != nil || filename != nil {
            lines = "Content-Disposition: " + (name == nil ? "attachment" : "form-data")
            if let name { lines += "; name=\"\(PartHead.escape(name))\"" }
            if let filename { lines += "; filename=\"\(PartHead.escape(filename))\"" }
            lines += "\r\n"
        }
        let part = name.map { "the part \"\($0)\"" } ?? "a part"
        if let contentType {
            guard HeaderText.isLegal(contentType) else {
                return .failure(RequestProblem("\(part) has a media type with a line break or a control character"))
            }
            lines += "Content-Type: \(contentType)\r\n"
        }
        for (key, value) in headers {
            guard HeaderText.isToken(key), HeaderText.isLegal(value) else {
                return .failure(RequestProblem("\(part) has a header \"\(key)\" that cannot be sent"))
            }
            lines += "\(key): \(value)\r\n"
        }
        return .success(lines)
    }

    /// As browsers escape names (WHATWG HTML, "multipart/form-data encoding algorithm"): a quote and line breaks only.
    static func escape(_ name: String) -> String {
        var result = ""
        for scalar in name.unicodeScalars {
            switch scalar {
            case "\"": result += "%22"
            case "\r": result += "%0D"
            case "\n": result += "%0A"
            case "\0": result += "%00"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
