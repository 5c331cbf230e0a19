/// Where an envelope has its parts: keys, or paths of keys with dots between them.
@_spi(ApusGenerated)
public struct EnvelopeKeys: Sendable, Hashable {
    let paths: [[String]]

    /// Names the parts. Without a path for the data, the envelope itself is the data.
    public init(code: String?, message: String?, data: String?, requestID: String?) {
        paths = [code, message, requestID, data].map { path in
            path.map { $0.split(separator: ".").map(String.init) } ?? []
        }
    }

    /// The data's place in an error: `$.data`.
    var dataPath: String { "$" + paths[Part.data].map(JSONPlace.component).joined() }

    enum Part {
        static let code = 0
        static let message = 1
        static let requestID = 2
        static let data = 3
        static let all = [code, message, requestID, data]
    }
}

/// What an envelope holds.
@_spi(ApusGenerated)
public struct EnvelopeReading<Value> {
    /// The code, if it is an integer, or a string that is one.
    public var code: Int?
    /// The code as it is written; a string without quotes.
    public var codeText: String?
    /// The message.
    public var message: String?
    /// The request's id.
    public var requestID: String?
    /// What the envelope was opened for: there unless the code is that of an error, or there is a failure.
    public var value: Value?
    /// Why the envelope, or the value in it, could not be read.
    public var failure: JSONError?
    /// The elements of lenient lists that were skipped.
    var skipped: [JSONError] = []
}

@_spi(ApusGenerated)
extension JSONReader {
    /// Reads an envelope and what is in it, in whichever order its parts come. The data is read where it stands if a code
    /// of success came first; else it is passed over, and read when the code is known.
    ///
    /// A success without data is a failure, unless the type can be read from null.
    public static func decodeEnvelope<Value: JSONReadable>(
        _ type: Value.Type = Value.self, from document: UnsafeRawBufferPointer, keys: EnvelopeKeys,
        isSuccess: (_ code: Int?, _ text: String?) -> Bool
    ) -> EnvelopeReading<Value> {
        var reader = JSONReader(copying: document)
        var scan = EnvelopeScan(keys: keys)
        var value: Value?
        reader.scanEnvelope(&scan, isSuccess) { reader in value = Value.read(from: &reader) }
        var reading = EnvelopeReading<Value>(
            code: scan.code, codeText: scan.codeText, message: scan.message, requestID: scan.requestID)
        if let failure = reader.failure {
            reading.failure = reader.explanation(of: failure)
            return reading
        }
        guard isSuccess(scan.code, scan.codeText) else { return reading }
        reader.readEnvelopeData(&scan) { reader in value = Value.read(from: &reader) }
        if let failure = scan.dataFailure {
            reading.failure = reader.explanation(of: failure)
        } else if scan.isRead {
            reading.value = value
            reading.skipped = reader.skippedErrors
        } else {
            // No data: null, for a type that has it.
            reading.value = try? decode(type, from: Array("null".utf8))
            if reading.value == nil {
                reading.failure = JSONError(
                    kind: .missingValue, message: "the required value is missing or null", path: keys.dataPath)
            }
        }
        return reading
    }
}

/// An envelope that is being read.
struct EnvelopeScan {
    let keys: EnvelopeKeys
    var code: Int?
    var codeText: String?
    var message: String?
    var requestID: String?
    /// Where the data stands.
    var data: JSONCheckpoint?
    /// Whether it has been read there, and how that failed.
    var isRead = false
    var dataFailure: JSONFailure?

    init(keys: EnvelopeKeys) { self.keys = keys }

    /// Forgets what was read of data that another value under the same key replaces.
    mutating func found(_ start: JSONCheckpoint) {
        data = start
        isRead = false
        dataFailure = nil
    }
}

extension JSONReader {
    /// Reads the envelope, and the data where it stands if a code of success came first. What fails here is the envelope.
    mutating func scanEnvelope(
        _ scan: inout EnvelopeScan, _ isSuccess: (Int?, String?) -> Bool, _ readData: (inout JSONReader) -> Void
    ) {
        skipWhitespace()
        if scan.keys.paths[EnvelopeKeys.Part.data].isEmpty { scan.data = checkpoint() }
        let named = EnvelopeKeys.Part.all.filter { !scan.keys.paths[$0].isEmpty }
        scanMembers(level: 0, wanted: named, &scan, isSuccess, readData)
        if failure == nil {
            skipWhitespace()
            if position < count { fail(.syntax, at: position, "nothing more") }
        }
    }

    /// Reads the data that a scan has passed over.
    mutating func readEnvelopeData(_ scan: inout EnvelopeScan, _ readData: (inout JSONReader) -> Void) {
        guard let start = scan.data, !scan.isRead else { return }
        rewind(to: start)
        readData(&self)
        scan.dataFailure = failure
        scan.isRead = true
    }

    /// Reads the members of an object of which some are parts, or hold some.
    private mutating func scanMembers(
        level: Int, wanted: [Int], _ scan: inout EnvelopeScan, _ isSuccess: (Int?, String?) -> Bool,
        _ readData: (inout JSONReader) -> Void
    ) {
        guard openObject() else { return }
        repeat {
            let key = anyKey().text
            if failure != nil { return }
            skipWhitespace()
            let start = checkpoint()
            var isBehind = false
            let here = wanted.filter { scan.keys.paths[$0][level] == key }
            let deeper = here.filter { scan.keys.paths[$0].count > level + 1 }
            if !deeper.isEmpty, self.is(.object) {
                scanMembers(level: level + 1, wanted: deeper, &scan, isSuccess, readData)
                isBehind = true
            }
            for part in here where scan.keys.paths[part].count == level + 1 {
                if isBehind { rewind(to: start) }
                isBehind = true
                if part == EnvelopeKeys.Part.data {
                    scan.found(start)
                    if scan.codeText != nil, isSuccess(scan.code, scan.codeText) {
                        readData(&self)
                        scan.isRead = true
                        scan.dataFailure = failure
                        if failure == nil { continue }
                        // The parts behind it are wanted all the same.
                        rewind(to: start)
                    }
                    skipValue()
                } else {
                    scanScalar(part, &scan)
                }
            }
            if !isBehind { skipValue() }
        } while !ends()
    }

    private mutating func scanScalar(_ part: Int, _ scan: inout EnvelopeScan) {
        let start = position
        var text: String?
        if self.is(.string) {
            text = readString()
        } else {
            let isScalar = self.is(.number) || self.is(.boolean)
            skipValue()
            if isScalar, failure == nil {
                text = String(decoding: UnsafeBufferPointer(start: bytes + start, count: position - start), as: UTF8.self)
            }
        }
        switch part {
        case EnvelopeKeys.Part.code:
            scan.codeText = text
            scan.code = text.flatMap { JSONNumber(text: $0)?.int }
        case EnvelopeKeys.Part.message: scan.message = text
        default: scan.requestID = text
        }
    }
}
