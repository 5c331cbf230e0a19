#if AsyncHTTPClient
#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Bionic)
import Bionic
#endif

/// The system's error numbers that tell one failed connection from another.
enum ErrorNumber {
    static let refused = ECONNREFUSED
    static let noRoute = EHOSTUNREACH
    static let noNetwork = ENETUNREACH
    static let timedOut = ETIMEDOUT
}
#endif
