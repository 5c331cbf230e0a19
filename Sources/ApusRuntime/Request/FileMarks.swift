/// Files that a value holds, set aside while the rest of it is written: a text stands in the place of each.
struct FileMarks {
    /// What no value can contain by accident: a form's boundary.
    let prefix: String
    private(set) var files: [FilePart] = []

    init(prefix: String) {
        self.prefix = prefix + ":"
    }

    /// Sets a file aside and gives the text for its place.
    mutating func add(_ file: FilePart) -> String {
        files.append(file)
        return prefix + String(files.count - 1)
    }

    /// The file whose place a value stands in.
    func file(at value: JSONValue) -> FilePart? {
        guard case .string(let text) = value, text.hasPrefix(prefix), let index = Int(text.dropFirst(prefix.count)),
            files.indices.contains(index)
        else { return nil }
        return files[index]
    }
}
