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
        return String(decoding: bytes, as: UTF8.self)
    }
}
