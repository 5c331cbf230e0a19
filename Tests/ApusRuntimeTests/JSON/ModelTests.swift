import ApusRuntime
import Foundation
import Testing

@Suite struct ModelTests {
    @Test func everyKindOfField() throws {
        let json = """
            {"id":"a1","count":3,"price":9.99,"is_new":true,"small":-7,"large":9007199254740993,\
            "created_at":"2024-05-31T18:30:00Z","status":"ENABLE","tags":["x","y"],"scores":[1,null,2.5],"labels":{"a":1,"b":2},\
            "meta":{"z":[1,{}],"a":null},"a_very_long_property_name_indeed":"long"}
            """
        let item = try Shop.Item(json: json)
        #expect(item.id == "a1")
        #expect(item.count == 3)
        #expect(item.price == 9.99)
        #expect(item.isNew == true)
        #expect(item.small == -7)
        #expect(item.large == 9_007_199_254_740_993)
        #expect(item.created?.timeIntervalSince1970 == 1_717_180_200)
        #expect(item.status == .enable)
        #expect(item.tags == ["x", "y"])
        #expect(item.scores == [1, nil, 2.5])
        #expect(item.labels == ["a": 1, "b": 2])
        #expect(item.meta == ["z": [1, [:]], "a": nil])
        #expect(item.aVeryLongPropertyNameIndeed == "long")
        #expect(try item.json() == json)
        #expect(try Shop.Item(jsonData: item.jsonData()) == item)
    }

    @Test func anyOrderAnyWhiteSpaceAnyEscapes() throws {
        let item = try Shop.Item(
            json: """
                {
                  "tags" : [ ] , "unknown": {"deep":[1,{"id":"no"}]}, "status"
                  :"DIS\\u0041BLE", "is_ne\\u0077":false,
                  "other":"\\"}", "c\\u006fu\\u006et" : 5, "\\u0069\\u0064":"\\u00e9\\n\\ud83d\\ude00", "a_very_long_property_name_in\\u0064eed":"x"
                }
                """)
        #expect(item == Shop.Item(id: "é\n😀", count: 5, isNew: false, status: .disable, tags: [], aVeryLongPropertyNameIndeed: "x"))
    }

    @Test func theLastOfEqualKeysCounts() throws {
        let item = try Shop.Item(json: #"{"id":"a","count":1,"id":"b","count":2,"price":1,"price":null,"c\u006funt":3,"tags":["a"],"tags":[]}"#)
        #expect(item == Shop.Item(id: "b", count: 3, tags: []))
    }

    @Test func nullIsNil() throws {
        let item = try Shop.Item(json: #"{"id":"a","count":null,"price":null,"is_new":null,"small":null,"large":null,"created_at":null,"status":null,"tags":null,"labels":null}"#)
        #expect(item == Shop.Item(id: "a"))
        #expect(try item.json() == #"{"id":"a"}"#)
        // Of any JSON, null is a value.
        #expect(try Shop.Item(json: #"{"id":"a","meta":null}"#).meta == .some(.null))
    }

    @Test(arguments: ["{}", #"{"id":null}"#, #"{"count":1}"#, #"{"ID":"a"}"#, #"{"id2":"a"}"#, #"{"i":"a"}"#, #"{"id":"a","id":null}"#])
    func whatIsRequiredIsMissing(_ json: String) throws {
        let error = try #require(throws: JSONError.self) { try Shop.Item(json: json) }
        #expect(error.kind == .missingValue)
        #expect(error.path == "$.id")
        #expect(error.offset == 0)
    }

    @Test func whatIsOddInKeys() throws {
        let json = #"{"":"e","a\":\"b":1,"a\\nb":2,"a\nb":3,"a key, longer than sixteen bytes":4,"k":5,"clé":6}"#
        let odd = Shop.Odd(empty: "e", quote: 1, backslash: 2, newline: 3, long: 4, letter: 5, accented: 6)
        #expect(try Shop.Odd(json: json) == odd)
        #expect(try odd.json() == json)
        #expect(try Shop.Odd(json: #"{"a\u005cnb":2,"a\u000ab":3,"\u006b":5,"cl\u00e9":6,"a key, longer than sixteen byte\u0073":4}"#)
            == Shop.Odd(backslash: 2, newline: 3, long: 4, letter: 5, accented: 6))
        // A value that looks as if it went on as the key of a literal.
        #expect(throws: JSONError.self) { try Shop.Odd(json: #"{"a":"b" 1}"#) }
        #expect(try Shop.Odd(json: #"{"a":"b","k":1}"#) == Shop.Odd(letter: 1))
        #expect(try Shop.Odd(json: #"{"k\":":1,"\"k":2,"k":3}"#) == Shop.Odd(letter: 3))
    }

    @Test func extrasAreKept() throws {
        let bag = try Shop.Bag(json: #"{"z":1,"name":"n","a":[1,{"b":null}],"n\u0061me2":"x","q\"":true,"z":2}"#)
        #expect(bag.name == "n")
        #expect(bag.additionalProperties == ["z": 2, "a": [1, ["b": nil]], "name2": "x", "q\"": true])
        #expect(try bag.json() == #"{"name":"n","a":[1,{"b":null}],"name2":"x","q\"":true,"z":2}"#)
        #expect(try Shop.Bag(json: #"{"n\u0061me":"n"}"#) == Shop.Bag(name: "n"))
        #expect(throws: JSONError.self) { try Shop.Bag(json: #"{"name":"n","x":}"#) }
        #expect(throws: JSONError.self) { try Shop.Bag(json: #"{"name":"n","x":1"#) }
    }

    @Test func changes() throws {
        #expect(try Shop.Patch().json() == "{}")
        #expect(try Shop.Patch(name: nil, count: 3, tags: ["a"]).json() == #"{"name":null,"count":3,"tags":["a"]}"#)
        #expect(try Shop.Patch(json: #"{"name":null,"count":3}"#) == Shop.Patch(name: .null, count: .set(3)))
        #expect(try Shop.Patch(json: "{}") == Shop.Patch())
        #expect(try Shop.Patch(json: #"{"count":1,"count":null}"#).count == .null)
        let error = try #require(throws: JSONError.self) { try Shop.Patch(json: #"{"count":"x"}"#) }
        #expect(error.path == "$.count")
        let string: Change<String> = "a"
        let double: Change<Double> = 1.5
        let bool: Change<Bool> = true
        #expect((string.value, double.value, bool.value, Change<Int>.null.value) == ("a", 1.5, true, nil))
    }

    @Test func secretsAreNotShown() throws {
        let login = Shop.Login(user: "ada", password: "hunter2", token: "t0k3n")
        #expect(login.description == #"Login {"user":"ada","password":"•••","token":"•••"}"#)
        #expect("\([login])".contains("hunter2") == false)
        #expect(String(reflecting: login).contains("t0k3n") == false)
        #expect(try login.json() == #"{"user":"ada","password":"hunter2","token":"t0k3n"}"#)
        #expect(Shop.Login(user: "a", password: "b").description == #"Login {"user":"a","password":"•••"}"#)
    }

    @Test func recursion() throws {
        let json = #"{"value":1,"left":{"value":2,"left":{"value":3,"parent":null},"parent":"p"},"children":[{"value":4,"children":[],"parent":null}],"parent":null}"#
        let tree = try Shop.Tree(json: json)
        #expect(tree.left?.left?.value == 3)
        #expect(try tree.json() == json)
        #expect(tree == Shop.Tree(value: 1, left: Shop.Tree(value: 2, left: Shop.Tree(value: 3), parent: "p"), children: [Shop.Tree(value: 4, children: [])]))
        #expect(Set([tree, tree]).count == 1)
    }

    @Test func openEnums() throws {
        #expect(try [Shop.Status].init(jsonArray: #"["ENABLE","DISABLE","enable","","ENABLED","\u0045NABLE"]"#)
            == [.enable, .disable, "enable", "", "ENABLED", .enable])
        #expect(try [Shop.Level](jsonArray: "[1,2,3.0]") == [.low, 2, 3])
        #expect(try [Shop.Ratio](jsonArray: "[0.5,1,-2e-1]") == [.half, 1.0, -0.2])
        #expect(try [Shop.Mixed](jsonArray: #"[1,"auto",{"a":[]},null,1.0]"#) == [.one, .auto, Shop.Mixed(rawValue: ["a": []]), Shop.Mixed(rawValue: nil), .one])
        #expect(throws: JSONError.self) { try [Shop.Status](jsonArray: "[1]") }
        #expect(throws: JSONError.self) { try [Shop.Level](jsonArray: #"["1"]"#) }
        #expect("\(Shop.Status.enable)" == "ENABLE")
        #expect("\(Shop.Level.low)" == "1")
        #expect(try Shop.Status.enable.json() == "\"ENABLE\"")
        #expect(try Shop.Ratio.half.json() == "0.5")
        switch try Shop.Status(json: "\"NEW\"") {
        case .enable, .disable: Issue.record("it is new")
        case let other: #expect(other.rawValue == "NEW")
        }
    }

    @Test func closedEnums() throws {
        #expect(try [Shop.Size](jsonArray: #"["S","L"]"#) == [.small, .large])
        let error = try #require(throws: JSONError.self) { try [Shop.Size](jsonArray: #"["S","M"]"#) }
        #expect(error.kind == .invalidValue)
        #expect(error.path == "$[1]")
        #expect(error.message == #"expected one of the listed values, found "M""#)
        #expect(try Shop.Size.large.json() == "\"L\"")
    }
}

extension Array where Element: JSONModel {
    init(jsonArray: String) throws { self = try JSONValue(json: jsonArray).decode() }
}
