import HTTPTypes

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

@_spi(ApusGenerated) extension Request {
    /// Sends a value as JSON; nil sends no body.
    public mutating func setJSON(_ value: (some JSONWritable)?, contentType: String = "application/json") {
        guard let value else { return }
        do {
            setBody(RequestBody(try JSONWriter.encodeData(value)), contentType: contentType)
        } catch {
            refuse("the body cannot be written as JSON: \(error)")
        }
    }

    /// Sends values one after another, each as JSON on a line of its own (JSON Lines), or behind a record separator with a
    /// media type of JSON text sequences (RFC 7464); nil sends no body.
    public mutating func setJSONLines(_ values: [some JSONWritable]?, contentType: String) {
        guard let values else { return }
        var bytes: [UInt8] = []
        do {
            for value in values {
                if MediaType.essence(contentType).hasSuffix("json-seq") { bytes.append(0x1E) }
                bytes += try JSONWriter.encode(value)
                bytes.append(UInt8(ascii: "\n"))
            }
        } catch {
            return refuse("the body cannot be written as JSON: \(error)")
        }
        setBody(RequestBody(bytes), contentType: contentType)
    }

    /// Sends a value as `application/x-www-form-urlencoded`; nil sends no body.
    ///
    /// - Parameter encoding: How single properties are written; the others as ``FormEncoding`` without arguments says.
    public mutating func setForm(
        _ value: (some JSONWritable)?, encoding: [String: FormEncoding] = [:],
        contentType: String = "application/x-www-form-urlencoded"
    ) {
        guard let value, let parameter = parameterValue("body", value) else { return }
        guard case .object = parameter else {
            refuse("the body is no object, so it cannot be sent as a form")
            return
        }
        let text = FormSerialization.pairs(parameter, encoding).joined(separator: "&")
        setBody(RequestBody(text), contentType: contentType)
    }

    /// Sends a text as it is, in UTF-8; nil sends no body.
    public mutating func setText(_ value: String?, contentType: String = "text/plain; charset=utf-8") {
        if let value { setBody(RequestBody(value), contentType: contentType) }
    }

    /// Sends bytes, in memory, from a file or from a stream; nil sends no body.
    public mutating func setBody(_ body: RequestBody?, contentType: String = "application/octet-stream") {
        guard let body else { return }
        guard HeaderText.isLegal(contentType) else {
            refuse("the media type \"\(contentType)\" has a line break or a control character")
            return
        }
        self.body = body
        headers[.contentType] = contentType
    }

    /// Sends a form with files.
    public mutating func setMultipart(_ form: MultipartForm, contentType: String = "multipart/form-data") {
        if let problem = form.problem { refuse(problem.description) }
        setBody(form.body, contentType: "\(contentType); boundary=\(form.boundary)")
    }
}

/// Writes the members of an object as a form (OpenAPI 3.1.1, sections 4.8.15.1 and E.5).
enum FormSerialization {
    /// The `name=value` pairs, encoded.
    ///
    /// A member without a ``FormEncoding`` is written as its text, an array as the name repeated, an object as JSON.
    static func pairs(_ value: ParameterValue, _ encoding: [String: FormEncoding]) -> [String] {
        guard case .object(let members, _) = value else { return [] }
        return members.flatMap { key, value -> [String] in
            guard let encoding = encoding[key] else { return plain(key, value) }
            if let style = encoding.style {
                return StyleSerialization.query(
                    key, value, style, explode: encoding.explode,
                    keeping: encoding.allowReserved ? .query : .unreserved)
            }
            if let contentType = encoding.contentType, MediaType.isJSON(contentType) {
                return [StyleSerialization.pair(key, value.jsonText, .unreserved)]
            }
            return plain(key, value)
        }
    }

    private static func plain(_ key: String, _ value: ParameterValue) -> [String] {
        if case .list(let elements, _) = value { return elements.map { StyleSerialization.pair(key, $0.text, .unreserved) } }
        return [StyleSerialization.pair(key, value.text, .unreserved)]
    }
}
