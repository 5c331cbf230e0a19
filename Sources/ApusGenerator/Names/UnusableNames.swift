/// The names of `apus.yaml` that what they are for did not get: reserved ones, such as `Data`, and those that another has.
struct UnusableNames {
    /// A name that was set, and what its place is called instead; empty where nothing there has a name.
    struct Problem: Equatable {
        var pointer: String
        var wanted: String
        var names: [String]
    }

    let problems: [Problem]

    init(_ api: API, _ configuration: Configuration) {
        guard !configuration.names.isEmpty else {
            problems = []
            return
        }
        var names: [String: [String]] = [:]
        func note(_ name: String, _ pointer: String) {
            if configuration.names[pointer] != nil { names[pointer, default: []].append(name) }
        }
        for type in api.types where type.inputOf == nil {
            note(type.name, type.origin.pointer)
            switch type.kind {
            case .record(let record): for field in record.fields { note(field.name, field.origin.pointer) }
            case .enumeration(let enumeration):
                for (index, member) in enumeration.members.enumerated() {
                    note(member.name, "\(type.origin.pointer)/enum/\(index)")
                }
            case .choice, .alias, .outcome: break
            }
        }
        for operation in api.operations {
            note(operation.name, operation.origin.pointer)
            for parameter in operation.parameters { note(parameter.name, parameter.origin.pointer) }
        }
        for server in api.servers { note(server.name, server.origin.pointer) }
        for scheme in api.authentication { note(scheme.name, scheme.origin.pointer) }
        for failure in api.failures { note(failure.name, failure.origin.pointer) }
        for header in api.headers { note(header.name, header.origin.pointer) }
        for payload in api.payloads { note(payload.name, payload.origin.pointer) }
        problems = configuration.names.sorted { $0.key < $1.key }.compactMap { pointer, wanted in
            guard let given = names[pointer], !given.contains(wanted) else { return nil }
            return Problem(pointer: pointer, wanted: wanted, names: given)
        }
    }
}

extension Diagnostics {
    /// Says which names were not given, and what stands there instead.
    mutating func add(_ names: UnusableNames, at root: Node) {
        for problem in names.problems {
            let instead = problem.names.prefix(3).map { "`\($0)`" }.joined(separator: ", ")
            add(
                .warning, .unusableName,
                "`names` of apus.yaml calls `\(problem.pointer)` `\(problem.wanted)`, which is reserved or has been given already; it is \(instead)",
                at: root)
        }
    }
}
