/// Why something has its Swift name.
public struct NameExplanation: Equatable, Sendable, Codable {
    /// Where it stands in the document, as the lock writes it.
    public var place: String
    /// The Swift name.
    public var name: String
    /// A sentence without its full stop.
    public var reason: String
    /// Whether the document's words make it, as one would expect.
    public var isPlain: Bool
}

/// Says of every name why it is what it is, in the order of the lock.
///
/// - Parameters:
///   - input: The document, its configuration and its lock.
///   - read: As for ``generate(_:read:)``.
/// - Throws: ``GenerationError`` where nothing can be generated.
public func explainNames(
    _ input: Input, read: @escaping (_ path: String) throws -> [UInt8]? = { _ in nil }
) throws(GenerationError) -> [NameExplanation] {
    var unlocked = input
    unlocked.lock = Lock()
    let meaning = try understand(input, read: read)
    let free = Lock(try understand(unlocked, read: read).api, keeping: Lock())
    return NameExplainer(meaning.api, input.configuration, free).explanations
}

/// Compares names with what the document's words alone would make.
private struct NameExplainer {
    private let api: API
    private let configuration: Configuration
    private let locked: Lock
    /// The lock that a run without one gives.
    private let free: Lock
    private var speller: Speller
    /// Who has a name, of what shares a scope: types and properties of one type, and so on.
    private var owners: [String: String] = [:]
    private(set) var explanations: [NameExplanation] = []

    init(_ api: API, _ configuration: Configuration, _ free: Lock) {
        self.api = api
        self.configuration = configuration
        self.free = free
        locked = Lock(api, keeping: Lock())
        speller = Speller(acronyms: configuration.acronyms)
        for (key, entry) in locked.entries where key.kind.isNamed {
            owners[Self.scope(key) + " " + entry.name] = key.pointer
        }
        var words: [Lock.Key: (words: [String], position: NamePosition)] = [:]
        let places = LockPlaces(api)
        for type in api.types {
            guard let place = places.types[type.id.index], type.inputOf == nil else { continue }
            words[Lock.Key(place, .type)] = (type.naming.candidates, Self.position(type.kind))
            if case .record(let record) = type.kind {
                for field in record.fields {
                    words[Lock.Key(LockPlaces.property(field.key, in: place), .property)] = (
                        field.naming.candidates, .field
                    )
                }
            }
        }
        for (operation, place) in zip(api.operations, places.operations) {
            guard let place else { continue }
            words[Lock.Key(place, .method)] = (operation.naming.candidates, .operation)
            for parameter in operation.parameters {
                let candidates = parameter.naming.candidates.isEmpty ? [parameter.key] : parameter.naming.candidates
                words[Lock.Key(LockPlaces.parameter(parameter, in: place), .argument)] = (candidates, .parameter)
            }
        }
        for key in locked.entries.keys.sorted() {
            guard key.kind.isNamed, let name = locked.entries[key]?.name else { continue }
            let (reason, isPlain) = reason(key, name, words[key])
            explanations.append(NameExplanation(place: key.pointer, name: name, reason: reason, isPlain: isPlain))
        }
    }

    private mutating func reason(
        _ key: Lock.Key, _ name: String, _ wanted: (words: [String], position: NamePosition)?
    ) -> (String, isPlain: Bool) {
        if configuration.names[key.pointer] == name { return ("`names` of apus.yaml sets it", false) }
        if let other = free.entries[key]?.name, other != name {
            return ("apus.lock keeps it; without it, it would be `\(other)`", false)
        }
        guard let wanted else { return ("from what the document says there", true) }
        for (index, word) in wanted.words.enumerated() {
            guard let wish = speller.name(word, wanted.position), wish == name else { continue }
            if index > 0, let first = speller.name(wanted.words[0], wanted.position) {
                let owner = owners[Self.scope(key) + " " + first].map { "`\($0)` is" } ?? "something else is"
                return ("from `\(word)`, because \(owner) `\(first)`", false)
            }
            guard let reason = Self.reservation(wish, wanted.position) else { return ("from `\(word)`", true) }
            return ("from `\(word)`, which is reserved: \(reason)", false)
        }
        guard let first = wanted.words.first, let wish = speller.name(first, wanted.position) else {
            return ("the document has no words for it", false)
        }
        let owner = owners[Self.scope(key) + " " + wish].map { ", which is `\($0)`" } ?? ""
        return ("from `\(first)`, told apart from `\(wish)`\(owner)", false)
    }

    /// What shares names with an entry.
    private static func scope(_ key: Lock.Key) -> String {
        switch key.kind {
        case .type, .input, .namespace, .payload: "type"
        case .method: "method"
        case .property, .member, .argument, .variable:
            key.pointer.split(separator: "/").dropLast().joined(separator: "/")
        case .failure, .credential, .server, .body, .result, .document: key.kind.rawValue
        }
    }

    /// The reason that a name got the suffix of its position for; nil where it has none of it.
    private static func reservation(_ name: String, _ position: NamePosition) -> String? {
        for rule in Reserved.rules(position)
        where rule.names.contains(where: { Reserved.suffixed($0, position) == name }) {
            return rule.reason
        }
        return nil
    }

    private static func position(_ kind: TypeDeclaration.Kind) -> NamePosition {
        switch kind {
        case .record, .choice, .outcome: .model
        case .enumeration, .alias: .value
        }
    }
}
