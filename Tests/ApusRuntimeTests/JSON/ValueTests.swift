@_spi(ApusGenerated) import ApusRuntime
import Foundation
import Testing

@Suite struct ValueTests {
    @Test func literalsAndAccess() throws {
        var value: JSONValue = ["name": "Ada", "tags": ["a", "b"], "age": 36, "height": 1.5, "email": nil, "ok": true]
        #expect(value["name"]?.string == "Ada")
        #expect(value["tags"]?[1]?.string == "b")
        #expect(value["tags"]?[2] == nil)
        #expect(value["age"]?.int == 36)
        #expect(value["age"]?.double == 36)
        #expect(value["height"]?.int == nil)
        #expect(value["height"]?.number?.text == "1.5")
        #expect(value["email"]?.isNull == true)
        #expect(value["ok"]?.bool == true)
        #expect(value["none"] == nil)
        #expect(value.object?.keys == ["name", "tags", "age", "height", "email", "ok"])
        #expect(value["tags"]?.array?.count == 2)
        value["age"] = 37
        value["new"] = "x"
        value["name"] = nil
        #expect(value.json == #"{"tags":["a","b"],"age":37,"height":1.5,"email":null,"ok":true,"new":"x"}"#)
        var null: JSONValue = nil
        null["a"] = 1
        #expect(null == ["a": 1])
        #expect("\(JSONValue("a \(1)"))" == "\"a 1\"")
    }

    @Test(arguments: [
        #"{"z":1,"a":{"y":[],"b":null},"m":[1.0,1e2,-0,0.10,123456789012345678901234567890]}"#, "[]", "null", "1.50", #""a/b\"""#,
    ])
    func comesBackAsItWas(_ json: String) throws {
        #expect(try JSONValue(json: json).json == json)
        #expect(try JSONValue(jsonData: Data(json.utf8)).jsonData() == Data(json.utf8))
    }

    @Test func orderOfMembersIsNoDifference() throws {
        let left = try JSONValue(json: #"{"a":1,"b":[{"c":1,"d":2}]}"#)
        let right = try JSONValue(json: #"{"b":[{"d":2.0,"c":1}],"a":1e0}"#)
        #expect(left == right)
        #expect(left.hashValue == right.hashValue)
        #expect(left != (try JSONValue(json: #"{"a":1,"b":[{"c":1,"d":3}]}"#)))
        #expect(left != (try JSONValue(json: #"{"a":1}"#)))
        #expect(try JSONValue(json: "[1,2]") != JSONValue(json: "[2,1]"))
    }

    @Test(arguments: [
        ("1", "1.0", true), ("1", "10e-1", true), ("100", "1e2", true), ("0", "-0.0e5", true), ("0.1", "1e-1", true), ("1", "2", false),
        ("1", "-1", false), ("9007199254740993", "9007199254740992", false), ("0.1", "0.10000000000000000001", false),
        ("1e400", "10e399", true), ("123456789012345678901234567890", "1.2345678901234567890123456789e29", true), ("1e-5", "0.00001", true),
    ])
    func numbersAreEqualByValue(_ left: String, _ right: String, _ areEqual: Bool) throws {
        let a = try #require(JSONNumber(text: left))
        let b = try #require(JSONNumber(text: right))
        #expect((a == b) == areEqual)
        if areEqual { #expect(a.hashValue == b.hashValue) }
    }

    @Test func numbers() {
        #expect(JSONNumber(text: "01") == nil)
        #expect(JSONNumber(text: " 1") == nil)
        #expect(JSONNumber(text: "1 ") == nil)
        #expect(JSONNumber(Double.nan) == nil)
        #expect(JSONNumber(0.1)?.text == "0.1")
        #expect(JSONNumber(text: "18446744073709551615")?.uint64 == .max)
        #expect(JSONNumber(text: "18446744073709551615")?.int == nil)
        #expect(JSONNumber(text: "-1")?.uint64 == nil)
        #expect(JSONNumber(text: "1e3")?.int == 1000)
        #expect(JSONNumber(text: "-9223372036854775808")?.int64 == .min)
        #expect(JSONNumber(12).description == "12")
    }

    /// Large objects have an index: the same as small ones, only faster.
    @Test func largeObjects() {
        var object = JSONObject()
        var plain: [String: Int] = [:]
        var random = SeededRandom(seed: 1)
        for step in 0..<2000 {
            let key = "key\(Int.random(in: 0..<100, using: &random))"
            if step % 5 == 4 {
                object[key] = nil
                plain[key] = nil
            } else {
                object[key] = .number(JSONNumber(step))
                plain[key] = step
            }
            #expect(object.count == plain.count)
        }
        for (key, value) in plain { #expect(object[key]?.int == value) }
        #expect(Set(object.keys) == Set(plain.keys))
        #expect(object.map(\.value.int) == object.keys.map { plain[$0] })
        #expect(JSONObject(object.reversed().map { ($0.key, $0.value) }) == object)
    }

    @Test func modelsAndValues() throws {
        let item = Shop.Item(id: "a", count: 1, tags: ["x"])
        let value = try JSONValue(encoding: item)
        #expect(value == ["id": "a", "count": 1, "tags": ["x"]])
        #expect(try value.decode(as: Shop.Item.self) == item)
        #expect(try JSONValue(encoding: [1, 2]) == [1, 2])
        #expect(try JSONValue(encoding: ["b": 1, "a": 2]).json == #"{"a":2,"b":1}"#)
        #expect(throws: JSONError.self) { try JSONValue(encoding: Double.nan) }
        #expect(try #require(throws: JSONError.self) { try (["id": 1] as JSONValue).decode(as: Shop.Item.self) }.path == "$.id")
    }
}

/// Models in coders of one's own.
@Suite struct CodableTests {
    struct Cache: Codable, Equatable {
        var items: [Shop.Item]
        var byName: [String: Shop.Tree]
        var pet: Shop.Pet?
        var status: Shop.Status
        var level: Shop.Level
        var ratio: Shop.Ratio
        var mixed: [Shop.Mixed]
        var size: Shop.Size
        var value: JSONValue
        var none: Shop.Item?
    }

    var cache: Cache {
        Cache(
            items: [
                Shop.Item(
                    id: "a", count: -3, price: 0.1, isNew: true, small: 1, large: .max, created: Date(timeIntervalSince1970: 1.5), status: "NEW",
                    tags: [], scores: [1, nil, 2.5], labels: ["x": 1], meta: ["deep": [1, nil, ["a": false]]]),
                Shop.Item(id: "é\n"),
            ],
            byName: ["t": Shop.Tree(value: 1, left: Shop.Tree(value: 2), children: [])], pet: .dog(Shop.Dog(breed: "b")),
            status: .enable, level: 7, ratio: .half, mixed: [.one, .auto], size: .large, value: [1, 1.5, "x", nil, ["k": []]])
    }

    @Test func bothWays() throws {
        let data = try JSONEncoder().encode(cache)
        #expect(try JSONDecoder().decode(Cache.self, from: data) == cache)
        // What is in it is the model's own JSON.
        let value = try JSONValue(jsonData: data)
        #expect(try value["items"]?[0] == JSONValue(encoding: cache.items[0]))
        #expect(value["pet"] == ["petType": "dog", "breed": "b"])
        #expect(value["status"] == "ENABLE")
        #expect(value["size"] == "L")
    }

    @Test func propertyLists() throws {
        var cache = cache
        cache.value = ["a": [1, 2.5, "x", true]]  // A property list has no null.
        cache.byName = [:]
        cache.items[0].scores = nil
        cache.items[0].meta = nil
        for format in [PropertyListSerialization.PropertyListFormat.xml, .binary] {
            let encoder = PropertyListEncoder()
            encoder.outputFormat = format
            #expect(try PropertyListDecoder().decode(Cache.self, from: encoder.encode(cache)) == cache)
        }
    }

    @Test func exactNumbers() throws {
        let json = #"[9007199254740993,-9223372036854775808,18446744073709551615,0.1,1e300,1.0,-0.5]"#
        let value = try JSONDecoder().decode(JSONValue.self, from: Data(json.utf8))
        #expect(value == (try JSONValue(json: json)))
        #expect(try JSONValue(jsonData: JSONEncoder().encode(value)) == value)
    }

    @Test func errors() throws {
        let error = try #require(throws: DecodingError.self) {
            try JSONDecoder().decode([String: [Shop.Item]].self, from: Data(#"{"a":[{"id":"x"},{"id":"y","count":"z"}]}"#.utf8))
        }
        guard case .dataCorrupted(let context) = error else { throw error }
        #expect(context.codingPath.map(\.stringValue) == ["a", "Index 1"])
        #expect(context.debugDescription == "$.count: expected a number, found a string")
        #expect((context.underlyingError as? JSONError)?.kind == .typeMismatch)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([Shop.Size].self, from: Data(#"["M"]"#.utf8)) }
        #expect(throws: EncodingError.self) { try JSONEncoder().encode(Shop.Item(id: "a", price: .nan)) }
    }

    @Test func descriptionsNameTheType() {
        #expect(Shop.Item(id: "a").description == #"Item {"id":"a"}"#)
        #expect("\(Shop.Pet.dog(Shop.Dog()))" == #"Pet {"petType":"dog"}"#)
        #expect(String(reflecting: Shop.Status.enable) == #"Status("ENABLE")"#)
    }
}
