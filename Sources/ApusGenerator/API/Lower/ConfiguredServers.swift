extension Lowering {
    /// The servers that `servers` of `apus.yaml` adds: a sandbox that the document does not name.
    func configuredServers() -> [Server] {
        configuration.servers.map { server in
            Server(
                name: "", naming: Naming([server.name], pinned: server.name), url: server.url, variables: [],
                documentation: Documentation(description: server.description),
                origin: Origin(location: server.location, pointer: "#/servers"))
        }
    }
}
