/// A secret, or what gives it. Never shown by any description, dump or mirror.
package struct Secret<Value: Hashable & Sendable>: Sendable {
    private let current: @Sendable () async throws -> Value
    private let renew: @Sendable (Value) async throws -> Value

    /// - Parameters:
    ///   - current: The secret as it is now.
    ///   - renew: Another one for the one that the server has just refused, or the same where there is no other. Callers that
    ///     come at the same time must share one renewal.
    package init(
        current: @escaping @Sendable () async throws -> Value, renew: @escaping @Sendable (Value) async throws -> Value
    ) {
        self.current = current
        self.renew = renew
    }

    /// A secret that stays as it is.
    init(_ value: Value) {
        self.init(current: { value }, renew: { _ in value })
    }

    /// A secret that is asked for at every request, and once more for all together who were refused.
    init(provider: @escaping @Sendable () async throws -> Value) {
        let flight = SingleFlight<Value>()
        self.init(current: provider, renew: { _ in try await flight.value(provider) })
    }

    /// A secret that is kept, and replaced when the server refuses it.
    init(refresh: @escaping @Sendable (_ refused: Value?) async throws -> Value) {
        let kept = KeptSecret(refresh)
        self.init(current: { try await kept.value(refused: nil) }, renew: { try await kept.value(refused: $0) })
    }

    package func reveal() async throws -> Value {
        try await current()
    }

    package func renewed(refused: Value) async throws -> Value {
        try await renew(refused)
    }
}

/// A secret that one caller fetches while the others wait.
private final class KeptSecret<Value: Hashable & Sendable>: Sendable {
    private let kept = Locked<Value?>(nil)
    private let flight = SingleFlight<Value>()
    private let refresh: @Sendable (Value?) async throws -> Value

    init(_ refresh: @escaping @Sendable (Value?) async throws -> Value) {
        self.refresh = refresh
    }

    func value(refused: Value?) async throws -> Value {
        // Who comes late with the old one finds the new one here.
        if let value = kept.withLock({ $0 }), value != refused { return value }
        return try await flight.value { [self] in
            if let value = kept.withLock({ $0 }), value != refused { return value }
            let value = try await refresh(refused)
            kept.withLock { $0 = value }
            return value
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
