#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Time and chance: what a test sets, so that it need neither wait nor guess.
struct RuntimeEnvironment: Sendable {
    /// The time that deadlines are counted by.
    var now: @Sendable () -> ContinuousClock.Instant
    /// Seconds since 1970, as servers count.
    var date: @Sendable () -> Double
    /// Waits; throws `CancellationError` at once when the task is cancelled.
    var sleep: @Sendable (Duration) async throws -> Void
    /// A number from 0 to below 1.
    var random: @Sendable () -> Double

    static let live = RuntimeEnvironment(
        now: { .now }, date: { Date().timeIntervalSince1970 }, sleep: { try await Task.sleep(for: $0) },
        random: { .random(in: 0..<1) })
}

extension Duration {
    /// As seconds, for arithmetic that needs no precision.
    package var inSeconds: Double {
        Double(components.seconds) + Double(components.attoseconds) * 1e-18
    }

    /// `2.5 s`, `300 ms`: for people.
    var forPeople: String {
        let seconds = inSeconds
        guard seconds < 1 else {
            let text = ((seconds * 10).rounded() / 10).description
            return (text.hasSuffix(".0") ? String(text.dropLast(2)) : text) + " s"
        }
        return "\(Int((seconds * 1000).rounded())) ms"
    }
}
