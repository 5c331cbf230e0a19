@_spi(ApusGenerated) import ApusRuntime
import Testing

@Suite struct ChoiceTests {
    @Test(arguments: [
        #"{"petType":"cat","lives":9}"#, #"{"lives":9,"petType":"cat"}"#, #"{"lives":9,"x":{"petType":"dog"},"petType":"cat"}"#,
        #"{"lives":9,"x":[1,"a\\",{}],"petT\u0079pe":"c\u0061t"}"#, #"  { "petType" : "cat" , "lives":9 } "#,
    ])
    func byTag(_ json: String) throws {
        #expect(try Shop.Pet(json: json) == .cat(Shop.Cat(petType: "cat", lives: 9)))
    }

    @Test func severalTagsOfOneCase() throws {
        #expect(try Shop.Pet(json: #"{"petType":"kitten"}"#) == .cat(Shop.Cat(petType: "kitten")))
    }

    /// The tag is behind a string with escapes, and the member's key is behind that: nothing is read twice wrongly.
    @Test func escapesAreReadTwice() throws {
        let json = #"{"breed":"a\nb\u00e9\\","petType":"dog","lives":1}"#
        #expect(try Shop.Pet(json: json) == .dog(Shop.Dog(lives: 1, breed: "a\nbé\\")))
    }

    @Test func theTagIsWritten() throws {
        #expect(try Shop.Pet.dog(Shop.Dog(lives: 1)).json() == #"{"petType":"dog","lives":1}"#)
        #expect(try Shop.Pet.dog(Shop.Dog()).json() == #"{"petType":"dog"}"#)
        #expect(try Shop.Pet.cat(Shop.Cat(petType: "cat")).json() == #"{"petType":"cat"}"#)
        // What is no object has no tag, and leaves none to the next one.
        let list = Shop.Pet.list([.text("t"), .cat(Shop.Cat(lives: 1)), .dog(Shop.Dog()), .cat(Shop.Cat(toy: Shop.Toy(name: "ball")))])
        #expect(try list.json() == #"["t",{"lives":1},{"petType":"dog"},{"toy":{"name":"ball"}}]"#)
        for pet in [list, .dog(Shop.Dog(breed: "x"))] {
            #expect(try Shop.Pet(json: pet.json()).json() == pet.json())
        }
    }

    @Test func whatNoCaseKnowsIsKept() throws {
        let json = #"{"petType":"bird","wings":[2,{"b":1.50}],"a":null}"#
        let pet = try Shop.Pet(json: json)
        #expect(pet == .unknown(["petType": "bird", "wings": [2, ["b": 1.5]], "a": nil]))
        #expect(try pet.json() == json)
        #expect(try Shop.Pet(json: "{}") == .unknown([:]))
        #expect(try Shop.Pet(json: "12") == .unknown(12))
        #expect(try Shop.Pet(json: #"{"petType":null}"#) == .unknown(["petType": nil]))
        #expect(try Shop.Pet(json: #"{"petType":{"cat":1}}"#) == .unknown(["petType": ["cat": 1]]))
    }

    @Test func byKind() throws {
        #expect(try Shop.Pet(json: #"  "x""#) == .text("x"))
        #expect(try Shop.Pet(json: #"["x",{"petType":"dog"},[]]"#) == .list([.text("x"), .dog(Shop.Dog()), .list([])]))
    }

    @Test func aMemberOfATagFails() throws {
        let error = try #require(throws: JSONError.self) {
            try Shop.Pet(json: #"[{"toy":{"name":"a"},"lives":"nine","petType":"cat"}]"#)
        }
        #expect(error.path == "$[0].lives")
        #expect(throws: JSONError.self) { try Shop.Pet(json: #"{"petType":"cat","#) }
        #expect(throws: JSONError.self) { try Shop.Pet(json: #"{"a":tru,"petType":"cat"}"#) }
        #expect(throws: JSONError.self) { try Shop.Pet(json: #"{"petType":"bird","x":}"#) }
    }

    @Test(arguments: [
        (#"{"petType":"x"}"#, Shop.Guess.cat(Shop.Cat(petType: "x"))), (#"{"breed":"x"}"#, .dog(Shop.Dog(breed: "x"))),
        (#"{"lives":1}"#, .cat(Shop.Cat(lives: 1))),  // the first of equals
        (#"{"value":1}"#, .tree(Shop.Tree(value: 1))), (#"{"lives":1,"breed":"b","z":1}"#, .dog(Shop.Dog(lives: 1, breed: "b"))),
        (#"{"lives":1,"petType":"a","breed":1}"#, .cat(Shop.Cat(petType: "a", lives: 1))),  // the other one fails
        // It fails after a nested object and an array were read.
        (#"{"toy":{"name":"n","x":[{}]},"breed":"b","lives":"no"}"#, .unknown(["toy": ["name": "n", "x": [[:]]], "breed": "b", "lives": "no"])),
        // What nested objects leave unread counts as well.
        (#"{"toy":{"name":"n","a":1,"b":2}}"#, .dog(Shop.Dog())),
        (#"{"toy":{"name":"n"},"b":2}"#, .cat(Shop.Cat(toy: Shop.Toy(name: "n")))),
        ("1", .integer(1)), ("1.0", .number(1)), ("1.5", .number(1.5)), ("1e2", .number(100)), ("99999999999999999999", .number(1e20)),
        ("[1,[2.5,{}]]", .nested([.integer(1), .nested([.number(2.5), .cat(Shop.Cat())])])),
        (#""a""#, .unknown("a")), ("null", .unknown(nil)), ("true", .unknown(true)), ("[]", .nested([])),
        (#"[{"breed":"\u0061"},{"\u0062reed":"b"}]"#, .nested([.dog(Shop.Dog(breed: "a")), .dog(Shop.Dog(breed: "b"))])),
    ])
    func byBestMatch(_ json: String, _ guess: Shop.Guess) throws {
        #expect(try Shop.Guess(json: json) == guess)
        #expect(try Shop.Guess(json: " [ \(json) , \(json) ] ") == .nested([guess, guess]))
    }

    @Test(arguments: [#"{"petType":"x""#, #"{"lives":1]"#, "[1,[2,}]", "", #"{"toy":{"name":}}"#, "1e999", "tru"])
    func badDocumentsHaveNoBestMatch(_ json: String) {
        // A number that is too large for a Double is kept by the case for anything.
        if json == "1e999" {
            #expect((try? Shop.Guess(json: json)) == .unknown(.number(JSONNumber(text: "1e999") ?? 0)))
        } else {
            #expect(throws: JSONError.self) { try Shop.Guess(json: json) }
        }
    }

    /// Every level is tried by every candidate: without a limit, 30 levels would take years.
    @Test func tooManyWaysAreAnError() throws {
        struct Either: JSONReadable {
            static func read(from reader: inout JSONReader) -> Either? {
                var candidates = reader.candidates(for: Either.self)
                candidates.consider({ (_: Level) in Either() }, &reader)
                candidates.consider({ (_: Level) in Either() }, &reader)
                return candidates.best(&reader, else: { _ in Either() })
            }
        }
        struct Level: JSONReadable {
            static func read(from reader: inout JSONReader) -> Level? {
                var next: Either?
                if reader.openObject() {
                    var mark = reader.mark
                    fields: repeat {
                        mark = reader.mark
                        if reader.value("n", &next) { break fields }
                    } while reader.continues(from: mark)
                }
                return Level()
            }
        }
        func nested(_ depth: Int) -> [UInt8] {
            Array((String(repeating: #"{"x":1,"n":"#, count: depth) + "{}" + String(repeating: "}", count: depth)).utf8)
        }
        _ = try JSONReader.decode(Either.self, from: nested(8))
        let error = try #require(throws: JSONError.self) { try JSONReader.decode(Either.self, from: nested(60)) }
        #expect(error.kind == .tooComplex)
    }

    @Test func flattenedParts() throws {
        let json = #"{"weight":3,"petType":"dog","breed":"b"}"#
        let parcel = try Shop.Parcel(json: json)
        #expect(parcel.weight == 3)
        #expect(parcel.content == .dog(Shop.Dog(breed: "b")))
        #expect(try parcel.json() == json)
        #expect(try Shop.Parcel(weight: 1, content: .dog(Shop.Dog()), additionalProperties: ["x": 1, "petType": "no"]).json()
            == #"{"weight":1,"petType":"dog","x":1}"#)
        #expect(try Shop.Parcel(content: .dog(Shop.Dog())).json() == #"{"petType":"dog"}"#)
        #expect(try Shop.Parcel(content: .unknown([:])).json() == "{}")
        #expect(try Shop.Parcel(content: .unknown([:]), additionalProperties: ["a": 1]).json() == #"{"a":1}"#)
        // What is no object cannot stand there.
        #expect(try Shop.Parcel(weight: 2, content: .text("t")).json() == #"{"weight":2}"#)
        #expect(try Shop.Parcel(weight: 2, content: .list([.dog(Shop.Dog())])).json() == #"{"weight":2}"#)
        #expect(try Shop.Parcel(weight: 2, content: .cat(Shop.Cat(toy: Shop.Toy(name: "t")))).json() == #"{"weight":2,"toy":{"name":"t"}}"#)
        #expect(throws: JSONError.self) { try Shop.Parcel(json: #"{"petType":"cat","lives":"x"}"#) }
        #expect(throws: JSONError.self) { try Shop.Parcel(json: #""text""#) }
    }
}
