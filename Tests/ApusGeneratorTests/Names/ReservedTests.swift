import Testing

@testable import ApusGenerator

/// Names that a position must not have.
struct ReservedTests {
    private func name(_ raw: String, _ position: NamePosition) -> String? {
        var speller = Speller()
        return speller.name(raw, position)
    }

    @Test(arguments: [
        "Error", "Type", "Date", "Data", "Response", "Request", "String", "Int", "Server", "Failure", "Envelope", "Protocol", "Self",
        "Any", "Set", "Array", "Optional", "Sendable", "CallOptions", "JSONValue", "Foundation", "ApusRuntime", "Box", "Change",
    ])
    func types(raw: String) {
        #expect(name(raw, .model) == raw + "Model")
        #expect(name(raw, .value) == raw + (raw == "JSONValue" ? "Schema" : "Value"))
    }

    @Test(arguments: ["Task", "Result", "Group", "Label", "Campaign", "Kind", "Options", "Input"])
    func typesThatAreFree(raw: String) {
        #expect(name(raw, .model) == raw)
    }

    @Test(arguments: ["none", "some", "self", "init", "unknown", "description", "read", "write", "encode"])
    func members(raw: String) {
        #expect(name(raw, .member) == raw + "Value")
        #expect(name(raw, .choice) == raw + "Value")
        #expect(name(raw, .failure) == raw + "Value")
    }

    @Test func membersThatEndInValue() {
        #expect(name("rawValue", .member) == "rawValueMember")
        #expect(name("hash", .member) == "hashMember")
        #expect(name("hash_value", .field) == "hashValueMember")
        #expect(name("allCases", .member) == "allCasesValue")
    }

    @Test func properties() {
        for raw in ["self", "init", "reader", "writer", "mark"] { #expect(name(raw, .field) == raw + "Value") }
        for raw in ["description", "class", "default", "type", "id", "read", "write", "encode", "hash", "none", "value", "http", "rawValue"] {
            #expect(name(raw, .field) == raw)
        }
    }

    @Test func arguments() {
        for raw in ["self", "request", "form", "core", "options", "body"] { #expect(name(raw, .parameter) == raw + "Value") }
        for raw in ["in", "for", "where", "repeat", "type", "path"] { #expect(name(raw, .parameter) == raw) }
        for raw in ["server", "configuration", "transport"] { #expect(name(raw, .credential) == raw + "Value") }
        #expect(name("core", .operation) == "coreOperation")
    }

    @Test(arguments: NamePosition.allCases)
    func everyRuleHasAReason(position: NamePosition) {
        let rules = Reserved.rules(position)
        for rule in rules { #expect(!rule.reason.isEmpty && !rule.names.isEmpty) }
        let names = rules.flatMap(\.names)
        #expect(Set(names).count == names.count, "a name is reserved twice")
        for name in names {
            let freed = Reserved.freed(name, position)
            #expect(Reserved.freed(freed, position) == freed, "what a reserved name becomes is reserved itself")
            #expect(Identifier.isLegal(freed))
        }
    }
}
