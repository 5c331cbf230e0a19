import ApusGenerator

/// What would be generated from a document, as a person would want to read it.
struct Inspection {
    private let api: API
    private let signatures: Signatures
    private var lines: [String] = []

    init(_ api: API, _ configuration: Configuration) {
        self.api = api
        signatures = Signatures(api, configuration)
        lines.append("\(api.title) \(api.version)".firstLine.trimmed)
        if let summary = api.documentation.summary { lines.append(summary.firstLine) }
        lines.append("client type: \(api.module)")
        section("Servers", api.servers.map { ($0.name, server($0)) })
        section("Authentication", api.authentication.map { ($0.name, Self.authentication($0)) })
        if let envelope = api.envelope { section("Envelope", [(envelope.data, Self.envelope(envelope))]) }
        operations()
        pages()
        models()
        section("Failures", api.failures.map { ($0.name, failure($0)) })
        section("Webhooks and callbacks", api.payloads.map { ($0.name, "\(signatures.name(of: $0.type)), \($0.method) \($0.key)") })
    }

    var text: String {
        lines.joined(separator: "\n")
    }

    /// A heading and two columns; nothing where there are no rows.
    private mutating func section(_ title: String, _ rows: [(String, String)]) {
        guard !rows.isEmpty else { return }
        lines += ["", title]
        let width = min(rows.map(\.0.count).max() ?? 0, 48)
        for row in rows {
            let space = String(repeating: " ", count: max(0, width - row.0.count))
            lines.append("  \(row.0)\(space)  \(row.1)".trimmed)
        }
    }

    // MARK: - Operations

    private mutating func operations() {
        var groups: [(title: String, operations: [Operation])] = []
        var places: [String: Int] = [:]
        for operation in api.operations {
            let tag = operation.tags.first ?? ""
            if let place = places[tag] {
                groups[place].operations.append(operation)
            } else {
                places[tag] = groups.count
                groups.append((tag.isEmpty ? "Operations" : tag.firstLine, [operation]))
            }
        }
        for group in groups {
            lines += ["", group.title]
            for operation in group.operations {
                let deprecated = operation.isDeprecated ? " (deprecated)" : ""
                lines.append("  " + signatures.signature(of: operation))
                lines.append("      \(operation.method) \(operation.path.firstLine)\(deprecated)")
                if let pages = signatures.signature(ofPagesOf: operation) { lines.append("  " + pages) }
            }
        }
    }

    /// The operations that look as if they had pages, as entries for `apus.yaml`.
    private mutating func pages() {
        let offers = PageOffers(api).all
        guard !offers.isEmpty else { return }
        lines += ["", "These look as if they had pages; in apus.yaml, this gives each a method for all of them:", "  pages:"]
        lines += offers.map { "    " + $0.line }
    }

    // MARK: - Models

    private mutating func models() {
        // What stands in a type comes behind it.
        let order = api.types.indices.sorted { left, right in
            let places = (outermost(left), outermost(right))
            return places.0 == places.1 ? left < right : places.0 < places.1
        }
        section("Models", order.compactMap { index in
            kind(api.types[index]).map { (signatures.name(of: TypeID(index)), $0) }
        })
    }

    /// The type of the client that a type stands in, or itself.
    private func outermost(_ index: Int) -> Int {
        var index = index
        for _ in api.types.indices {
            guard case .type(let outer) = api.types[index].scope else { break }
            index = outer.index
        }
        return index
    }

    private func kind(_ declaration: TypeDeclaration) -> String? {
        switch declaration.kind {
        case .record(let record):
            let required = record.fields.count { $0.presence == .required || $0.presence == .nullable }
            let extras = record.extras == .ignored ? "" : ", and any others"
            let parts = required == 0 ? "" : ", \(required) required"
            return counted(record.fields.count, "property", "properties") + parts + extras
        case .choice(let choice):
            return "one of " + choice.cases.map { signatures.name(of: $0.type) }.joined(separator: ", ")
        case .enumeration(let enumeration):
            return counted(enumeration.members.count, "value") + (enumeration.isOpen ? ", and any other" : "")
        case .alias(let type): return signatures.name(of: type)
        case .outcome(let outcome): return "by status: " + outcome.cases.map(\.name).joined(separator: ", ")
        }
    }

    // MARK: - The rest

    private func server(_ server: Server) -> String {
        let variables = server.variables.map { "\($0.name): \($0.initial ?? "?")" }
        return server.url.firstLine + (variables.isEmpty ? "" : " (\(variables.joined(separator: ", ")))")
    }

    private func failure(_ failure: FailureCase) -> String {
        switch failure.content {
        case .empty: "without content"
        case .json(let type): signatures.name(of: type)
        case .text: "text"
        case .bytes: "bytes"
        }
    }

    private static func authentication(_ scheme: SecurityScheme) -> String {
        switch scheme.kind {
        case .apiKey(let place, let name): "API key, in \(place.rawValue) \(name.firstLine)"
        case .basic: "user name and password"
        case .bearer(let name): name.lowercased() == "bearer" || name.isEmpty ? "bearer token" : "token, \(name.firstLine)"
        case .oauth2(let flows): "bearer token by OAuth 2 (\(flows.map(\.kind).joined(separator: ", ")))"
        case .openIDConnect(let url): "bearer token by OpenID Connect, \(url.firstLine)"
        case .mutualTLS: "a client certificate, which the transport has"
        }
    }

    private static func envelope(_ envelope: Envelope) -> String {
        let code = envelope.code.map { "; success is \($0) = \(envelope.success.map(String.init).joined(separator: ", "))" } ?? ""
        return "is what methods give" + code
    }
}
