/// What Apus called things when it last generated: `apus.lock`.
///
/// No rule without memory can promise that adding a schema never renames another, or that swapping two parameters of the
/// document breaks no caller. What has an entry here keeps its name, its place among the arguments, and its shape.
public struct Lock: Equatable, Sendable {
    /// By place in the document and by what is remembered there.
    public internal(set) var entries: [Key: Entry] = [:]

    public init() {}

    public var isEmpty: Bool { entries.isEmpty }

    /// What an entry is about.
    public struct Key: Hashable, Sendable {
        /// A JSON pointer as a URI fragment, that knows members of lists by what they are: `#/paths/~1pets/get/parameters/query/limit`.
        public var pointer: String
        public var kind: Kind

        public init(_ pointer: String, _ kind: Kind) {
            self.pointer = pointer
            self.kind = kind
        }
    }

    /// What is remembered.
    public enum Kind: String, CaseIterable, Sendable {
        /// The name of a type.
        case type
        /// The name of the type that is sent instead of another.
        case input
        /// A property: its place in the initialiser, and its name.
        case property
        /// The name of an enumeration's, choice's or outcome's case.
        case member = "case"
        /// The name of a method; `grouped` behind it where its optional arguments stand in a struct.
        case method
        /// The name of the namespace of an operation's own types.
        case namespace
        /// An argument: its place in the method's signature, and its label.
        case argument
        /// The media type of the body that the method itself takes.
        case body
        /// What the method itself gives: the shape, the status and the media type it is taken from.
        case result
        /// The name of a case of the client's `Failure`.
        case failure
        /// An argument of the client's initialiser: its place, and its label.
        case credential
        case server
        /// An argument of a server with variables: its place, and its label.
        case variable
        /// The name of what a webhook or callback sends.
        case payload
        /// The SHA-256 of a document that was read from the network; its pointer is the URL.
        case document

        /// Whether its entries have a place in an order.
        var hasPosition: Bool {
            switch self {
            case .property, .argument, .credential, .variable: true
            case .type, .input, .member, .method, .namespace, .body, .result, .failure, .server, .payload, .document: false
            }
        }

        /// Whether its first value is a Swift name.
        var isNamed: Bool {
            switch self {
            case .body, .result, .document: false
            default: true
            }
        }
    }

    /// What stands behind an entry's key.
    public struct Entry: Equatable, Sendable {
        /// The place in the order of arguments, from 1; nil for what has none.
        public var position: Int?
        /// The Swift name; of a body the media type, of a result its shape.
        public var name: String
        /// What else is remembered.
        public var details: [String]

        public init(_ name: String, at position: Int? = nil, details: [String] = []) {
            self.position = position
            self.name = name
            self.details = details
        }
    }

    subscript(_ pointer: String, _ kind: Kind) -> Entry? {
        get { entries[Key(pointer, kind)] }
        set { entries[Key(pointer, kind)] = newValue }
    }

    /// The entries that are not in another lock, in their order.
    public func keys(missingIn other: Lock) -> [Key] {
        entries.keys.filter { other.entries[$0] == nil }.sorted()
    }

    /// Without some entries.
    public func removing(_ keys: some Sequence<Key>) -> Lock {
        var lock = self
        for key in keys { lock.entries[key] = nil }
        return lock
    }
}

extension Lock.Key: Comparable {
    /// By the bytes of their line, so that the file is sorted as `LC_ALL=C sort` sorts.
    public static func < (left: Lock.Key, right: Lock.Key) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }

    /// The first two words of its line.
    var text: String { Lock.escaped(pointer) + " " + kind.rawValue }
}
