@_spi(ApusGenerated) import ApusRuntime
import Testing

@Suite struct EnvelopeTests {
    func read<Value: JSONReadable>(
        _ json: String, as type: Value.Type = Value.self, code: String? = "code", message: String? = "message", data: String? = "data",
        requestID: String? = "request_id", success: Set<String> = ["0"]
    ) -> EnvelopeReading<Value> {
        Array(json.utf8).withUnsafeBytes { bytes in
            JSONReader.decodeEnvelope(
                type, from: bytes, keys: EnvelopeKeys(code: code, message: message, data: data, requestID: requestID)
            ) { _, text in success.contains(text ?? "") }
        }
    }

    @Test(arguments: [
        #"{"code":0,"message":"OK","request_id":"r1","data":{"name":"ball"}}"#, #"{"data":{"name":"ball"},"request_id":"r1","message":"OK","code":0}"#,
        #"{"request_id":"r1","data":{"x":[{"code":5}],"name":"ball"},"code":0,"message":"OK"}"#,
        #" { "co\u0064e" : 0 , "d\u0061ta" : { "name":"b\u0061ll" } , "extra":{"data":1}, "message":"OK","request_id":"r1" } "#,
        #"{"data":{"name":"b\u0061ll"},"x":"\n","code":0,"message":"OK","request_id":"r1"}"#,
        #"{"code":0,"data":{"name":"old"},"data":{"name":"ball"},"message":"OK","request_id":"r1"}"#,
        #"{"data":7,"code":1,"code":0,"data":{"name":"ball"},"message":"OK","request_id":"r1"}"#,
    ])
    func anyOrder(_ json: String) {
        let reading = read(json, as: Shop.Toy.self)
        #expect(reading.value == Shop.Toy(name: "ball"))
        #expect((reading.code, reading.codeText, reading.message, reading.requestID) == (0, "0", "OK", "r1"))
        #expect(reading.failure == nil)
    }

    @Test(arguments: [
        #"{"code":40001,"message":"bad","request_id":"r","data":{}}"#, #"{"data":{"name":1},"request_id":"r","message":"bad","code":40001}"#,
        #"{"code":40001,"message":"bad","request_id":"r"}"#, #"{"code":0,"data":{"name":"x"},"message":"bad","request_id":"r","code":40001}"#,
    ])
    func errorsHaveNoValue(_ json: String) {
        let reading = read(json, as: Shop.Toy.self)
        #expect(reading.value == nil)
        #expect(reading.failure == nil)
        #expect((reading.code, reading.message, reading.requestID) == (40001, "bad", "r"))
    }

    @Test func badDataIsAFailureAndTheRestIsReadAllTheSame() {
        for json in [#"{"code":0,"data":{"name":5},"message":"OK","request_id":"r"}"#, #"{"data":{"name":5},"code":0,"message":"OK","request_id":"r"}"#] {
            let reading = read(json, as: Shop.Toy.self)
            #expect(reading.failure?.path == "$.data.name")
            #expect(reading.requestID == "r")
            #expect(reading.code == 0)
            #expect(reading.value == nil)
        }
    }

    @Test func missingData() {
        let reading = read(#"{"code":0,"message":"OK"}"#, as: Shop.Toy.self)
        #expect(reading.failure?.kind == .missingValue)
        #expect(reading.failure?.path == "$.data")
        #expect(read(#"{"code":0}"#, as: JSONValue.self).value == .null)
        #expect(read(#"{"code":0,"data":null}"#, as: JSONValue.self).value == .null)
        #expect(read(#"{"code":0}"#, as: Shop.Toy?.self).value == .some(nil))
        #expect(read(#"{"code":0,"data":null}"#, as: Shop.Toy.self).failure?.message == "expected an object, found null")
    }

    @Test func textCodes() {
        let reading = read(#"{"status":"OK","data":[1,2]}"#, as: [Int].self, code: "status", success: ["OK"])
        #expect(reading.value == [1, 2])
        #expect((reading.code, reading.codeText) == (nil, "OK"))
        #expect(read(#"{"code":"0","data":1}"#, as: Int.self).code == 0)
        #expect(read(#"{"code":true,"data":1}"#, as: Int.self, success: ["true"]).value == 1)
        #expect(read(#"{"code":{"a":0},"data":1}"#, as: Int.self).value == nil)
    }

    @Test func paths() {
        let json = #"{"meta":{"x":{"y":1},"code":0,"id":"r"},"result":{"other":[{}],"data":{"name":"a"}},"meta2":{"code":5}}"#
        let reading = read(json, as: Shop.Toy.self, code: "meta.code", data: "result.data", requestID: "meta.id")
        #expect(reading.value == Shop.Toy(name: "a"))
        #expect(reading.requestID == "r")
        let behind = read(#"{"result":{"data":{"name":"a"}},"meta":{"code":0}}"#, as: Shop.Toy.self, code: "meta.code", data: "result.data")
        #expect(behind.value == Shop.Toy(name: "a"))
        let missing = read(#"{"meta":{"code":0},"result":[]}"#, as: Shop.Toy.self, code: "meta.code", data: "result.data")
        #expect(missing.failure?.path == "$.result.data")
        // The code stands in the data, and the envelope itself can be the data.
        #expect(read(#"{"data":{"code":0,"name":"a"}}"#, as: Shop.Toy.self, code: "data.code").value == Shop.Toy(name: "a"))
        #expect(read(#"{"name":"a","code":0}"#, as: Shop.Toy.self, data: nil).value == Shop.Toy(name: "a"))
    }

    @Test(arguments: ["", "[]", "1", #"{"code":0,"data":{"name":"a"}"#, #"{"code":0,"data":{"name":"a"}} x"#, #"{"code":0,"data":{"name":"a"},"x":tru}"#, #"{"code":0,"data":}"#])
    func badDocuments(_ json: String) {
        let reading = read(json, as: Shop.Toy.self)
        #expect(reading.failure != nil)
        #expect(reading.value == nil)
    }
}
