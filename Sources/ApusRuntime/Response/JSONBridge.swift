#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What responses need of the JSON layer.
enum JSONBridge {
    static func decode<Value: JSONReadable>(_ type: Value.Type, from bytes: Data) throws -> Value {
        throw BodyTooLarge(limit: 0)
    }

    static func problem(_ error: any Error) -> DecodingProblem? {
        nil
    }
}

extension Answer {
    func json<Value: JSONReadable>(_ type: Value.Type) throws(CallError) -> Value {
        do {
            return try JSONBridge.decode(type, from: body)
        } catch {
            throw decodingError(error)
        }
    }
    mutating func payload<Value: JSONReadable>(_ type: Value.Type, of envelope: Envelope) throws(CallError) -> Value { try json(type) }
    mutating func noteEnvelope(_ envelope: Envelope?) {}
    mutating func checkEnvelope(_ envelope: Envelope?) throws(CallError) {}
}
