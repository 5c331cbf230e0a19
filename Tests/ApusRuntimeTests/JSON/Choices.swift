// Unions in the generator's shape, by tag, by kind and by best match.
@_spi(ApusGenerated) public import ApusRuntime

nonisolated extension Shop {
    public struct Cat: JSONModel, Hashable {
        public var petType: String?
        public var lives: Int?
        public var toy: Toy?
        public init(petType: String? = nil, lives: Int? = nil, toy: Toy? = nil) {
            self.petType = petType
            self.lives = lives
            self.toy = toy
        }
    }

    public struct Toy: JSONModel, Hashable {
        public var name: String
        public init(name: String) { self.name = name }
    }

    /// Has no property for the tag.
    public struct Dog: JSONModel, Hashable {
        public var lives: Int?
        public var breed: String?
        public init(lives: Int? = nil, breed: String? = nil) {
            self.lives = lives
            self.breed = breed
        }
    }

    public indirect enum Pet: JSONModel, Hashable {
        case cat(Cat)
        case dog(Dog)
        case text(String)
        case list([Pet])
        /// What none of the others describes, as it came.
        case unknown(JSONValue)
    }

    public enum Guess: JSONModel, Hashable {
        case number(Double)
        case integer(Int)
        case cat(Cat)
        case dog(Dog)
        case tree(Tree)
        case nested([Guess])
        case unknown(JSONValue)
    }
}

nonisolated extension Shop.Cat {
    public static func read(from reader: inout JSONReader) -> Self? {
        var petType: String?
        var lives: Int?
        var toy: Shop.Toy?
        if reader.openObject() {
            var mark = reader.mark
            fields: repeat {
                mark = reader.mark
                if reader.string("petType", &petType) { break fields }
                if reader.int("lives", &lives) { break fields }
                if reader.value("toy", &toy) { break fields }
            } while reader.continues(from: mark)
        }
        return Self(petType: petType, lives: lives, toy: toy)
    }
    public func write(to writer: inout JSONWriter) {
        writer.openObject()
        writer.string("petType", petType)
        writer.int("lives", lives)
        writer.value("toy", toy)
        writer.closeObject()
    }
}

nonisolated extension Shop.Toy {
    public static func read(from reader: inout JSONReader) -> Self? {
        var name: String?
        if reader.openObject() {
            var mark = reader.mark
            fields: repeat {
                mark = reader.mark
                if reader.string("name", &name) { break fields }
            } while reader.continues(from: mark)
        }
        guard let name else { return reader.missing("name") }
        return Self(name: name)
    }
    public func write(to writer: inout JSONWriter) {
        writer.openObject()
        writer.string("name", name)
        writer.closeObject()
    }
}

nonisolated extension Shop.Dog {
    public static func read(from reader: inout JSONReader) -> Self? {
        var lives: Int?
        var breed: String?
        if reader.openObject() {
            var mark = reader.mark
            fields: repeat {
                mark = reader.mark
                if reader.int("lives", &lives) { break fields }
                if reader.string("breed", &breed) { break fields }
            } while reader.continues(from: mark)
        }
        return Self(lives: lives, breed: breed)
    }
    public func write(to writer: inout JSONWriter) {
        writer.openObject()
        writer.int("lives", lives)
        writer.string("breed", breed)
        writer.closeObject()
    }
}

nonisolated extension Shop.Pet {
    public static func read(from reader: inout JSONReader) -> Self? {
        if reader.is(.string) { return reader.member(Self.text) }
        if reader.is(.array) { return reader.member(Self.list) }
        let tag = reader.tag("petType")
        if reader.matches(tag, "cat") || reader.matches(tag, "kitten") { return reader.member(Self.cat) }
        if reader.matches(tag, "dog") { return reader.member(Self.dog) }
        return reader.member(Self.unknown)
    }
    public func write(to writer: inout JSONWriter) {
        switch self {
        case .cat(let value): value.write(to: &writer)
        case .dog(let value):
            writer.tag("petType", "dog")
            value.write(to: &writer)
        case .text(let value):
            writer.tag("petType", "text")
            value.write(to: &writer)
        case .list(let value): value.write(to: &writer)
        case .unknown(let value): value.write(to: &writer)
        }
    }
}

nonisolated extension Shop.Guess {
    public static func read(from reader: inout JSONReader) -> Self? {
        var candidates = reader.candidates(for: Self.self)
        candidates.consider(Self.number, &reader)
        candidates.consider(Self.integer, &reader)
        candidates.consider(Self.cat, &reader)
        candidates.consider(Self.dog, &reader)
        candidates.consider(Self.tree, &reader)
        candidates.consider(Self.nested, &reader)
        return candidates.best(&reader, else: Self.unknown)
    }
    public func write(to writer: inout JSONWriter) {
        switch self {
        case .number(let value): value.write(to: &writer)
        case .integer(let value): value.write(to: &writer)
        case .cat(let value): value.write(to: &writer)
        case .dog(let value): value.write(to: &writer)
        case .tree(let value): value.write(to: &writer)
        case .nested(let value): value.write(to: &writer)
        case .unknown(let value): value.write(to: &writer)
        }
    }
}
