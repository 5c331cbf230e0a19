/// The members of a JSON object, in the order of the document.
///
/// A key is there once: setting it again keeps its place. Two objects are equal if their members are, in any order.
public struct JSONObject: Sendable {
    private var members: [Element] = []
    /// Where each key stands, for objects so large that it is worth it.
    private var index: [String: Int]?

    private static let smallest = 16

    /// A member.
    public typealias Element = (key: String, value: JSONValue)

    /// Creates an object without members.
    public init() {}

    /// Creates an object. Of a key that is repeated, the last value counts.
    public init(_ members: some Sequence<(String, JSONValue)>) {
        for (key, value) in members { set(key, value) }
    }

    /// The keys in their order.
    public var keys: [String] { members.map(\.key) }

    /// The values in their order.
    public var values: [JSONValue] { members.map(\.value) }

    /// The value of a key; setting nil removes the member.
    public subscript(key: String) -> JSONValue? {
        get { place(of: key).map { members[$0].value } }
        set {
            if let newValue {
                set(key, newValue)
            } else {
                remove(key)
            }
        }
    }

    private func place(of key: String) -> Int? {
        if let index { return index[key] }
        for place in 0..<members.count where members[place].key == key { return place }
        return nil
    }

    mutating func set(_ key: String, _ value: JSONValue) {
        if let place = place(of: key) {
            members[place].value = value
            return
        }
        index?[key] = members.count
        members.append((key, value))
        if index == nil, members.count > Self.smallest { makeIndex() }
    }

    private mutating func remove(_ key: String) {
        guard let place = place(of: key) else { return }
        members.remove(at: place)
        if index != nil { makeIndex() }
    }

    private mutating func makeIndex() {
        var index: [String: Int] = [:]
        index.reserveCapacity(members.count * 2)
        for place in 0..<members.count { index[members[place].key] = place }
        self.index = index
    }
}

extension JSONObject: RandomAccessCollection {
    /// The place of the first member.
    public var startIndex: Int { 0 }
    /// The place behind the last member.
    public var endIndex: Int { members.count }
    /// The member at a place.
    public subscript(position: Int) -> Element { members[position] }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    /// Creates an object. Of a key that is repeated, the last value counts.
    public init(dictionaryLiteral members: (String, JSONValue)...) { self.init(members) }
}

extension JSONObject: Hashable {
    /// Whether the members are the same, in any order.
    public static func == (left: JSONObject, right: JSONObject) -> Bool {
        guard left.count == right.count else { return false }
        for (place, member) in left.members.enumerated() {
            // Mostly they stand at the same place.
            let other = right.members[place]
            let value = other.key == member.key ? other.value : right[member.key]
            guard value == member.value else { return false }
        }
        return true
    }

    /// Hashes the members, whatever their order.
    public func hash(into hasher: inout Hasher) {
        var sum = 0
        for member in members {
            var one = Hasher()
            one.combine(member.key)
            one.combine(member.value)
            sum &+= one.finalize()
        }
        hasher.combine(members.count)
        hasher.combine(sum)
    }
}

extension JSONObject: JSONReadable, JSONWritable {
    /// Reads an object. Of a key that is repeated, the last value counts.
    public static func read(from reader: inout JSONReader) -> JSONObject? {
        var object = JSONObject()
        if reader.openObject() {
            repeat {
                let key = reader.key()
                guard let value = JSONValue.read(from: &reader) else { return nil }
                object.set(key, value)
            } while reader.continuesObject()
        }
        return object
    }

    /// Writes the members in their order.
    public func write(to writer: inout JSONWriter) {
        writer.openObject()
        for member in members where writer.beginExtra(member.key) {
            if writer.mayDescend() { member.value.write(to: &writer) }
            writer.endElement()
        }
        writer.closeObject()
    }
}
