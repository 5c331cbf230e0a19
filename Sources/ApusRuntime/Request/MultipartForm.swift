#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A `multipart/form-data` body (RFC 7578), put together while it is sent: a part from a file is never in memory whole.
@_spi(ApusGenerated) public struct MultipartForm: Sendable {
    private enum Piece: Sendable {
        case data(Data)
        case file(URL)
    }

    let boundary: String
    private(set) var problem: RequestProblem?
    private var pieces: [Piece] = []

    /// - Parameter boundary: What stands between parts; nil is 24 random letters and digits.
    public init(boundary: String? = nil) {
        self.boundary = boundary ?? MultipartForm.randomBoundary()
    }

    private static func randomBoundary() -> String {
        let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
        return "ApusFormBoundary" + String((0..<24).map { _ in letters[Int.random(in: letters.indices)] })
    }

    // MARK: Parts

    /// Adds a field; nil adds nothing.
    ///
    /// A text, number or boolean is written as it is, an array as a part per element, an object as JSON; with a JSON media
    /// type, everything is JSON.
    public mutating func add(_ name: String, _ value: (some JSONWritable)?, contentType: String? = nil) {
        guard let value else { return }
        do {
            let json = try JSONValue(encoding: value)
            if let contentType, MediaType.isJSON(contentType) {
                append(name, Data(json.description.utf8), contentType: contentType)
            } else if let parameter = ParameterValue(json) {
                append(name, parameter, contentType: contentType)
            }
        } catch {
            refuse("the part \"\(name)\" cannot be written: \(error)")
        }
    }

    /// Adds a file; nil adds nothing.
    public mutating func addFile(_ name: String, _ file: FilePart?, contentType: String? = nil) {
        guard let file else { return }
        let type = file.contentType ?? contentType ?? "application/octet-stream"
        guard begin(name, filename: file.filename ?? name, contentType: type) else { return }
        switch file.content {
        case .data(let data): pieces.append(.data(data))
        case .file(let url): pieces.append(.file(url))
        }
        append("\r\n")
    }

    /// Adds a part per file, all of one name.
    public mutating func addFile(_ name: String, _ files: [FilePart]?, contentType: String? = nil) {
        for file in files ?? [] { addFile(name, file, contentType: contentType) }
    }

    private mutating func append(_ name: String, _ value: ParameterValue, contentType: String?) {
        switch value {
        case .scalar(let text): append(name, Data(text.utf8), contentType: contentType)
        case .list(let elements, _): for element in elements { append(name, element, contentType: contentType) }
        case .object: append(name, Data(value.jsonText.utf8), contentType: contentType ?? "application/json")
        }
    }

    private mutating func append(_ name: String, _ data: Data, contentType: String?) {
        guard begin(name, filename: nil, contentType: contentType) else { return }
        pieces.append(.data(data))
        append("\r\n")
    }

    private mutating func begin(_ name: String, filename: String?, contentType: String?) -> Bool {
        var head = "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(MultipartForm.escape(name))\""
        if let filename { head += "; filename=\"\(MultipartForm.escape(filename))\"" }
        head += "\r\n"
        if let contentType {
            guard HeaderText.isLegal(contentType) else {
                refuse("the part \"\(name)\" has a media type with a line break or a control character")
                return false
            }
            head += "Content-Type: \(contentType)\r\n"
        }
        append(head + "\r\n")
        return true
    }

    private mutating func append(_ text: String) {
        pieces.append(.data(Data(text.utf8)))
    }

    mutating func refuse(_ description: String) {
        if problem == nil { problem = RequestProblem(description) }
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

    // MARK: Body

    /// The whole: in memory where every part is, a stream that can be had again where one is a file.
    var body: RequestBody {
        let end = Data("--\(boundary)--\r\n".utf8)
        var segments: [RequestBody] = []
        var length: Int64? = 0
        var memory = Data()
        for piece in pieces + [.data(end)] {
            switch piece {
            case .data(let data):
                memory.append(data)
            case .file(let url):
                segments += [RequestBody(memory), RequestBody(file: url)]
                memory = Data()
            }
        }
        segments.append(RequestBody(memory))
        if segments.count == 1 { return segments[0] }
        for segment in segments { length = length.flatMap { sum in segment.length.map { sum + $0 } } }
        let all = segments
        return RequestBody(replayable: length) { SegmentedChunks(segments: all) }
    }
}

/// The chunks of several bodies, one after another.
private struct SegmentedChunks: AsyncSequence, Sendable {
    let segments: [RequestBody]

    func makeAsyncIterator() -> Iterator {
        Iterator(segments: segments)
    }

    struct Iterator: AsyncIteratorProtocol {
        var segments: [RequestBody]
        var position = 0
        var current: ChunkIterator?

        init(segments: [RequestBody]) {
            self.segments = segments
        }

        mutating func next() async throws -> Data? {
            while position < segments.count {
                var iterator = current ?? segments[position].makeAsyncIterator()
                if let chunk = try await iterator.next() {
                    current = iterator
                    return chunk
                }
                current = nil
                position += 1
            }
            return nil
        }
    }
}
