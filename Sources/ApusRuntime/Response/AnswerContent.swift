#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The content of an answer that generated code reads as what the document says it is.
struct AnswerContent {
    let bytes: Data
    let contentType: String?
    /// What went wrong with the last try.
    private(set) var error: (any Error)?
    /// What the last try expected.
    private(set) var expected = "content"

    init(_ bytes: Data, _ contentType: String?) {
        self.bytes = bytes
        self.contentType = contentType
    }

    mutating func json<Value: JSONReadable>(_ type: Value.Type) -> Value? {
        expected = "JSON"
        do {
            return try JSONReader.decode(type, from: bytes)
        } catch {
            self.error = error
            return nil
        }
    }

    mutating func text() -> String {
        expected = "text"
        return Self.text(bytes, contentType)
    }

    /// Text as it is; of JSON, what its string says, if it is one: servers that choose between both send either.
    static func text(_ bytes: Data, _ contentType: String?) -> String {
        if bytes.first == UInt8(ascii: "\""), let contentType, MediaType.isJSON(contentType),
            let text = try? JSONReader.decode(String.self, from: bytes)
        {
            return text
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
