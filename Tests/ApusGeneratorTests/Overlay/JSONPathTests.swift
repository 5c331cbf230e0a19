import Testing

@testable import ApusGenerator

/// Queries (RFC 9535): the examples of the RFC, and what they leave open.
struct JSONPathTests {
    /// What a query selects, as JSON.
    private func select(_ query: String, _ document: String) throws -> [String] {
        let (tree, _) = try readTree(Array(document.utf8), file: "a.json", name: "")
        let draft = Draft(Node(tree: tree, index: tree.root))
        return try JSONPath(query).select(in: draft).map { draft.value(at: $0)?.node.json ?? "?" }
    }

    /// Section 1.5, shortened.
    private static let store = """
        {"store":{"book":[{"author":"Rees","price":8.95},{"author":"Waugh","price":12.99},
        {"author":"Melville","isbn":"0-553","price":8.99},{"author":"Tolkien","isbn":"0-395","price":22.99}],
        "bicycle":{"price":399}}}
        """

    @Test(arguments: [
        ("$.store.book[*].author", ["\"Rees\"", "\"Waugh\"", "\"Melville\"", "\"Tolkien\""]),
        ("$..author", ["\"Rees\"", "\"Waugh\"", "\"Melville\"", "\"Tolkien\""]),
        ("$.store..price", ["8.95", "12.99", "8.99", "22.99", "399"]),
        ("$..book[2].author", ["\"Melville\""]), ("$..book[2].publisher", []),
        ("$..book[-1].author", ["\"Tolkien\""]),
        ("$..book[0,1].author", ["\"Rees\"", "\"Waugh\""]), ("$..book[:2].author", ["\"Rees\"", "\"Waugh\""]),
        ("$..book[?@.isbn].author", ["\"Melville\"", "\"Tolkien\""]),
        ("$..book[?!@.isbn].author", ["\"Rees\"", "\"Waugh\""]),
        ("$..book[?@.price<10].author", ["\"Rees\"", "\"Melville\""]),
        ("$..book[?(@.price > 10 && @.isbn) || @.author=='Rees'].author", ["\"Rees\"", "\"Tolkien\""]),
        ("$..book[?@.price == $.store.book[1].price].author", ["\"Waugh\""]),
        ("$.store[?@.price].price", ["399"]), ("$['store']['bicycle']", ["{\"price\":399}"]),
        ("$.store.book[?length(@.author) == 4].author", ["\"Rees\""]),
        ("$.store.book[?count(@.*) > 2].author", ["\"Melville\"", "\"Tolkien\""]),
        ("$.store.book[?match(@.author, '[MT].*')].author", ["\"Melville\"", "\"Tolkien\""]),
        ("$.store.book[?search(@.author, 'll')].author", ["\"Melville\""]),
        ("$.store.book[?match(@.author, 'll')].author", []), ("$.store.book[?match(@.author, '(')].author", []),
        ("$.store.book[?value(@..isbn) == '0-395'].author", ["\"Tolkien\""]),
    ])
    func bookstore(query: String, expected: [String]) throws {
        #expect(try select(query, Self.store) == expected)
    }

    @Test(arguments: [
        ("$[1:5:2]", ["1", "3"]), ("$[5:1:-2]", ["5", "3"]), ("$[::-1]", ["6", "5", "4", "3", "2", "1", "0"]),
        ("$[1:]", ["1", "2", "3", "4", "5", "6"]), ("$[-2:]", ["5", "6"]), ("$[:-5]", ["0", "1"]), ("$[::0]", []),
        ("$[0, 0]", ["0"]), ("$[9]", []), ("$.a", []), ("$[ 1 , 2 ]", ["1", "2"]), ("$[?@ >= 5]", ["5", "6"]),
        ("$[?@ == 1.0]", ["1"]),
    ])
    func arrays(query: String, expected: [String]) throws {
        #expect(try select(query, "[0,1,2,3,4,5,6]") == expected)
    }

    @Test(arguments: [
        ("$['a b']", ["1"]), ("$[\"it's\"]", ["2"]), ("$['it\\'s']", ["2"]), ("$['\\u0061 b']", ["1"]),
        ("$['😀']", ["3"]),
        ("$['\\uD83D\\ude00']", ["3"]), ("$.ä", ["4"]), ("$.*", ["1", "2", "3", "4", "null"]), ("$ .ä", ["4"]),
        ("$[?@ == null]", ["null"]), ("$[?@.x == $.none]", ["1", "2", "3", "4", "null"]), ("$[?@.x == null]", []),
        ("$..*", ["1", "2", "3", "4", "null"]), ("$", ["{\"a b\":1,\"it's\":2,\"😀\":3,\"ä\":4,\"n\":null}"]),
    ])
    func names(query: String, expected: [String]) throws {
        #expect(try select(query, #"{"a b":1,"it's":2,"😀":3,"ä":4,"n":null}"#) == expected)
    }

    @Test(arguments: [
        "", "a", "$.", "$..", "$[", "$[]", "$[1", "$['a]", "$.a.", "$ ", "$.1", "$[01]", "$[-0]", "$[1.0]",
        "$[9007199254740993]",
        "$[?]", "$[?1]", "$[?@.*==1]", "$[?@..a==1]", "$[?count(1)>1]", "$[?length(@.a)]", "$[?match(@.a,'x')==true]",
        "$[?nothing(@)]",
        "$[?(@.a]", "$[?@.a=1]", "$['\\x']", "$['\\uD800']", "$['\u{1}']", "$.store.book[?true]", "$x", "@.a",
        "$[?" + String(repeating: "(", count: 100) + "@.a" + String(repeating: ")", count: 100) + "]",
    ])
    func whatIsNoQuery(query: String) {
        #expect(throws: JSONPathError.self) { try JSONPath(query) }
    }

    @Test func everyValueHasAQueryOfItsOwn() throws {
        let text = #"{"paths":{"/a/{b}":{"get":{"x-y":[{"it's":1},"\\"]}}},"1":2,"":3,"a\nb":4}"#
        let (tree, _) = try readTree(Array(text.utf8), file: "a.json", name: "")
        let root = Node(tree: tree, index: tree.root)
        var open = [root]
        var count = 0
        while let node = open.popLast() {
            let draft = Draft(root)
            let found = try JSONPath(JSONPath.text(of: node)).select(in: draft).map { draft.value(at: $0)?.node }
            #expect(found == [node])
            open += node.elements + node.members.map(\.value)
            count += 1
        }
        #expect(count == 11)
    }

    @Test func aQueryThatLooksAtTooMuchEnds() throws {
        let (tree, _) = try readTree(Array("[[0,0,0],[0,0,0],[0,0,0]]".utf8), file: "a.json", name: "")
        let draft = Draft(Node(tree: tree, index: tree.root))
        #expect(try JSONPath("$..*").select(in: draft, limit: 100).count == 12)
        #expect(throws: JSONPathError.self) { try JSONPath("$[?count($..*) > 1]").select(in: draft, limit: 50) }
    }
}
