extension ViewMaker {
    /// Where tokens come from, for the schemes whose document says it.
    func tokenSources() -> [TokenSourceView] {
        api.authentication.compactMap { scheme in
            let flows = Self.flows(scheme.kind)
            guard !flows.isEmpty else { return nil }
            var comment = Comment()
            comment.add(block: ["Where tokens for `\(Markdown.oneLine(scheme.name))` come from; `ApusOAuth` gets them."])
            return TokenSourceView(
                documentation: comment.lines, access: access, name: Backticks.declared(scheme.name), flows: flows)
        }
    }

    /// The arguments of `OAuthFlows`, in the order of its initialiser.
    private static func flows(_ kind: SecurityScheme.Kind) -> [String] {
        switch kind {
        case .openIDConnect(let url) where !url.isEmpty:
            return ["openIDConnectURL: \(swiftLiteral(url))"]
        case .oauth2(let flows):
            let known = ["authorizationCode", "clientCredentials", "deviceAuthorization", "password", "implicit"]
            let arguments = known.compactMap { kind in
                flows.first { $0.kind == kind }.map { "\(kind): OAuthFlows.Flow(\(Self.arguments($0)))" }
            }
            return arguments.enumerated().map { $0.offset < arguments.count - 1 ? $0.element + "," : $0.element }
        default:
            return []
        }
    }

    private static func arguments(_ flow: SecurityScheme.OAuthFlow) -> String {
        var arguments: [String] = []
        for (label, url) in [
            ("authorizationURL", flow.authorizationURL), ("tokenURL", flow.tokenURL), ("refreshURL", flow.refreshURL),
        ] {
            if let url { arguments.append("\(label): \(swiftLiteral(url))") }
        }
        if !flow.scopes.isEmpty { arguments.append("scopes: [\(flow.scopes.map(swiftLiteral).joined(separator: ", "))]") }
        return arguments.joined(separator: ", ")
    }
}
