extension Lowering {
    /// The servers of the document, then those of paths and operations that a call does not get by itself: with variables, or
    /// behind the first.
    mutating func lowerServers(_ node: Node) -> [Server] {
        var servers = (node["servers"]?.elements ?? []).compactMap { lowerServer($0) }
        for list in serverOverrides {
            for server in list.elements where list.count > 1 || (server["variables"]?.count ?? 0) > 0 {
                guard var lowered = lowerServer(server), !servers.contains(where: { $0.url == lowered.url }) else { continue }
                lowered.isOverride = true
                servers.append(lowered)
            }
        }
        return servers
    }

    private mutating func lowerServer(_ server: Node) -> Server? {
        guard let url = server["url"]?.scalarText else { return nil }
        return Server(
            name: "", naming: Naming(serverNames(server, url), pinned: configuration.names[server.pointer]), url: url,
            variables: variables(of: server, url),
            documentation: Documentation(description: server["description"]?.string),
            origin: Origin(server))
    }

    private mutating func variables(of server: Node, _ url: String) -> [Server.Variable] {
        var found: [Server.Variable] = []
        var rest = url[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let key = String(rest[rest.index(after: open)..<close])
            rest = rest[rest.index(after: close)...]
            guard !found.contains(where: { $0.key == key }) else { continue }
            let node = server["variables"]?[key]
            if node == nil {
                report(
                    .warning, .undeclaredServerVariable, "the URL's `{\(key)}` is declared nowhere; it has to be given",
                    at: server)
            }
            let values = (node?["enum"]?.elements ?? []).compactMap(\.scalarText)
            found.append(
                Server.Variable(
                    name: "", key: key, initial: node?["default"]?.scalarText ?? values.first, values: values,
                    documentation: Documentation(description: node?["description"]?.string)))
        }
        return found
    }

    /// What a server may be called: its name, a word for its environment, its short description, its host.
    private func serverNames(_ server: Node, _ url: String) -> [String] {
        var names: [String] = []
        if let name = server["name"]?.string { names.append(name) }
        let description = server["description"]?.string ?? ""
        let text = (description + " " + url).lowercased()
        let words = text.split { !$0.isLetter }.map(String.init)
        for (word, name) in [
            ("sandbox", "sandbox"), ("staging", "staging"), ("stage", "staging"), ("production", "production"),
            ("prod", "production"),
            ("live", "live"), ("development", "development"), ("dev", "development"), ("test", "test"),
            ("testing", "test"),
            ("localhost", "local"), ("local", "local"), ("mock", "mock"), ("preview", "preview"), ("beta", "beta"),
        ] where words.contains(word) {
            names.append(name)
            break
        }
        if !description.isEmpty, description.split(separator: " ").count <= 4 { names.append(description) }
        let host = url.split(separator: "/").first { $0.contains(".") && !$0.hasSuffix(":") }
        if let host { names.append(String(host).replacing("{", with: "").replacing("}", with: "")) }
        return names + ["server"]
    }

    /// A server that an operation or a path has for itself, its variables set to their defaults.
    mutating func lowerServerOverride(_ servers: Node?) -> String? {
        guard let servers, let server = servers.elements.first, let url = server["url"]?.scalarText else { return nil }
        if !serverOverrides.contains(servers) { serverOverrides.append(servers) }
        let expanded = Server.expanded(
            url, (server["variables"]?.members ?? []).map { ($0.key, $0.value["default"]?.scalarText ?? "") })
        return expanded.isEmpty || expanded == "/" ? nil : expanded
    }
}
