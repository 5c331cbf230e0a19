import ApusRuntime
import Foundation
import GoldenClients
import Testing

/// Parameters, as they are on the wire.
@Suite struct ParameterBehaviour {
    @Test func pathStyles() async throws {
        let simple = try await sent {
            try await Parameters(transport: $0).getSimple(id: "a b/ü", trace: 4, ids: [1, 2], point: .init(x: 3, y: -4))
        }
        #expect(simple.path == "/simple/a%20b%2F%C3%BC/1,2/x=3,y=-4")
        #expect(simple.header("trace") == "4")
        let label = try await sent { try await Parameters(transport: $0).getLabel(a: ["r", "g"], b: ["r", "g"]) }
        #expect(label.path == "/label/.r,g/.r.g")
        let matrix = try await sent { try await Parameters(transport: $0).getMatrix(a: "x;y", b: ["r", "g"]) }
        #expect(matrix.path == "/matrix;a=x%3By;b=r;b=g")
        let file = try await sent { try await Parameters(transport: $0).getFile(path: "docs/a b.md", major: 1, minor: 20) }
        #expect(file.path == "/files/docs/a%20b.md/v1.20")
    }

    @Test(arguments: ["", ".", ".."])
    func pathArgumentsThatLeadElsewhere(_ id: String) async throws {
        let transport = InMemoryTransport(.status(204))
        await #expect(throws: Parameters.Error.self) {
            try await Parameters(transport: transport).getSimple(id: id, trace: 1, ids: [1], point: .init(x: 1, y: 1))
        }
        #expect(transport.requests.isEmpty)
    }

    @Test func nothingGiven() async throws {
        #expect(try await sent { try await Parameters(transport: $0).getQuery() }.url == "https://example.com/query?fixed=yes%20sir")
    }

    @Test func queryLists() async throws {
        let lists = try await sent {
            try await Parameters(transport: $0).getQuery(formValue: ["a", "b&c"], joined: ["a,b", "c"], spaced: ["a", "b"], piped: ["a", "b"])
        }
        #expect(lists.query == "fixed=yes%20sir&form=a&form=b%26c&joined=a%2Cb,c&spaced=a%20b&piped=a%7Cb")
    }

    @Test func queryObjects() async throws {
        let point = Parameters.Point(x: 1, y: 2)
        let objects = try await sent { try await Parameters(transport: $0).getQuery(deep: point, object: point, content: point) }
        #expect(objects.query == "fixed=yes%20sir&deep%5Bx%5D=1&deep%5By%5D=2&x=1&y=2&content=%7B%22x%22%3A1%2C%22y%22%3A2%7D")
    }

    @Test func queryValues() async throws {
        let values = try await sent {
            try await Parameters(transport: $0).getQuery(
                reserved: "a/b?c", startBefore: "1+1", startAfter: "ü", start: CalendarDate("2024-02-29"), when: Date(timeIntervalSince1970: 0),
                flag: false, ratio: 2)
        }
        #expect(values.query
            == "fixed=yes%20sir&reserved=a/b?c&start%3C=1%2B1&start%3E=%C3%BC&start=2024-02-29&when=1970-01-01T00%3A00%3A00Z&flag=false&ratio=2")
    }

    @Test func defaultsAreSent() async throws {
        let defaults = try await sent { try await Parameters(transport: $0).getDefaults() }
        #expect(defaults.query == "page=1&sort=down&fields=id&fields=name&scale=1.5&strict=true&mode=fast&limit=20")
        let none = try await sent {
            try await Parameters(transport: $0).getDefaults(page: nil, sort: nil, fields: nil, scale: nil, strict: nil, wrong: 3, limit: nil)
        }
        #expect(none.query == "mode=fast&wrong=3")
        let sorted = try await sent { try await Parameters(transport: $0).getDefaults(page: nil, sort: "sideways", fields: [], scale: nil, strict: nil, limit: nil) }
        #expect(sorted.query == "sort=sideways&mode=fast")
    }

    @Test func headersAndCookies() async throws {
        let request = try await sent {
            try await Parameters(transport: $0).getHeaders(xList: [1, 2], xPoint: .init(x: 1, y: 2), session: "a b;c", tracking: 5)
        }
        #expect(request.header("X-List") == "1,2")
        #expect(request.header("X-Point") == "x,1,y,2")
        #expect(request.header("Cookie") == "session=a%20b%3Bc; tracking=5")
        let undeclared = try await sent { try await Parameters(transport: $0).getUndeclared(name: "n") }
        #expect(undeclared.path == "/undeclared/n")
    }

    @Test func enumerationsInQueries() async throws {
        let transport = InMemoryTransport(.json(#"[{"id":"1","priority":9,"direction":"asc"},{"id":"2","priority":1,"direction":""}]"#))
        let client = Enumerations(transport: transport)
        let orders = try await client.listOrders()
        _ = try await client.listOrders(status: "archived")
        _ = try await client.listOrders(status: .noneValue)
        _ = try await client.listOrders(status: nil)
        #expect(transport.requests.map(\.url) == [
            "https://example.com/orders/?status=open", "https://example.com/orders/?status=archived",
            "https://example.com/orders/?status=none", "https://example.com/orders/",
        ])
        #expect(orders.value[0].priority.rawValue == 9 && orders.value[1].priority == .value1)
        #expect(orders.value[0].direction == .asc && orders.value[1].direction == .empty)
        #expect(try orders.value[0].json() == #"{"id":"1","priority":9,"direction":"asc"}"#)
        try expectKept(#"{"id":"1","priority":2,"direction":"Asc"}"#, as: Enumerations.Order.self)
    }
}
