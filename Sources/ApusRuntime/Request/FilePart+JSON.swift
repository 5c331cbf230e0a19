#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Where a model with a file is JSON after all, the bytes stand in it as base64; name and media type are lost.
extension FilePart: JSONReadable, JSONWritable {
    /// Reads bytes from base64.
    public static func read(from reader: inout JSONReader) -> FilePart? {
        Data.read(from: &reader).map { FilePart($0) }
    }

    /// Writes the bytes as base64, those of a file as they are on disk now. A file that cannot be read fails the writing.
    public func write(to writer: inout JSONWriter) {
        if let mark = writer.files?.add(self) { return mark.write(to: &writer) }
        switch content {
        case .data(let data):
            data.write(to: &writer)
        case .file(let url):
            guard let data = try? Data(contentsOf: url) else { return writer.fail(.unrepresentable, "a file that can be read") }
            data.write(to: &writer)
        }
    }
}
