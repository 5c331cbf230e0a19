#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What responses need of the JSON layer.
enum JSONBridge {
    static func problem(_ error: any Error) -> DecodingProblem? {
        (error as? JSONError).map { DecodingProblem(path: $0.path, offset: $0.offset, message: $0.message) }
    }
}

extension Answer {
    /// Reads the whole body.
    func json<Value: JSONReadable>(_ type: Value.Type) throws(CallError) -> Value {
        do {
            return try JSONReader.decode(type, from: body)
        } catch {
            throw decodingError(error)
        }
    }

    // MARK: Envelopes

    /// Reads the payload of an envelope that says success.
    ///
    /// - Throws: Kind ``ErrorKind/envelope`` where its code is another; ``ErrorKind/decoding`` at `$.data` where there is no
    ///   payload and the type has no null.
    mutating func payload<Value: JSONReadable>(
        _ type: Value.Type, of envelope: Envelope
    ) throws(CallError) -> Value {
        let read: EnvelopeRead<Value>
        do {
            read = try EnvelopeRead.read(envelope, from: body)
        } catch {
            throw decodingError(error)
        }
        http.envelope = read.info
        switch read.payload {
        case .success(let value): return value
        case .failure(let error): throw decodingError(error)
        case nil: throw envelopeError(read.info)
        }
    }

    /// Keeps what an envelope says, where the body is one; a failure's message stands there too.
    mutating func noteEnvelope(_ envelope: Envelope?) {
        guard let envelope, looksLikeJSON, let read = try? EnvelopeRead<JSONValue>.read(envelope, from: body) else { return }
        http.envelope = read.info
    }

    /// Refuses an envelope whose code is no success; a body that is no envelope is left alone.
    mutating func checkEnvelope(_ envelope: Envelope?) throws(CallError) {
        noteEnvelope(envelope)
        guard let envelope, let info = http.envelope, !envelope.isSuccess(info) else { return }
        throw envelopeError(info)
    }
}

extension Envelope {
    /// Whether the code means success. Without a code there is nothing that means an error.
    func isSuccess(_ info: EnvelopeInfo) -> Bool {
        info.code.map { success.contains($0) } ?? true
    }
}
