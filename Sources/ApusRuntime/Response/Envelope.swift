/// Where the parts of an API's envelope stand: `{"code": 0, "message": "OK", "data": …}`.
@_spi(ApusGenerated) public struct Envelope: Sendable {
    let keys: EnvelopeKeys
    let success: [EnvelopeCode]
    let partial: [EnvelopeCode]
    let retry: [EnvelopeCode]
    let authentication: [EnvelopeCode]

    /// - Parameters:
    ///   - code: The member with the code, or its path with dots; nil where there is none.
    ///   - message: The member with the message.
    ///   - data: The member with the payload.
    ///   - requestID: The member with the request's id.
    ///   - success: The codes that mean success.
    ///   - partial: The codes that mean success in part: there is a payload, and who calls looks at the code.
    ///   - retry: The codes of errors that may be gone the next time.
    ///   - authentication: The codes that mean that the credentials are refused. In all of them `x` is any digit: `401xx`.
    public init(
        code: String? = nil, message: String? = nil, data: String?, requestID: String? = nil,
        success: [EnvelopeCode] = [0], partial: [EnvelopeCode] = [], retry: [EnvelopeCode] = [],
        authentication: [EnvelopeCode] = []
    ) {
        keys = EnvelopeKeys(code: code, message: message, data: data, requestID: requestID)
        self.success = success
        self.partial = partial
        self.retry = retry
        self.authentication = authentication
    }

    /// What a code means for the call.
    enum Verdict: Hashable, Sendable {
        case success, partial
        /// An error that may be gone the next time.
        case temporary
        /// The credentials are refused.
        case refused
        case failure
    }

    /// What a code means. Without a code there is nothing that means an error.
    func verdict(_ code: EnvelopeCode?) -> Verdict {
        guard let code else { return .success }
        if success.contains(code) { return .success }
        if partial.contains(where: code.matches) { return .partial }
        if retry.contains(where: code.matches) { return .temporary }
        return authentication.contains(where: code.matches) ? .refused : .failure
    }

    /// Whether a code comes with a payload.
    func isSuccess(_ code: EnvelopeCode?) -> Bool {
        switch verdict(code) {
        case .success, .partial: true
        case .temporary, .refused, .failure: false
        }
    }
}

extension EnvelopeCode {
    /// Whether it is a code of a pattern, in which `x` is any digit.
    fileprivate func matches(_ pattern: EnvelopeCode) -> Bool {
        let (own, others) = (description.utf8, pattern.description.utf8)
        guard own.count == others.count else { return false }
        return zip(own, others).allSatisfy { byte, wanted in
            byte == wanted || wanted == UInt8(ascii: "x") && byte >= 0x30 && byte <= 0x39
        }
    }
}
