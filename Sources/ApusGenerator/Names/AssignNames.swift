/// Sets every name of the API: final, legal, and unique in its scope.
///
/// The phases are in the order of who must not be moved by whom: what `apus.yaml` and the lock pin, then component
/// schemas, operations, other types of the client, namespaces; then, from the outside in, the members and the
/// nested types of each. Within a scope, see ``Claims``.
func assignNames(_ api: inout API, _ configuration: Configuration) {
    var namer = Namer(api, configuration)
    namer.nameClientScope(&api)
    namer.nameScopes(&api)
    namer.nameArguments(&api)
    namer.nameClientParts(&api)
}
