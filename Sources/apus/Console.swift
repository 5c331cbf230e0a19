#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Android)
import Android
#endif

/// Standard output for results, standard error for everything about them.
enum Console {
    static func result(_ text: String) {
        print(text)
    }

    /// A document, which ends with a line feed of its own.
    static func document(_ text: String) {
        print(text, terminator: "")
    }

    static func message(_ text: String) {
        send(text + "\n")
    }

    /// Text without a line feed behind it, on standard error.
    static func send(_ text: String) {
        let bytes = Array(text.utf8)
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                return
            }
            sent += count
        }
    }

    /// Whether a person watches standard output.
    static var resultIsTerminal: Bool {
        isatty(1) == 1
    }

    /// Whether a person watches standard error.
    static var isTerminal: Bool {
        isatty(2) == 1
    }
}
