@_spi(ApusGenerated) import ApusRuntime
import Foundation
import Testing

/// Deep documents end with an error, never with the stack.
@Suite struct DepthTests {
    /// Runs on a thread with as little stack as Apple's platforms give to any but the main one.
    func onSmallThread<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
        await withCheckedContinuation { continuation in
            let thread = Thread { continuation.resume(returning: body()) }
            thread.stackSize = 512 << 10
            thread.start()
        }
    }

    func deep(_ depth: Int, _ open: String, _ inner: String, _ close: String) -> [UInt8] {
        Array(
            (String(repeating: open, count: depth) + inner + String(repeating: close, count: depth)).utf8)
    }

    @Test(arguments: [513, 600, 10_000, 100_000])
    func tooDeep(_ depth: Int) async {
        let arrays = deep(depth, "[", "", "]")
        let objects = deep(depth, #"{"a":"#, "1", "}")
        let trees = deep(depth, #"{"value":1,"left":"#, #"{"value":1}"#, "}")
        let skipped = deep(depth, #"{"value":1,"unknown":"#, "1", "}")
        let guesses = deep(depth, "[", "{}", "]")
        let open = deep(depth, "[", "", "")
        let kinds = await onSmallThread { () -> [JSONError.Kind?] in
            func kind<T: JSONReadable>(_ type: T.Type, _ bytes: [UInt8]) -> JSONError.Kind? {
                do throws(JSONError) {
                    _ = try JSONReader.decode(type, from: bytes)
                    return nil
                } catch { return error.kind }
            }
            return [
                kind(JSONValue.self, arrays), kind(JSONValue.self, objects), kind(Shop.Tree.self, trees),
                kind(Shop.Tree.self, skipped),
                kind(Shop.Guess.self, guesses), kind(Shop.Pet.self, objects), kind(JSONValue.self, open),
            ]
        }
        for kind in kinds { #expect(kind == .tooDeep || kind == .tooComplex) }
    }

    /// However deep it is: a value or an error, not a crash.
    @Test func anyDepth() async {
        let counts = await onSmallThread { () -> (values: Int, errors: Int) in
            var values = 0
            var errors = 0
            for depth in stride(from: 1, through: 512, by: 7) {
                for bytes in [
                    Array(
                        (String(repeating: #"{"value":1,"left":"#, count: depth) + "null"
                            + String(repeating: "}", count: depth)).utf8),
                    Array(
                        (String(repeating: #"{"value":1,"children":["#, count: depth / 2)
                            + String(repeating: "]}", count: depth / 2)).utf8),
                ] {
                    do {
                        let tree = try JSONReader.decode(Shop.Tree.self, from: bytes)
                        _ = tree.hashValue
                        _ = try? JSONWriter.encode(tree)
                        values += 1
                    } catch { errors += 1 }
                }
            }
            return (values, errors)
        }
        #expect(counts.values > 10)
    }

    @Test func whatIsPassedOverMayBeAsDeepAsTheLimit() async throws {
        let json =
            #"{"id":"a","x":"# + String(repeating: "[", count: 511) + String(repeating: "]", count: 511)
            + "}"
        #expect(await onSmallThread { try? Shop.Item(json: json) } == Shop.Item(id: "a"))
    }

    // MARK: Writing

    /// Writes on a small thread what a thread with more stack has made and takes apart again.
    func written(_ value: some JSONWritable & Sendable) async -> Result<[UInt8], JSONError> {
        await onSmallThread {
            do throws(JSONError) { return .success(try JSONWriter.encode(value)) } catch {
                return .failure(error)
            }
        }
    }

    func nested(_ depth: Int, _ wrap: (JSONValue) -> JSONValue) -> JSONValue {
        var value = JSONValue.bool(true)
        for _ in 0..<depth { value = wrap(value) }
        return value
    }

    @Test(arguments: [513, 600, 3000])
    func valuesTooDeepToWrite(_ depth: Int) async throws {
        var tree = Shop.Tree(value: 0)
        for value in 1...depth { tree = Shop.Tree(value: value, left: tree) }
        var list = Shop.Tree(value: 0)
        for value in 1...depth { list = Shop.Tree(value: value, children: [list]) }
        for result in [
            await written(nested(depth) { .array([$0]) }),
            await written(nested(depth) { .object(["a": $0]) }), await written(tree),
            await written(list),
        ] {
            let error = try #require(throws: JSONError.self) { try result.get() }
            #expect(error.kind == .tooDeep)
            #expect(error.path.count > 100)
        }
        // Texts for people are cut, at 512 levels or where the stack is used up.
        let text = JSONWriter.describe(nested(depth) { .array([$0]) })
        let levels = text.prefix { $0 == "[" }.count
        #expect((100...512).contains(levels))
        #expect(text == String(repeating: "[", count: levels) + "null" + String(repeating: "]", count: levels))
    }

    @Test func whatTheReaderReadsIsWritten() async throws {
        for value in [nested(150) { .array([$0]) }, nested(150) { .object(["a": $0]) }] {
            let bytes = try await written(value).get()
            #expect(try JSONReader.decode(JSONValue.self, from: bytes) == value)
        }
    }
}
