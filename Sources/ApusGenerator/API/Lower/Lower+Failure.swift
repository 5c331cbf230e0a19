/// What makes failures one case: the same body, or no body and the same status.
enum FailureKey: Hashable {
    case content(FailureCase.Content)
    case status(StatusRange)
}

extension Lowering {
    /// What an operation says of a status that is no success; nil where that is nothing.
    mutating func lowerFailure(_ status: StatusRange, _ node: Node, referred: String?, operation: Int) -> FailureUse? {
        if case .code(let code) = status, (300..<400).contains(code), code != 304 { return nil }
        if case .hundreds(let digit) = status, digit == 3 || digit == 1 { return nil }
        let place =
            referred.map { Place(.client, [$0 + " Body", $0 + " Failure"]) }
            ?? Place(.operation(operation), [status.words])
        let content = lowerFailureContent(orderedContent(node["content"]).first, at: place)
        if content == .empty, status == .any { return nil }
        let key: FailureKey = content == .empty ? .status(status) : .content(content)
        if let known = failureIndices[key] {
            let words = node.responseDocumentation
            if failures[known].documentation.summary != words.summary { failures[known].documentation.summary = nil }
            if failures[known].documentation.description != words.description {
                failures[known].documentation.description = nil
            }
            return FailureUse(status: status, failure: known)
        }
        let index = failures.count
        failureIndices[key] = index
        failures.append(
            FailureCase(
                name: "", naming: failureNaming(content, status, operation: operation), content: content,
                documentation: {
                    var words = node.responseDocumentation
                    words.details = content == .empty ? [status.details] : []
                    return words
                }(),
                origin: Origin(node)))
        return FailureUse(status: status, failure: index)
    }

    private mutating func lowerFailureContent(_ member: Node.Member?, at place: Place) -> FailureCase.Content {
        guard let member else { return .empty }
        let mediaType = MediaType(member.key)
        let schema = member.value["schema"]
        if mediaType.isJSON || mediaType.isAnything && isStructured(schema) {
            guard let schema else { return .json(.json) }
            return .json(use(schema, at: place).element)
        }
        return isText(mediaType, schema) ? .text : .bytes
    }

    private func failureNaming(_ content: FailureCase.Content, _ status: StatusRange, operation: Int) -> Naming {
        switch content {
        case .empty: return Naming([status.words])
        case .text: return Naming(["text"])
        case .bytes: return Naming(["data"])
        case .json(let type):
            switch resolvedForNaming(type) {
            case .declared(let id):
                let names = types[id.index].naming.candidates
                if case .operation = types[id.index].scope {
                    return Naming(operations[operation].naming.candidates.prefix(1).map { $0 + " " + status.words })
                }
                return Naming(names)
            case .string: return Naming(["message"])
            case .array: return Naming([status.words + " list", "list"])
            default: return Naming(["json"])
            }
        }
    }

    private func resolvedForNaming(_ type: TypeReference) -> TypeReference {
        if case .optional(let wrapped) = type { return wrapped }
        return type
    }
}

extension StatusRange {
    /// `` `401` `` and its like, for documentation.
    fileprivate var details: String {
        switch self {
        case .code(let code): "`\(code)`"
        case .hundreds(let digit): "`\(digit)XX`"
        case .any: "Any other status."
        }
    }
}
