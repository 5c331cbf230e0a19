#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// A file to upload: its bytes or where they are, its name and media type.
///
/// ```swift
/// try await client.uploadImage(.init(image: FilePart(file: url)))
/// ```
public struct FilePart: Sendable, Hashable {
    enum Content: Sendable, Hashable {
        case data(Data)
        case file(URL)
    }

    let content: Content
    /// The name that the server sees.
    public var filename: String?
    /// The media type; nil leaves it to the document, or `application/octet-stream`.
    public var contentType: String?
    /// Further header fields of the part, beside the document's own.
    public var headers: [String: String] = [:]

    /// Bytes in memory.
    public init(_ data: Data, filename: String? = nil, contentType: String? = nil) {
        content = .data(data)
        self.filename = filename
        self.contentType = contentType
    }

    /// A file on disk, read while it is sent.
    ///
    /// - Parameter filename: nil is the file's own name.
    public init(file: URL, filename: String? = nil, contentType: String? = nil) {
        content = .file(file)
        self.filename = filename ?? file.lastPathComponent
        self.contentType = contentType
    }

    /// The bytes, where they are in memory.
    public var data: Data? {
        if case .data(let data) = content { data } else { nil }
    }
}
