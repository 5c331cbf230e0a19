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
    ///
    /// - Parameter headers: Further header fields of the part.
    public mutating func add(
        _ name: String, _ value: (some JSONWritable)?, contentType: String? = nil, headers: KeyValuePairs<String, String> = [:]
    ) {
        guard let value else { return }
        let head = PartHead(name, contentType: contentType, headers: headers)
        if let contentType, MediaType.essence(contentType).hasPrefix("multipart/") { return addNested(head, value) }
        if let json = json(name, value) { add(head, json) }
    }

    /// Adds a field by a style, as in a query but not percent-encoded (OpenAPI 3.1.1, section 4.8.15.1.1); nil adds nothing.
    public mutating func add(
        _ name: String, _ value: (some JSONWritable)?, style: QueryStyle, explode: Bool, headers: KeyValuePairs<String, String> = [:]
    ) {
        guard let value, let json = json(name, value), let parameter = ParameterValue(json) else { return }
        for part in StyleSerialization.parts(name, parameter, style, explode: explode) {
            append(PartHead(part.name, headers: headers), Data(part.text.utf8))
        }
    }

    /// Adds a file; nil adds nothing.
    public mutating func addFile(
        _ name: String, _ file: FilePart?, contentType: String? = nil, headers: KeyValuePairs<String, String> = [:]
    ) {
        if let file { append(PartHead(name, contentType: contentType, headers: headers), file) }
    }

    /// Adds a part per file, all of one name.
    public mutating func addFile(
        _ name: String, _ files: [FilePart]?, contentType: String? = nil, headers: KeyValuePairs<String, String> = [:]
    ) {
        for file in files ?? [] { addFile(name, file, contentType: contentType, headers: headers) }
    }

    private mutating func json(_ name: String, _ value: some JSONWritable) -> JSONValue? {
        do {
            return try JSONValue(encoding: value)
        } catch {
            refuse("the part \"\(name)\" cannot be written: \(error)")
            return nil
        }
    }

    mutating func add(_ head: PartHead, _ json: JSONValue) {
        if let contentType = head.contentType, MediaType.isJSON(contentType) {
            append(head, Data(json.description.utf8))
        } else if let parameter = ParameterValue(json) {
            append(head, parameter)
        }
    }

    private mutating func append(_ head: PartHead, _ value: ParameterValue) {
        switch value {
        case .scalar(let text): append(head, Data(text.utf8))
        case .list(let elements, _): for element in elements { append(head, element) }
        case .object:
            var head = head
            head.contentType = head.contentType ?? "application/json"
            append(head, Data(value.jsonText.utf8))
        }
    }

    private mutating func append(_ head: PartHead, _ data: Data) {
        guard begin(head) else { return }
        pieces.append(.data(data))
        append("\r\n")
    }

    mutating func append(_ head: PartHead, _ file: FilePart) {
        var head = head
        head.contentType = file.contentType ?? head.contentType ?? "application/octet-stream"
        head.filename = file.filename ?? head.name
        head.headers += file.headers.sorted { $0.key < $1.key }
        guard begin(head) else { return }
        switch file.content {
        case .data(let data): pieces.append(.data(data))
        case .file(let url): pieces.append(.file(url))
        }
        append("\r\n")
    }

    /// Adds a part that is made of parts itself (RFC 2046, section 5.1).
    mutating func append(_ head: PartHead, _ form: MultipartForm) {
        if let problem = form.problem { return refuse(problem.description) }
        var head = head
        head.contentType = "\(head.contentType ?? "multipart/mixed"); boundary=\(form.boundary)"
        guard begin(head) else { return }
        pieces += form.pieces
        append("--\(form.boundary)--\r\n\r\n")
    }

    private mutating func begin(_ head: PartHead) -> Bool {
        switch head.text {
        case .success(let text):
            append("--\(boundary)\r\n\(text)\r\n")
            return true
        case .failure(let problem):
            refuse(problem.description)
            return false
        }
    }

    private mutating func append(_ text: String) {
        pieces.append(.data(Data(text.utf8)))
    }

    mutating func refuse(_ description: String) {
        if problem == nil { problem = RequestProblem(description) }
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
