/// What a ``Consumer`` needs to run: values of all the types that a client asks for, and what is checked of them.
///
/// Swift code in a literal: the test compiles it beside the client.
enum Making {
    static let text = #"""
        // MARK: - Values

        func stop(_ text: String) -> Never {
            FileHandle.standardError.write(Data((text + "\n").utf8))
            exit(1)
        }

        /// A value of any type that a client asks for, the same at each time.
        func value<T>(_ type: T.Type) -> T {
            guard let made = make(type) as? T else { stop("no value of \(type) can be made") }
            return made
        }

        protocol Wrapping { static func wrap() -> Any? }
        extension Optional: Wrapping { static func wrap() -> Any? { make(Wrapped.self) } }
        extension Array: Wrapping { static func wrap() -> Any? { (make(Element.self) as? Element).map { [$0] } } }
        extension Change: Wrapping { static func wrap() -> Any? { (make(Value.self) as? Value).map { Self.set($0) } } }
        extension Dictionary: Wrapping where Key == String {
            static func wrap() -> Any? { (make(Value.self) as? Value).map { ["key": $0] } }
        }

        func make(_ type: Any.Type) -> Any? {
            if let made = known(type) { return made }
            if type == (any Transport).self { return Silence() }
            switch type {
            case is CallOptions.Type: return CallOptions(headers: ["X-Sample": "1"])
            case is ClientConfiguration.Type: return ClientConfiguration()
            case is FilePart.Type: return FilePart(Data("part".utf8), filename: "part.txt")
            case is RequestBody.Type: return RequestBody(Data("body".utf8))
            case is ResponseBody.Type: return ResponseBody(Data("body".utf8))
            case is Data.Type: return Data("data".utf8)
            case is APIKey.Type: return APIKey("key")
            case is BearerToken.Type: return BearerToken("token")
            case is BasicCredential.Type: return BasicCredential(username: "user", password: "word")
            case let wrapping as any Wrapping.Type: return wrapping.wrap()
            case let readable as any JSONReadable.Type: return sample(readable)
            default: return nil
            }
        }

        struct Silence: Transport {
            func send(_ request: HTTPRequest, body: RequestBody?, context: CallContext) async throws -> TransportResponse {
                stop("a request was sent")
            }
        }

        // MARK: - Samples

        /// JSON that is put right where a reader complains, until it is read.
        indirect enum Draft {
            case leaf(Int)
            case object([(String, Draft)])

            static let leaves = [
                "\"x\"", "1", "1.5", "true", "{}", "[]", "\"2026-05-06T07:08:09Z\"", "\"2026-05-06\"", "\"07:08:09\"",
                "\"https://example.com/\"", "\"0B1E5E2A-7C43-4B7A-9C56-6E2B6E1B2D11\"", "\"AAAA\"", "\"PT1H\"",
                "\"Wed, 06 May 2026 07:08:09 GMT\"", "\"1.5\"",
            ] + listed

            var text: String {
                switch self {
                case .leaf(let index): Self.leaves[index]
                case .object(let members): "{" + members.map { "\"\($0.0)\":\($0.1.text)" }.joined(separator: ",") + "}"
                }
            }

            /// With what stands at the path changed; nil where there is nothing left to try.
            func changed(_ path: ArraySlice<String>) -> Draft? {
                guard let key = path.first else {
                    if case .leaf(let index) = self, index + 1 < Self.leaves.count { return .leaf(index + 1) }
                    return nil
                }
                switch self {
                case .leaf(let index) where Self.leaves[index] == "{}": return .object([(key, .leaf(0))])
                case .object(var members):
                    guard let place = members.firstIndex(where: { $0.0 == key }) else { return .object(members + [(key, .leaf(0))]) }
                    guard let changed = members[place].1.changed(path.dropFirst()) else { return nil }
                    members[place].1 = changed
                    return .object(members)
                case .leaf(let index) where index + 1 < Self.leaves.count: return .leaf(index + 1)
                default: return nil
                }
            }
        }

        /// The cases of a closed enum, in JSON.
        func cases<T: CaseIterable & JSONWritable>(_ type: T.Type) -> [String] {
            T.allCases.compactMap { value in (try? JSONWriter.encode(value)).map { String(decoding: $0, as: UTF8.self) } }
        }

        func sample<T: JSONReadable>(_ type: T.Type) -> T? {
            var draft = Draft.leaf(0)
            for _ in 0..<2000 {
                do throws(JSONError) {
                    return try JSONReader.decode(T.self, from: Array(draft.text.utf8))
                } catch {
                    let path = error.path.split(separator: ".").dropFirst().map(String.init)
                    guard let next = draft.changed(path[...]) else {
                        stop("no sample of \(type): \(draft.text): \(error.path): \(error.message)")
                    }
                    draft = next
                }
            }
            stop("no sample of \(type): \(draft.text)")
        }

        // MARK: - Checks

        /// What is written of a value is read as the same.
        func check<T>(_ value: T) {
            guard let model = value as? any JSONReadable & JSONWritable & Equatable else { return }
            checkModel(model)
        }

        func checkModel<T: JSONReadable & JSONWritable & Equatable>(_ value: T) {
            do throws(JSONError) {
                let bytes = try JSONWriter.encode(value)
                let again: T = try JSONReader.decode(from: bytes)
                if again != value { stop("\(T.self) is read otherwise than it was written: \(String(decoding: bytes, as: UTF8.self))") }
            } catch {
                stop("\(T.self) is not read as it was written: \(error)")
            }
        }

        """#
}
