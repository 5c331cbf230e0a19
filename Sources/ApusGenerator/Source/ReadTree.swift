/// Reads a file, JSON or YAML.
///
/// It is JSON where it begins with `{` or `[` and is JSON; flow style YAML begins so too. A file of neither is told about
/// as what it meant to be.
/// - Parameters:
///   - file: The file as diagnostics name it.
///   - name: What stands in front of `#` in its pointers.
///   - keys: The keys of which the root must have one for a file that begins as JSON to pass for YAML; none: any may pass.
/// - Returns: The tree, and what was tolerated.
func readTree(
    _ contents: [UInt8], file: String, name: String, expecting keys: [String] = []
) throws(GenerationError) -> (tree: Tree, diagnostics: [Diagnostic]) {
    let text = try TextEncoding.text(of: contents, named: file)
    let builder = TreeBuilder(text)
    let characters = try TextEncoding.check(builder.bytes, builder.length, file: file)
    let first = text.first { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
    guard let first else {
        throw GenerationError(.syntax, "the file is empty", at: SourceLocation(file: file, line: 1, column: 1))
    }
    guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else {
        return try readYAML(builder, characters, file: file, name: name)
    }
    let jsonError: GenerationError
    do throws(GenerationError) {
        return try readJSON(builder, file: file, name: name)
    } catch {
        jsonError = error
    }
    // What nests too deep does so in YAML too.
    guard jsonError.diagnostics.first?.code == .syntax else { throw jsonError }
    let isYAML = file.hasSuffix(".yaml") || file.hasSuffix(".yml")
    do throws(GenerationError) {
        var (tree, diagnostics) = try readYAML(TreeBuilder(text), characters, file: file, name: name)
        let root = Node(tree: tree, index: tree.root)
        guard isYAML || keys.isEmpty || keys.contains(where: { root[$0] != nil }) else { throw jsonError }
        if file.hasSuffix(".json"), let found = jsonError.diagnostics.first {
            diagnostics.insert(
                Diagnostic(.warning, .syntax, found.message + "; read as YAML", at: found.location), at: 0)
        }
        return (tree, diagnostics)
    } catch {
        throw isYAML ? error : jsonError
    }
}

private func readJSON(
    _ builder: consuming TreeBuilder, file: String, name: String
) throws(GenerationError) -> (tree: Tree, diagnostics: [Diagnostic]) {
    var parser = JSONTree(builder, file: file)
    try parser.parse()
    let (tree, duplicates) = parser.finish(name: name)
    return (tree, duplicateKeys(duplicates, tree))
}

private func readYAML(
    _ builder: consuming TreeBuilder, _ characters: CharacterTable, file: String, name: String
) throws(GenerationError) -> (tree: Tree, diagnostics: [Diagnostic]) {
    var parser = try YAMLTree(builder, characters: characters, file: file)
    try parser.parse()
    guard let (tree, duplicates, second) = parser.finish(name: name) else {
        throw GenerationError(
            .syntax, "the file has nothing but comments", at: SourceLocation(file: file, line: 1, column: 1))
    }
    var diagnostics = duplicateKeys(duplicates, tree)
    if let second {
        diagnostics.append(
            Diagnostic(
                .warning, .syntax, "a second YAML document begins here; only the first is read",
                at: tree.location(of: second)))
    }
    return (tree, diagnostics)
}

private func duplicateKeys(_ duplicates: [TreeBuilder.Duplicate], _ tree: Tree) -> [Diagnostic] {
    duplicates.map { duplicate in
        let last = tree.records[Int(duplicate.last)]
        let first = tree.location(of: tree.records[Int(duplicate.first)].place)
        let pointer = tree.pointer(to: last.parent) + "/" + JSONPointer.escaped(tree.text(duplicate.last))
        return Diagnostic(
            .warning, .duplicateKey,
            "the key `\(tree.text(duplicate.last))` stands in line \(first.line) already; the last one counts",
            at: tree.location(of: last.place), pointer: pointer)
    }
}
