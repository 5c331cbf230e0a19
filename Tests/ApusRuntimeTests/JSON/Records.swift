// Records with what only some have: extras, flattened parts, changes, secrets, boxes, odd keys.
@_spi(ApusGenerated) public import ApusRuntime

nonisolated extension Shop {
    public struct Bag: JSONModel, Hashable {
        public var name: String
        public var additionalProperties: [String: JSONValue]
        public init(name: String, additionalProperties: [String: JSONValue] = [:]) {
            self.name = name
            self.additionalProperties = additionalProperties
        }
    }

    public struct Patch: JSONModel, Hashable {
        public var name: Change<String>
        public var count: Change<Int>
        public var tags: Change<[String]>
        public init(name: Change<String> = .unchanged, count: Change<Int> = .unchanged, tags: Change<[String]> = .unchanged) {
            self.name = name
            self.count = count
            self.tags = tags
        }
    }

    public struct Login: JSONModel, Hashable {
        public var user: String
        public var password: String
        public var token: String?
        public init(user: String, password: String, token: String? = nil) {
            self.user = user
            self.password = password
            self.token = token
        }
    }

    public struct Tree: JSONModel, Hashable {
        public var value: Int
        private var _left: Box<Tree>?
        public var left: Tree? { get { _left?.value } set { _left = newValue.map { Box($0) } } }
        public var children: [Tree]?
        public var parent: String?
        public init(value: Int, left: Tree? = nil, children: [Tree]? = nil, parent: String? = nil) {
            self.value = value
            _left = left.map { Box($0) }
            self.children = children
            self.parent = parent
        }
    }

    /// Keys that need care.
    public struct Odd: JSONModel, Hashable {
        public var empty: String?
        public var quote: Int?
        public var backslash: Int?
        public var newline: Int?
        public var long: Int?
        public var letter: Int?
        public var accented: Int?
        public init(
            empty: String? = nil, quote: Int? = nil, backslash: Int? = nil, newline: Int? = nil, long: Int? = nil,
            letter: Int? = nil, accented: Int? = nil
        ) {
            self.empty = empty
            self.quote = quote
            self.backslash = backslash
            self.newline = newline
            self.long = long
            self.letter = letter
            self.accented = accented
        }
    }

    /// A union's members stand in its own object.
    public struct Parcel: JSONModel, Hashable {
        public var weight: Int?
        public var content: Pet
        public var additionalProperties: [String: JSONValue]
        public init(weight: Int? = nil, content: Pet, additionalProperties: [String: JSONValue] = [:]) {
            self.weight = weight
            self.content = content
            self.additionalProperties = additionalProperties
        }
    }
}

nonisolated extension Shop.Bag {
    public static func read(from reader: inout JSONReader) -> Self? {
        var name: String?
        var additionalProperties: [String: JSONValue] = [:]
        if reader.openObject() {
            var mark = reader.mark
            fields: repeat {
                mark = reader.mark
                if reader.string("name", &name) { break fields }
            } while reader.continues(from: mark, extras: &additionalProperties)
        }
        guard let name else { return reader.missing("name") }
        return Self(name: name, additionalProperties: additionalProperties)
    }
    public func write(to writer: inout JSONWriter) {
        writer.openObject()
        writer.string("name", name)
        writer.extras(additionalProperties)
        writer.closeObject()
    }
}

nonisolated extension Shop.Patch {
    public static func read(from reader: inout JSONReader) -> Self? {
        var name = Change<String>.unchanged
        var count = Change<Int>.unchanged
        var tags = Change<[String]>.unchanged
        if reader.openObject() {
            var mark = reader.mark
            fields: repeat {
                mark = reader.mark
                if reader.change("name", &name) { break fields }
                if reader.change("count", &count) { break fields }
                if reader.change("tags", &tags) { break fields }
            } while reader.continues(from: mark)
        }
        return Self(name: name, count: count, tags: tags)
    }
    public func write(to writer: inout JSONWriter) {
        writer.openObject()
        writer.change("name", name)
        writer.change("count", count)
        writer.change("tags", tags)
        writer.closeObject()
    }
}

nonisolated extension Shop.Login {
    public static func read(from reader: inout JSONReader) -> Self? {
        var user: String?
        var password: String?
        var token: String?
        if reader.openObject() {
            var mark = reader.mark
            fields: repeat {
                mark = reader.mark
                if reader.string("user", &user) { break fields }
                if reader.string("password", &password) { break fields }
                if reader.string("token", &token) { break fields }
            } while reader.continues(from: mark)
        }
        guard let user else { return reader.missing("user") }
        guard let password else { return reader.missing("password") }
        return Self(user: user, password: password, token: token)
    }
    public func write(to writer: inout JSONWriter) {
        writer.openObject()
        writer.string("user", user)
        writer.secret("password", password)
        writer.secret("token", token)
        writer.closeObject()
    }
}

nonisolated extension Shop.Tree {
    public static func read(from reader: inout JSONReader) -> Self? {
        var value: Int?
        var left: Shop.Tree?
        var children: [Shop.Tree]?
        var parent: String?
        if reader.openObject() {
            var mark = reader.mark
            fields: repeat {
                mark = reader.mark
                if reader.int("value", &value) { break fields }
                if reader.value("left", &left) { break fields }
                if reader.value("children", &children) { break fields }
                if reader.string("parent", &parent) { break fields }
            } while reader.continues(from: mark)
        }
        guard let value else { return reader.missing("value") }
        return Self(value: value, left: left, children: children, parent: parent)
    }
    public func write(to writer: inout JSONWriter) {
        writer.openObject()
        writer.int("value", value)
        writer.value("left", _left?.value)
        writer.value("children", children)
        writer.nullable("parent", parent)
        writer.closeObject()
    }
}

nonisolated extension Shop.Odd {
    public static func read(from reader: inout JSONReader) -> Self? {
        var empty: String?
        var quote: Int?
        var backslash: Int?
        var newline: Int?
        var long: Int?
        var letter: Int?
        var accented: Int?
        if reader.openObject() {
            var mark = reader.mark
            fields: repeat {
                mark = reader.mark
                if reader.string("", &empty) { break fields }
                if reader.int("a\\\":\\\"b", &quote) { break fields }
                if reader.int("a\\\\nb", &backslash) { break fields }
                if reader.int("a\\nb", &newline) { break fields }
                if reader.int("a key, longer than sixteen bytes", &long) { break fields }
                if reader.int("k", &letter) { break fields }
                if reader.int("clé", &accented) { break fields }
            } while reader.continues(from: mark)
        }
        return Self(
            empty: empty, quote: quote, backslash: backslash, newline: newline, long: long, letter: letter, accented: accented)
    }
    public func write(to writer: inout JSONWriter) {
        writer.openObject()
        writer.string("", empty)
        writer.int("a\\\":\\\"b", quote)
        writer.int("a\\\\nb", backslash)
        writer.int("a\\nb", newline)
        writer.int("a key, longer than sixteen bytes", long)
        writer.int("k", letter)
        writer.int("clé", accented)
        writer.closeObject()
    }
}

nonisolated extension Shop.Parcel {
    public static func read(from reader: inout JSONReader) -> Self? {
        var weight: Int?
        var additionalProperties: [String: JSONValue] = [:]
        let content = reader.flattened(Shop.Pet.self)
        if reader.openObject() {
            var mark = reader.mark
            fields: repeat {
                mark = reader.mark
                if reader.int("weight", &weight) { break fields }
            } while reader.continues(from: mark, extras: &additionalProperties)
        }
        guard let content else { return nil }
        return Self(weight: weight, content: content, additionalProperties: additionalProperties)
    }
    public func write(to writer: inout JSONWriter) {
        writer.openObject()
        writer.int("weight", weight)
        writer.flattened(content)
        writer.extras(additionalProperties)
        writer.closeObject()
    }
}
