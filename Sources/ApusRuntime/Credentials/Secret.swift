/// A secret, or what gives it. Never shown by any description, dump or mirror.
struct Secret<Value: Sendable>: Sendable {
    private enum Source: Sendable {
        case value(Value)
        case provider(@Sendable () async throws -> Value)
    }

    private let source: Source

    init(_ value: Value) {
        source = .value(value)
    }

    init(provider: @escaping @Sendable () async throws -> Value) {
        source = .provider(provider)
    }

    func reveal() async throws -> Value {
        switch source {
        case .value(let value): value
        case .provider(let provider): try await provider()
        }
    }
}

/// What a credential is printed as.
protocol Redacted: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {}

extension Redacted {
    public var description: String { "\(Self.self)(hidden)" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
