#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension Answer {
    /// Reads the whole body.
    ///
    /// What lenient lists in it skipped is noted in ``http``.
    mutating func json<Value: JSONReadable>(_ type: Value.Type) throws(CallError) -> Value {
        var skipped: [JSONError] = []
        let result = body.withUnsafeBytes { bytes in
            Result { () throws(JSONError) in try JSONReader.decode(type, from: bytes, skipped: &skipped) }
        }
        note(skipped)
        do {
            return try result.get()
        } catch {
            throw decodingError(error)
        }
    }

    private mutating func note(_ skipped: [JSONError]) {
        http.skipped += skipped.compactMap { DecodingProblem($0) }
    }

    /// Reads the payload of an envelope that says success.
    ///
    /// - Throws: Kind ``ErrorKind/envelope`` where its code is another; ``ErrorKind/decoding`` at `$.data` where there is no
    ///   payload and the type has no null.
    mutating func payload<Value: JSONReadable>(
        _ type: Value.Type, of envelope: Envelope
    ) throws(CallError) -> Value {
        let reading = read(type, of: envelope)
        if let info = reading.info { http.envelope = info }
        if let info = http.envelope, !envelope.isSuccess(info.code) {
            throw envelopeError(info, envelope.verdict(info.code))
        }
        guard let value = reading.value else { throw decodingError(reading.failure) }
        note(reading.skipped)
        return value
    }

    /// Keeps what an envelope says, where the body is one; a failure's message may stand there too.
    mutating func noteEnvelope(_ envelope: Envelope?) {
        guard let envelope, looksLikeJSON else { return }
        http.envelope = read(JSONValue.self, of: envelope).info
    }

    /// Refuses an envelope whose code is no success; a body that is no envelope is left alone.
    mutating func checkEnvelope(_ envelope: Envelope?) throws(CallError) {
        noteEnvelope(envelope)
        guard let envelope, let info = http.envelope, !envelope.isSuccess(info.code) else { return }
        throw envelopeError(info, envelope.verdict(info.code))
    }

    private func read<Value: JSONReadable>(_ type: Value.Type, of envelope: Envelope) -> EnvelopeReading<Value> {
        body.withUnsafeBytes { bytes in
            JSONReader.decodeEnvelope(type, from: bytes, keys: envelope.keys) { _, code in
                envelope.isSuccess(code.map { EnvelopeCode($0) })
            }
        }
    }
}

extension EnvelopeReading {
    /// What the envelope says beside its payload; nil where it says nothing.
    fileprivate var info: EnvelopeInfo? {
        guard codeText != nil || message != nil || requestID != nil else { return nil }
        return EnvelopeInfo(code: codeText.map { EnvelopeCode($0) }, message: message, requestID: requestID)
    }
}

extension DecodingProblem {
    init?(_ error: (any Error)?) {
        guard let error = error as? JSONError else { return nil }
        self.init(path: error.path, offset: error.offset, message: error.message)
    }
}
