import Testing

@testable import ApusGenerator

/// Adding to a document renames nothing that does not want the very same name.
struct StabilityTests {
    typealias Fixture = NamesFixture

    /// A small generator of random numbers, the same on every machine.
    struct Random: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }

        /// A name of one to three words, written in one of many ways, from few enough words to collide often.
        mutating func raw() -> String {
            let words = ["id", "url", "user", "status", "list", "type", "error", "none", "2", "x"]
            let picked = (0..<Int.random(in: 1...3, using: &self)).map { _ in words.randomElement(using: &self) ?? "" }
            switch Int.random(in: 0..<6, using: &self) {
            case 0: return picked.joined(separator: "_")
            case 1: return picked.joined(separator: "-")
            case 2: return picked.map(\.capitalized).joined()
            case 3: return picked.joined(separator: "_").uppercased()
            case 4: return picked.joined(separator: ".") + "+"
            default: return picked.joined()
            }
        }

        mutating func raws(_ count: Int) -> [String] {
            var seen: Set<String> = []
            return (0..<count).map { _ in raw() }.filter { seen.insert($0).inserted }
        }
    }

    /// Inserts one name among others and compares: whoever changes shares a wish with the new one, or with its name.
    private func check(_ raws: [String], inserting raw: String, at index: Int, _ names: ([String]) -> [String], _ wish: (String) -> String?) {
        guard !raws.contains(raw) else { return }
        let before = names(raws)
        #expect(Set(before).count == before.count)
        var more = raws
        more.insert(raw, at: index)
        var after = names(more)
        #expect(Set(after).count == after.count)
        let new = after.remove(at: index)
        for (old, now) in zip(before, after) where old != now {
            let position = before.firstIndex(of: old) ?? 0
            let related = wish(raws[position]) == wish(raw) || old == new || old == wish(raw)
            if !related { Issue.record("adding \(raw) as \(new) renamed \(raws[position]) from \(old) to \(now)") }
        }
    }

    @Test(arguments: 0..<60)
    func schemas(seed: Int) {
        var random = Random(state: UInt64(seed))
        let raws = random.raws(40)
        check(raws, inserting: random.raw(), at: Int.random(in: 0...raws.count, using: &random)) { raws in
            var fixture = Fixture()
            for raw in raws { fixture.schema(raw) }
            return fixture.named().typeNames()
        } _: { raw in
            var speller = Speller()
            return speller.name(raw, .model)
        }
    }

    @Test(arguments: 0..<60)
    func membersAndProperties(seed: Int) {
        var random = Random(state: UInt64(seed) + 1_000)
        let raws = random.raws(30)
        let isMember = seed.isMultiple(of: 2)
        check(raws, inserting: random.raw(), at: Int.random(in: 0...raws.count, using: &random)) { raws in
            var fixture = Fixture()
            let id = fixture.schema("X", isMember ? Fixture.enumeration(raws) : Fixture.record(raws))
            return fixture.named().memberNames(id)
        } _: { raw in
            var speller = Speller()
            return speller.name(raw, isMember ? .member : .field)
        }
    }

    @Test(arguments: 0..<60)
    func operationsAndArguments(seed: Int) {
        var random = Random(state: UInt64(seed) + 2_000)
        let raws = random.raws(30)
        let isOperation = seed.isMultiple(of: 2)
        check(raws, inserting: random.raw(), at: Int.random(in: 0...raws.count, using: &random)) { raws in
            var fixture = Fixture()
            if isOperation {
                for raw in raws { fixture.operation([raw]) }
                return fixture.named().operations.map(\.name)
            }
            fixture.operation(["get"], raws.map { ($0, .query) })
            return fixture.named().operations[0].parameters.map(\.name)
        } _: { raw in
            var speller = Speller()
            return speller.name(raw, isOperation ? .operation : .parameter)
        }
    }

    @Test func partsDoNotMoveEachOther() {
        var fixture = Fixture()
        for key in ["Campaign", "Status", "GetThings"] { fixture.schema(key, Fixture.record(["id", "status"])) }
        fixture.operation(["getThings"], [("status", .query)])
        fixture.type(["status"], .operation(0), Fixture.enumeration(["on", "off"]))
        fixture.type(["status"], .type(TypeID(0)), Fixture.enumeration(["on", "off"]))
        fixture.type(["page"], .client)
        let before = fixture.named()

        var more = fixture
        more.operation(["getCampaign"], [("campaign", .query)])
        more.type(["campaign"], .operation(1))
        more.operation(["page"])
        more.type(["status"], .operation(2))
        more.schema("Things")
        more.type(["things"], .client)
        let after = more.named()
        #expect(after.types.prefix(before.types.count).map(\.name) == before.typeNames())
        #expect(after.operations[0] == before.operations[0])
    }

    @Test func sameInputSameNames() {
        var random = Random(state: 7)
        var fixture = Fixture()
        for raw in random.raws(50) { fixture.schema(raw, Fixture.record(random.raws(10))) }
        #expect(fixture.named() == fixture.named())
    }
}
