@_spi(ApusGenerated) import ApusRuntime
import Foundation
import Testing

/// Against Foundation: the same documents are JSON, and mean the same.
@Suite struct DifferentialTests {
    /// A document at random, with odd white space and odd escapes.
    struct Maker {
        var random: SeededRandom

        init(seed: UInt64) { random = SeededRandom(seed: seed) }

        mutating func pick<T>(_ choices: [T]) -> T { choices[Int.random(in: 0..<choices.count, using: &random)] }

        mutating func space() -> String { pick(["", "", "", " ", "\n", "\t ", "\r\n"]) }

        mutating func string() -> String {
            var text = "\""
            for _ in 0..<Int.random(in: 0..<14, using: &random) {
                text += pick([
                    "a", "b", "c", "d", "xyz", " ", "é", "日", "😀", "\\n", "\\\"", "\\\\", "\\/", "\\u0041", "\\u00e9", "\\ud83d\\ude00", "\\t", "/", "'",
                ])
            }
            return text + "\""
        }

        mutating func number() -> String {
            // No zero with an exponent: Foundation's decoder refuses some.
            pick(["", "", "-"]) + pick(["3", "7", "42", "1234567", "90071992547409", "12345678901234"])
                + pick(["", "", "", ".0", ".5", ".25", ".123456789", ".000001"]) + pick(["", "", "", "", "e0", "E-7", "e+12"])
        }

        mutating func value(_ depth: Int) -> String {
            let simple = depth <= 0 ? 0 : Int.random(in: 0..<3, using: &random)
            switch simple {
            case 1:
                let elements = (0..<Int.random(in: 0..<4, using: &random)).map { _ in space() + value(depth - 1) + space() }
                return "[" + (elements.isEmpty ? space() : elements.joined(separator: ",")) + "]"
            case 2:
                let members = (0..<Int.random(in: 0..<4, using: &random)).map { index in
                    // A key twice means something else to each parser: these differ.
                    let key = string().dropLast() + "\(index)\""
                    return space() + key + space() + ":" + space() + value(depth - 1) + space()
                }
                return "{" + (members.isEmpty ? space() : members.joined(separator: ",")) + "}"
            default: return pick([number(), string(), "true", "false", "null", number(), string()])
            }
        }
    }

    func same(_ value: JSONValue, _ other: Any) -> Bool {
        switch value {
        case .null: return other is NSNull
        case .string(let text): return other as? String == text
        case .bool(let bool): return (other as? NSNumber).map { $0.boolValue == bool } ?? false
        case .number(let number):
            // Foundation does not round exactly here.
            return (other as? NSNumber).map { abs($0.doubleValue - number.double) <= abs(number.double) * 1e-14 } ?? false
        case .array(let elements):
            guard let others = other as? [Any], others.count == elements.count else { return false }
            return zip(elements, others).allSatisfy { same($0, $1) }
        case .object(let members):
            guard let others = other as? [String: Any], others.count == members.count else { return false }
            return members.allSatisfy { member in others[member.key].map { same(member.value, $0) } ?? false }
        }
    }

    @Test func documentsAtRandomMeanTheSame() throws {
        var maker = Maker(seed: 42)
        for _ in 0..<3000 {
            let document = maker.space() + maker.value(4) + maker.space()
            let value = try JSONValue(json: document)
            let other = try JSONSerialization.jsonObject(with: Data(document.utf8), options: .fragmentsAllowed)
            #expect(same(value, other), "\(document)")
            #expect(try JSONValue(json: value.json) == value)
            #expect(same(value, try JSONSerialization.jsonObject(with: value.jsonData(), options: .fragmentsAllowed)), "\(document)")
        }
    }

    /// Single bytes of good documents are changed, removed and doubled: both refuse or both accept.
    @Test func damagedDocuments() throws {
        var maker = Maker(seed: 7)
        var refused = 0
        for _ in 0..<4000 {
            var bytes = Array((maker.pick(["[", "{\"k\":"]) == "[" ? "[" + maker.value(3) + "]" : "{\"k\":" + maker.value(3) + "}").utf8)
            for _ in 0..<Int.random(in: 1...2, using: &maker.random) {
                let place = Int.random(in: 0..<bytes.count, using: &maker.random)
                switch Int.random(in: 0..<3, using: &maker.random) {
                case 0: bytes[place] = maker.pick(Array("{}[]:,\"\\ 0123456789.eE+-truefalsn\n\u{1}\u{7f}".utf8) + [0x80, 0xc3, 0xff])
                case 1: bytes.remove(at: place)
                default: bytes.insert(bytes[place], at: place)
                }
                if bytes.isEmpty { bytes = [0x5b] }
            }
            let mine = try? JSONReader.decode(JSONValue.self, from: bytes)
            let other = try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
            if mine == nil { refused += 1 }
            if let mine, let other {
                let keys = String(decoding: bytes, as: UTF8.self)
                #expect(same(mine, other) || hasTwins(mine, bytes), "\(keys)")
            } else if let mine {
                // Foundation refuses what no Double holds.
                #expect(other != nil || hasHugeNumber(mine), "\(String(decoding: bytes, as: UTF8.self))")
            } else {
                // Foundation lets a comma pass at the end of an array.
                let text = String(decoding: bytes.filter { $0 > 0x20 }, as: UTF8.self)
                #expect(other == nil || text.contains(",]"), "\(text)")
            }
        }
        #expect(refused > 1000)
    }

    func hasHugeNumber(_ value: JSONValue) -> Bool {
        switch value {
        case .number(let number): !number.double.isFinite
        case .array(let elements): elements.contains { hasHugeNumber($0) }
        case .object(let members): members.contains { hasHugeNumber($0.value) }
        default: false
        }
    }

    /// Whether an object had a key twice: then each parser has its own way.
    func hasTwins(_ value: JSONValue, _ bytes: [UInt8]) -> Bool {
        func members(_ value: JSONValue) -> Int {
            switch value {
            case .array(let elements): elements.reduce(0) { $0 + members($1) }
            case .object(let object): object.reduce(object.count) { $0 + members($1.value) }
            default: 0
            }
        }
        let colons = (try? JSONReader.decode(ColonCount.self, from: bytes))?.count ?? 0
        return colons != members(value)
    }

    /// Counts the members of all objects, those with the same key as well.
    struct ColonCount: JSONReadable {
        var count = 0
        static func read(from reader: inout JSONReader) -> ColonCount? {
            if reader.is(.array) {
                return [ColonCount].read(from: &reader).map { $0.reduce(into: ColonCount()) { $0.count += $1.count } }
            }
            guard reader.is(.object) else { return JSONValue.read(from: &reader).map { _ in ColonCount() } }
            var sum = ColonCount()
            if reader.openObject() {
                var mark = reader.mark
                repeat {
                    mark = reader.mark
                    var one: [String: ColonCount] = [:]
                    let more = reader.continues(from: mark, extras: &one)
                    for (_, value) in one { sum.count += value.count + 1 }
                    if !more { break }
                } while true
            }
            return sum
        }
    }

    /// What the compiler makes of the same properties.
    struct Plain: Codable, Equatable {
        var id: String
        var count: Int?
        var price: Double?
        var is_new: Bool?
        var small: Int32?
        var large: Int64?
        var tags: [String]?
        var scores: [Double?]?
        var labels: [String: Int]?
        var a_very_long_property_name_indeed: String?

        init(_ item: Shop.Item) {
            id = item.id
            count = item.count
            price = item.price
            is_new = item.isNew
            small = item.small
            large = item.large
            tags = item.tags
            scores = item.scores
            labels = item.labels
            a_very_long_property_name_indeed = item.aVeryLongPropertyNameIndeed
        }
    }

    @Test func modelsAtRandom() throws {
        var maker = Maker(seed: 99)
        let decoder = JSONDecoder()
        var read = 0
        for round in 0..<4000 {
            let keys = ["id", "count", "price", "is_new", "small", "large", "tags", "scores", "labels", "a_very_long_property_name_indeed", "x", "id2", "c"]
            var members: [String] = []
            for key in keys.shuffled(using: &maker.random) where Int.random(in: 0..<4, using: &maker.random) > 0 || key == "id" {
                let value: String
                let isOdd = Int.random(in: 0..<40, using: &maker.random) == 0
                switch key {
                case _ where isOdd || key == "x": value = maker.value(2)
                case "id", "a_very_long_property_name_indeed", "id2": value = maker.string()
                case "count", "large": value = maker.pick(["1", "-5", "0", "9007199254740993", "null", "77.0", "12e2"])
                case "small": value = maker.pick(["1", "-2147483648", "null"])
                case "price": value = maker.number()
                case "is_new": value = maker.pick(["true", "false", "null"])
                case "tags": value = "[" + (0..<Int.random(in: 0..<3, using: &maker.random)).map { _ in maker.string() }.joined(separator: " , ") + "]"
                case "scores": value = "[" + (0..<Int.random(in: 0..<3, using: &maker.random)).map { _ in maker.pick(["null", "1.5", "2", "-0.1e2"]) }.joined(separator: ",") + "]"
                case "labels": value = "{" + (0..<Int.random(in: 0..<3, using: &maker.random)).map { "\"k\($0)\" : \($0)" }.joined(separator: ",") + "}"
                default: value = maker.value(1)
                }
                let name = round % 3 == 0 ? key.replacingOccurrences(of: "i", with: "\\u0069") : key
                members.append(maker.space() + "\"\(name)\"" + maker.space() + ":" + maker.space() + value)
            }
            let document = Data(("{" + members.joined(separator: ",") + maker.space() + "}").utf8)
            let mine = try? Shop.Item(jsonData: document)
            let other = try? decoder.decode(Plain.self, from: document)
            #expect(mine.map(Plain.init) == other, "\(String(decoding: document, as: UTF8.self))")
            guard let mine else { continue }
            read += 1
            #expect(try Shop.Item(jsonData: mine.jsonData()) == mine)
            #expect(try decoder.decode(Plain.self, from: mine.jsonData()) == other)
        }
        #expect(read > 2000)
    }
}
