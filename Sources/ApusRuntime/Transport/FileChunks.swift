#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif
#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Bionic)
import Bionic
#elseif canImport(CRT)
import CRT
#endif

/// A file's bytes in chunks of 128 KiB, read when they are asked for.
///
/// By the C library: `FileHandle` would need all of Foundation. A read blocks its thread for as long as the disk takes.
struct FileChunks: AsyncSequence, Sendable {
    let url: URL

    init(_ url: URL) {
        self.url = url
    }

    static func length(of url: URL) -> Int64? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: url.path)
        return switch attributes?[.size] {
        case let size as UInt64: Int64(exactly: size)
        case let size as Int64: size
        case let size as Int: Int64(size)
        case let size as UInt: Int64(exactly: size)
        default: nil
        }
    }

    func makeAsyncIterator() -> Iterator {
        Iterator(url)
    }

    struct Iterator: AsyncIteratorProtocol {
        private let url: URL
        private var file: OpenFile?

        init(_ url: URL) {
            self.url = url
        }

        mutating func next() async throws -> Data? {
            try Task.checkCancellation()
            let file = try self.file ?? OpenFile(url)
            self.file = file
            return try file.read(upTo: 128 << 10)
        }
    }

    /// An open file, closed with its last use.
    private final class OpenFile {
        private let url: URL
        private let handle: UnsafeMutablePointer<FILE>

        init(_ url: URL) throws {
            guard url.isFileURL, let handle = fopen(url.path, "rb") else {
                throw TransportError(.body, "the file \(url.lastPathComponent) cannot be opened")
            }
            self.url = url
            self.handle = handle
        }

        deinit {
            fclose(handle)
        }

        func read(upTo count: Int) throws -> Data? {
            var bytes = [UInt8](repeating: 0, count: count)
            let read = fread(&bytes, 1, count, handle)
            if read == 0, ferror(handle) != 0 {
                throw TransportError(.body, "the file \(url.lastPathComponent) cannot be read")
            }
            return read == 0 ? nil : Data(bytes[..<read])
        }
    }
}
