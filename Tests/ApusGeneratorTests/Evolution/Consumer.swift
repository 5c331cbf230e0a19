@testable import ApusGenerator

/// A program that uses everything a client has: calls every operation, with all arguments and with as few as may be, makes and
/// takes apart every model, switches over every enum, catches every failure.
///
/// It is written as its users would write it, with the types that they would see, so that a change which breaks code breaks it.
/// Run, it does all of that with values of its own (``Making``), and every operation is answered by a stub.
struct Consumer {
    private let client: Symbol
    private let types: Set<String>
    private var lines: [String] = []
    /// What the program does when it runs.
    private var uses: [String] = []
    /// What answers the operations.
    private var answers: [String] = []
    /// How values are made that JSON does not stand for.
    private var makers: [String] = []
    /// The enums that take no other values than their own.
    private var closed: [String] = []

    init(_ surface: Surface) {
        client = surface.client
        types = Set(surface.all.filter { $0.kind == .type }.map(\.path)).union(["Server", "Error"])
        lines = [
            "@_spi(ApusGenerated) import ApusRuntime", "import Foundation", "import HTTPTypes", "import \(client.name)", "",
        ]
        for name in [
            "Hashable", "Identifiable", "CaseIterable", "Sendable", "ExpressibleByStringLiteral",
            "ExpressibleByIntegerLiteral", "ExpressibleByFloatLiteral", "JSONModel", "FieldwiseHashable", "OpenEnum", "ClosedEnum",
            "ResponseOutcome", "DocumentedFailure",
        ] {
            lines.append("func is\(name)<T: \(name)>(_ type: T.Type) {}")
        }
        makers = ["if type == (\(client.name).Server).self { return \(client.name).Server(\"https://evolution.invalid\") }"]
        useClient()
        for symbol in client.members { use(symbol) }
        lines += ["func known(_ type: Any.Type) -> Any? {"] + makers.map { "    \($0)" } + ["    return nil", "}"]
        lines.append("let listed: [String] = [" + closed.map { "cases(\($0).self)" }.joined(separator: ", ") + "].flatMap { $0 }")
        lines += ["@main enum Program {", "    static func main() async {"]
        if !answers.isEmpty {
            lines += ["        let client = \(client.name).stub {"] + answers.map { "            \($0)" } + ["        }"]
        }
        lines += uses.map { "        \($0)" } + ["        print(\"\(uses.count) uses\")", "    }", "}"]
    }

    /// What the program prints once all of it went well.
    var verdict: String { "\(uses.count) uses\n" }

    var text: String { lines.joined(separator: "\n") + "\n" + Making.text }

    // MARK: - Names

    /// A type as it is written outside of the client.
    private func spelled(_ type: String) -> String {
        TypeNames.replacing(type) { types.contains($0) ? "\(client.name).\($0)" : nil }
    }

    private func spelled(_ symbol: Symbol) -> String { "\(client.name).\(symbol.path)" }

    private func isOptional(_ type: String) -> Bool { type.hasSuffix("?") }

    /// Takes a value as what it is: a type that became optional, or is no longer, does not pass.
    private func take(_ expression: String, _ type: String) -> String {
        isOptional(type)
            ? "if let some = \(expression) { let _: \(spelled(String(type.dropLast()))) = some }"
            : "let _: \(spelled(type)) = \(expression)"
    }

    private func arguments(_ parameters: [SignatureParameter], onlyRequired: Bool) -> String {
        parameters.filter { !onlyRequired || $0.initial == nil }.map { parameter in
            (parameter.label.map { "\(Backticks.label($0)): " } ?? "") + "value((\(spelled(parameter.type))).self)"
        }.joined(separator: ", ")
    }

    private mutating func function(
        _ symbol: Symbol, _ parameters: String, effects: String = "", _ body: [String], use: (String) -> String?
    ) {
        let name = "use_\(symbol.kind)_" + symbol.path.map { $0.isLetter || $0.isNumber ? String($0) : "_" }.joined()
        if let use = use(name) { uses.append(use) }
        lines.append("func \(name)(\(parameters)) \(effects){")
        lines += body.map { "    " + $0 }
        lines.append("}")
    }

    // MARK: - The client

    private mutating func useClient() {
        var body: [String] = []
        for member in client.members {
            guard case .function(let parameters, _, _, _) = member.shape, member.kind != .method else {
                if member.kind == .server {
                    body.append("let _: \(client.name).Server = .\(Backticks.member(member.name))")
                }
                continue
            }
            for onlyRequired in [false, true] {
                let arguments = arguments(parameters, onlyRequired: onlyRequired)
                body.append(
                    member.kind == .server
                        ? "let _: \(client.name).Server = .\(Backticks.member(member.name))(\(arguments))"
                        : "_ = \(client.name)(\(arguments))")
            }
        }
        function(client, "", body) { "\($0)()" }
    }

    private mutating func use(_ symbol: Symbol) {
        switch (symbol.kind, symbol.shape) {
        case (.method, .function(let parameters, _, let result, let isDiscardable)):
            use(symbol, parameters, result, isDiscardable)
        case (.type, .type(let flavour, let conformances)): use(symbol, flavour, conformances)
        default: break
        }
    }

    private mutating func use(
        _ symbol: Symbol, _ parameters: [SignatureParameter], _ result: String, _ isDiscardable: Bool
    ) {
        let call = "try await client.\(Backticks.declared(symbol.name))"
        var body = [
            "let all: \(spelled(result)) = \(call)(\(arguments(parameters, onlyRequired: false)))",
            "let few: \(spelled(result)) = \(call)(\(arguments(parameters, onlyRequired: true)))",
        ]
        if result.hasPrefix("Response<") {
            body += ["all", "few"].map { take("\($0).value", String(result.dropFirst(9).dropLast())) }
        } else {
            body.append("_ = (all.status, few.status)")
        }
        if isDiscardable { body.append("\(call)(\(arguments(parameters, onlyRequired: true)))") }
        function(symbol, "_ client: \(client.name)", effects: "async throws(\(client.name).Error) ", body) {
            "do { try await \($0)(client) } catch { stop(\"\(symbol.name): \\(error)\") }"
        }
        let given = result.hasPrefix("Response<") ? "value((\(spelled(String(result.dropFirst(9).dropLast())))).self)" : "()"
        answers.append("$0.on(.\(Backticks.member(symbol.name))) { _ in \(given) }")
    }

    // MARK: - Types

    private mutating func use(_ symbol: Symbol, _ flavour: Symbol.Flavour, _ conformances: String) {
        let type = spelled(symbol)
        var body = conformances.split(separator: ",").map { $0.filter { $0 != " " } }.filter {
            !["String", "Int", "Double", "JSONValue"].contains($0)
        }
        .map { "is\($0)(\(type).self)" }
        switch flavour {
        case .client, .namespace: break
        case .alias(let target): body.append(take("given", target))
        case .record, .options:
            let properties = symbol.members.filter { $0.kind == .property }
            if !properties.isEmpty { body.append("var copy = given") }
            for member in properties {
                guard case .value(let type, _) = member.shape else { continue }
                let name = Backticks.member(member.name)
                body += [take("given.\(name)", type), "copy.\(name) = given.\(name)"]
            }
            if !properties.isEmpty { body.append("_ = copy") }
        case .values(let raw):
            let members = symbol.members.filter { $0.kind == .member }
            body += ["_ = \(type)(rawValue: value((\(spelled(raw))).self))", take("given.rawValue", raw)]
            if !members.isEmpty {
                body +=
                    ["switch given {"] + members.map { "case .\(Backticks.member($0.name)): break" } + [
                        "default: break", "}",
                    ]
            }
        case .cases(let isNonexhaustive):
            body += choice(symbol, "given", isNonexhaustive)
            if symbol.path == "Failure" { useError(symbol, isNonexhaustive) }
        }
        for member in symbol.members where member.kind == .initializer {
            guard case .function(let parameters, _, _, _) = member.shape else { continue }
            for onlyRequired in [false, true] {
                body.append("_ = \(type)(\(arguments(parameters, onlyRequired: onlyRequired)))")
            }
        }
        // Of an enum without cases there is no value to use.
        var isUninhabited = false
        if case .cases = flavour { isUninhabited = !symbol.members.contains { $0.kind == .case } }
        if !body.isEmpty {
            function(symbol, flavour == .namespace ? "" : "_ given: \(type)", body) {
                isUninhabited ? nil : flavour == .namespace ? "\($0)()" : "\($0)(value((\(type)).self)); check(value((\(type)).self))"
            }
        }
        if conformances.contains("ClosedEnum") { closed.append(type) }
        if let made = made(symbol, flavour, conformances) { makers.append("if type == (\(type)).self { return \(made) }") }
        for member in symbol.members where member.kind == .type { use(member) }
    }

    /// A value that is made by hand, since no JSON stands for it.
    private func made(_ symbol: Symbol, _ flavour: Symbol.Flavour, _ conformances: String) -> String? {
        guard !conformances.contains("JSON"), !conformances.contains("Enum") else { return nil }
        let type = spelled(symbol)
        switch flavour {
        case .cases:
            let first = symbol.members.first { $0.kind == .case }
            guard let first, case .payload(let payload) = first.shape else { return nil }
            let held = payload.isEmpty ? "" : "(value((\(spelled(payload))).self))"
            return "\(type).\(Backticks.member(first.name))\(held)"
        case .record, .options:
            let initializer = symbol.members.first { $0.kind == .initializer }
            guard let initializer, case .function(let parameters, _, _, _) = initializer.shape else { return nil }
            return "\(type)(\(arguments(parameters, onlyRequired: false)))"
        case .client, .namespace, .alias, .values: return nil
        }
    }

    /// A `switch` that has every case, and every case made.
    private func choice(_ symbol: Symbol, _ subject: String, _ isNonexhaustive: Bool) -> [String] {
        let cases = symbol.members.filter { $0.kind == .case }
        guard !cases.isEmpty else { return [] }
        var body = ["switch \(subject) {"]
        for one in cases {
            guard case .payload(let payload) = one.shape else { continue }
            let name = Backticks.member(one.name)
            body.append(payload.isEmpty ? "case .\(name): break" : "case .\(name)(let held): \(take("held", payload))")
        }
        // `@unknown default` would warn of a case that is new: that is what it is for.
        if isNonexhaustive { body.append("default: break") }
        body.append("}")
        for one in cases {
            guard case .payload(let payload) = one.shape else { continue }
            let made = payload.isEmpty ? "" : "(value((\(spelled(payload))).self))"
            body.append("_ = \(spelled(symbol)).\(Backticks.member(one.name))\(made)")
        }
        return body
    }

    /// Every failure, caught.
    private mutating func useError(_ symbol: Symbol, _ isNonexhaustive: Bool) {
        let cases = symbol.members.filter { $0.kind == .case }
        guard !cases.isEmpty else { return }
        lines.append("func handle(_ error: \(client.name).Error) {")
        lines.append("    switch error.failure {")
        for one in cases {
            guard case .payload(let payload) = one.shape else { continue }
            let name = Backticks.member(one.name)
            lines.append(
                "    case .\(name)\(payload.isEmpty ? "" : "(let held)")?: \(payload.isEmpty ? "break" : take("held", payload))"
            )
        }
        lines.append("    case nil: break")
        if isNonexhaustive { lines.append("    default: break") }
        lines += ["    }", "}"]
    }
}
