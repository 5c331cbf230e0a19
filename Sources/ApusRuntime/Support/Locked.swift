#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Bionic)
import Bionic
#elseif canImport(WinSDK)
import WinSDK
#endif

/// State behind a lock: what `Mutex` is from macOS 15 on.
package final class Locked<State>: @unchecked Sendable {
    #if canImport(WinSDK)
    private typealias Primitive = SRWLOCK
    #else
    private typealias Primitive = pthread_mutex_t
    #endif

    private let lock: UnsafeMutablePointer<Primitive>
    private var state: State

    package init(_ state: sending State) {
        self.state = state
        lock = .allocate(capacity: 1)
        #if canImport(WinSDK)
        InitializeSRWLock(lock)
        #else
        lock.initialize(to: Primitive())
        pthread_mutex_init(lock, nil)
        #endif
    }

    deinit {
        #if !canImport(WinSDK)
        pthread_mutex_destroy(lock)
        #endif
        lock.deallocate()
    }

    /// Runs `body` with the state to itself. Never suspends and must not be entered again from within.
    package func withLock<Result, Failure: Error>(
        _ body: (inout State) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        #if canImport(WinSDK)
        AcquireSRWLockExclusive(lock)
        defer { ReleaseSRWLockExclusive(lock) }
        #else
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        #endif
        return try body(&state)
    }
}
