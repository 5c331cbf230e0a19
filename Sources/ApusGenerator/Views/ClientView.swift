/// The client type.
struct ClientView: View {
    var documentation: [String]
    var access: String
    var name: String
    var initialiserDocumentation: [String]
    var parameters: ListView
    /// Module and version as literals, for the `User-Agent`.
    var module: String
    var version: String
    /// Calls that make the credentials, each with its comma.
    var credentials: [String]
    /// Alternatives of schemes as a literal.
    var security: String
    /// The arguments of the envelope; nil without one.
    var envelope: ListView?
    var servers: [ServerView]
    var tokenSources: [TokenSourceView]

    static let members: [String: Member<ClientView>] = [
        "documentation": .lines(\.documentation), "access": .text(\.access), "name": .text(\.name),
        "initialiserDocumentation": .lines(\.initialiserDocumentation), "parameters": .view { $0.parameters },
        "module": .text(\.module), "version": .text(\.version),
        "hasCredentials": .flag { !$0.credentials.isEmpty }, "credentials": .lines(\.credentials),
        "security": .text(\.security), "envelope": .view(\.envelope),
        "hasServers": .flag { !$0.servers.isEmpty }, "servers": .list(\.servers),
        "hasTokenSources": .flag { !$0.tokenSources.isEmpty }, "tokenSources": .list(\.tokenSources),
    ]
}

/// A security scheme whose document says where its tokens come from: a static member.
struct TokenSourceView: View {
    var documentation: [String]
    var access: String
    var name: String
    /// The arguments of `OAuthFlows`, each with its comma.
    var flows: [String]

    static let members: [String: Member<TokenSourceView>] = [
        "documentation": .lines(\.documentation), "access": .text(\.access), "name": .text(\.name),
        "flows": .lines(\.flows),
    ]
}

/// A server of the document: a static member, or a function where its URL has variables.
struct ServerView: View {
    var documentation: [String]
    var access: String
    var name: String
    /// The URL as a literal.
    var url: String
    /// The variables as parameters; nil without any.
    var parameters: ListView?
    /// The variables as a dictionary.
    var variables: String

    static let members: [String: Member<ServerView>] = [
        "documentation": .lines(\.documentation), "access": .text(\.access), "name": .text(\.name),
        "url": .text(\.url), "isFixed": .flag { $0.parameters == nil }, "parameters": .view(\.parameters), "variables": .text(\.variables),
    ]
}
