/// Everything that templates see: a view per file, sorted by path.
public struct Views: Equatable, Sendable {
    var files: [FileView]
}

/// A file of the client.
struct FileView: View {
    /// Relative to the output folder.
    var path: String
    /// The import lines, with a blank line between groups.
    var imports: [String]
    /// A remark, where there is nothing else.
    var note: String
    var client: ClientView?
    /// Names of an earlier version, in the client's file.
    var formerNames: [FormerNamesView]
    var failure: FailureView?
    var headers: HeadersView?
    var rateLimits: RateLimitsView?
    var stubs: StubsView?
    var operations: [OperationsView]
    /// Declarations, in extensions of what they stand in.
    var scopes: [ScopeView]
    /// How the declared types are read and written, in extensions of their own.
    var hasCodings: Bool
    var codings: [CodingView]
    /// What of the declared types has rules.
    var validations: [ValidationView]

    static let members: [String: Member<FileView>] = [
        "imports": .lines(\.imports), "note": .text(\.note), "client": .view(\.client), "formerNames": .list(\.formerNames),
        "failure": .view(\.failure), "headers": .view(\.headers), "rateLimits": .view(\.rateLimits), "stubs": .view(\.stubs), "operations": .list(\.operations),
        "scopes": .list(\.scopes), "hasCodings": .flag(\.hasCodings), "codings": .list(\.codings),
        "validations": .list(\.validations),
    ]
}

/// Declarations that stand in one type: an extension.
struct ScopeView: View {
    /// `TikTokBusiness.Campaign`
    var path: String
    var types: [TypeView]

    static let members: [String: Member<ScopeView>] = ["path": .text(\.path), "types": .list(\.types)]
}

/// A declaration: exactly one of these.
struct TypeView: View {
    var record: RecordView?
    var choice: ChoiceView?
    var enumeration: EnumerationView?
    var alias: AliasView?
    var outcome: OutcomeView?
    var namespace: NamespaceView?
    var options: OptionsView?

    static let members: [String: Member<TypeView>] = [
        "record": .view(\.record), "choice": .view(\.choice), "enumeration": .view(\.enumeration),
        "alias": .view(\.alias), "outcome": .view(\.outcome), "namespace": .view(\.namespace),
        "options": .view(\.options),
    ]
}

/// How a type is read and written: exactly one of these.
struct CodingView: View {
    /// The whole path of the type.
    var path: String
    var record: RecordCodingView?
    var choice: ChoiceCodingView?
    var enumeration: EnumerationCodingView?

    static let members: [String: Member<CodingView>] = [
        "path": .text(\.path), "record": .view(\.record), "choice": .view(\.choice),
        "enumeration": .view(\.enumeration),
    ]
}
