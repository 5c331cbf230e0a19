/// Where the parts of an API's envelope stand: `{"code": 0, "message": "OK", "data": …}`.
@_spi(ApusGenerated) public struct Envelope: Sendable {
    let code: String?
    let message: String?
    let data: String
    let requestID: String?
    let success: [EnvelopeCode]

    /// - Parameters:
    ///   - code: The member with the code; nil where there is none.
    ///   - message: The member with the message.
    ///   - data: The member with the payload.
    ///   - requestID: The member with the request's id.
    ///   - success: The codes that mean success.
    public init(
        code: String? = nil, message: String? = nil, data: String, requestID: String? = nil,
        success: [EnvelopeCode] = [0]
    ) {
        self.code = code
        self.message = message
        self.data = data
        self.requestID = requestID
        self.success = success
    }
}
