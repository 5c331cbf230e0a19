/// How a success is read.
@_spi(ApusGenerated) public struct ResponseContent<Value: Sendable>: Sendable {
    let accept: String?
    let isStreamed: Bool
    let read: @Sendable (inout Answer, Envelope?) throws(CallError) -> Value

    init(
        accept: String?, isStreamed: Bool = false,
        read: @escaping @Sendable (inout Answer, Envelope?) throws(CallError) -> Value
    ) {
        self.accept = accept
        self.isStreamed = isStreamed
        self.read = read
    }
}

@_spi(ApusGenerated) extension ResponseContent where Value: JSONReadable {
    /// JSON.
    public static var json: ResponseContent {
        ResponseContent(accept: "application/json") { answer, _ throws(CallError) in try answer.json(Value.self) }
    }

    /// The payload of the client's envelope.
    public static var envelope: ResponseContent {
        ResponseContent(accept: "application/json") { answer, envelope throws(CallError) in
            guard let envelope else { return try answer.json(Value.self) }
            return try answer.payload(Value.self, of: envelope)
        }
    }
}

@_spi(ApusGenerated) extension ResponseContent {
    /// The payload of the client's envelope, a list, without its bad elements.
    public static func lenientEnvelope<Element: JSONReadable & Sendable>() -> ResponseContent where Value == [Element] {
        ResponseContent(accept: "application/json") { answer, envelope throws(CallError) in
            guard let envelope else { return try answer.json(LenientList<Element>.self).elements }
            return try answer.payload(LenientList<Element>.self, of: envelope).elements
        }
    }

    /// A JSON list without its bad elements.
    public static func lenient<Element: JSONReadable & Sendable>() -> ResponseContent where Value == [Element] {
        ResponseContent(accept: "application/json") { answer, _ throws(CallError) in try answer.json(LenientList<Element>.self).elements }
    }
}

@_spi(ApusGenerated) extension ResponseContent where Value: JSONReadable & ExpressibleByNilLiteral {
    /// JSON, or nil where there is no content.
    public static var optionalJSON: ResponseContent {
        ResponseContent(accept: "application/json") { answer, _ throws(CallError) in
            answer.body.isEmpty ? nil : try answer.json(Value.self)
        }
    }
}

@_spi(ApusGenerated) extension ResponseContent<String> {
    /// Text as it is, or as a JSON string says it where JSON is what comes.
    public static var text: ResponseContent {
        ResponseContent(accept: "text/plain, */*;q=0.5") { answer, _ throws(CallError) in
            AnswerContent.text(answer.body, answer.contentType)
        }
    }
}

@_spi(ApusGenerated) extension ResponseContent<ResponseBody> {
    /// Bytes, streamed.
    public static var body: ResponseContent {
        ResponseContent(accept: "*/*", isStreamed: true) { answer, _ throws(CallError) in answer.stream }
    }
}

@_spi(ApusGenerated) extension ResponseContent where Value: ResponseOutcome {
    /// One of several successes.
    public static var outcome: ResponseContent {
        ResponseContent(accept: "application/json, */*;q=0.5") { answer, _ throws(CallError) in
            var body = OutcomeBody(content: AnswerContent(answer.body, answer.contentType))
            if let outcome = Value.read(answer.http.status, from: &body) { return outcome }
            guard let error = body.content.error else { throw answer.undocumentedStatus() }
            throw answer.decodingError(error, expected: body.content.expected)
        }
    }
}
