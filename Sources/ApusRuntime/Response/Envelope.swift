/// Where the parts of an API's envelope stand: `{"code": 0, "message": "OK", "data": …}`.
@_spi(ApusGenerated) public struct Envelope: Sendable {
    let keys: EnvelopeKeys
    let success: [EnvelopeCode]

    /// - Parameters:
    ///   - code: The member with the code, or its path with dots; nil where there is none.
    ///   - message: The member with the message.
    ///   - data: The member with the payload.
    ///   - requestID: The member with the request's id.
    ///   - success: The codes that mean success.
    public init(
        code: String? = nil, message: String? = nil, data: String?, requestID: String? = nil,
        success: [EnvelopeCode] = [0]
    ) {
        keys = EnvelopeKeys(code: code, message: message, data: data, requestID: requestID)
        self.success = success
    }

    /// Whether a code means success. Without a code there is nothing that means an error.
    func isSuccess(_ code: EnvelopeCode?) -> Bool {
        code.map { success.contains($0) } ?? true
    }
}
