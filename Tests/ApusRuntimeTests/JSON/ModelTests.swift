import ApusRuntime
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
    }
}
