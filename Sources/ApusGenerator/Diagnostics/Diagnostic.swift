/// One thing that a person should know about a document: where, what, what was done, what to do.
public struct Diagnostic: Hashable, Codable, Sendable {
    /// How much it matters.
    public enum Severity: String, Codable, Sendable, Comparable {
        /// A tolerated oddity: nothing is lost.
        case note
        /// Something is generated otherwise than the document says.
        case warning
        /// Nothing can be generated.
        case error

        public static func < (left: Severity, right: Severity) -> Bool {
            left.rank < right.rank
        }

        private var rank: Int {
            switch self {
            case .note: 0
            case .warning: 1
            case .error: 2
            }
        }
    }

    /// How much it matters.
    public var severity: Severity
    /// The stable code, `unresolved-reference`; `docs/DIAGNOSTICS.md` lists them all.
    public var code: DiagnosticCode
    /// What is there and what was done instead, one sentence or two, without a closing full stop.
    public var message: String
    /// Where it stands.
    public var location: SourceLocation
    /// The JSON pointer (RFC 6901) as a URI fragment, `#/paths/~1pets/get`; nil where there is no document to point into.
    public var pointer: String?

    public init(
        _ severity: Severity, _ code: DiagnosticCode, _ message: String, at location: SourceLocation, pointer: String? = nil
    ) {
        self.severity = severity
        self.code = code
        self.message = message
        self.location = location
        self.pointer = pointer
    }
}

extension Diagnostic: CustomStringConvertible {
    /// `file:line:column: warning: text [code]`.
    public var description: String {
        "\(location): \(severity.rawValue): \(message) [\(code.rawValue)]"
    }
}
