extension Lowering {
    /// What a stream gives: its values, by `itemSchema` (OpenAPI 3.2, section 4.14.3) or by `schema`, which documents of 3.0 and
    /// 3.1 write for a single value or for the list of all.
    mutating func lowerStream(_ node: Node, _ mediaType: MediaType, at place: Place) -> ResponseContent {
        let stream: ResponseStream = mediaType.isEventStream ? .events : mediaType.isJSONLines ? .lines : .sequence
        guard let schema = node["itemSchema"] ?? node["schema"] else {
            return stream == .events ? .stream(.custom("ServerSentEvent"), .wholeEvents) : .stream(.json, stream)
        }
        var parts = [Part(schema)]
        if node["itemSchema"] == nil {
            let items = merged(parts).items
            if !items.isEmpty { parts = items }
        }
        let words = mediaType.isEventStream ? ["Event"] : ["Line", "Item"]
        let shape = merged(parts)
        let isEvent = stream == .events && describesEvents(shape)
        let use = self.use(parts, at: Place(place.scope, words))
        // A text, or bytes, are what the whole stream is: nothing is known of its events.
        if stream == .events, [.string, .file, .base64, .json].contains(use.type) {
            return .stream(.custom("ServerSentEvent"), .wholeEvents)
        }
        return .stream(use.isNullable ? .optional(use.type) : use.type, isEvent ? .wholeEvents : stream)
    }

    /// Whether a schema describes the event itself, `{event, data, id, retry}`, rather than its data.
    private func describesEvents(_ shape: Shape) -> Bool {
        let keys = shape.properties.map(\.key)
        return keys.contains("data") && keys.allSatisfy { ["event", "data", "id", "retry"].contains($0) }
    }

    /// Finds the bodies that ask for a stream by a property of the name: many an operation answers with a value or with a stream
    /// of its pieces, as `stream` of its body says.
    mutating func findStreamSwitches() {
        for index in operations.indices {
            guard case .stream = operations[index].content, let body = operations[index].body,
                case .json = body.encoding,
                case .declared(let id) = MemberPath.inner(body.type, types),
                case .record(let record) = types[id.index].kind
            else { continue }
            operations[index].asksForStream = record.fields.contains {
                $0.key == "stream" && $0.initial == nil && MemberPath.inner($0.type, types) == .boolean
            }
        }
    }
}
