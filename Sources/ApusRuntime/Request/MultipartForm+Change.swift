extension MultipartForm {
    /// Adds what is set; a form has no null, so that is left out as well.
    public mutating func add(
        _ name: String, _ value: Change<some JSONWritable>, contentType: String? = nil, headers: KeyValuePairs<String, String> = [:]
    ) {
        add(name, value.value, contentType: contentType, headers: headers)
    }

    /// Adds what is set, by a style.
    public mutating func add(
        _ name: String, _ value: Change<some JSONWritable>, style: QueryStyle, explode: Bool,
        headers: KeyValuePairs<String, String> = [:]
    ) {
        add(name, value.value, style: style, explode: explode, headers: headers)
    }

    /// Adds a file that is set.
    public mutating func addFile(
        _ name: String, _ file: Change<FilePart>, contentType: String? = nil, headers: KeyValuePairs<String, String> = [:]
    ) {
        addFile(name, file.value, contentType: contentType, headers: headers)
    }

    /// Adds a part per file that is set, all of one name.
    public mutating func addFile(
        _ name: String, _ files: Change<[FilePart]>, contentType: String? = nil, headers: KeyValuePairs<String, String> = [:]
    ) {
        addFile(name, files.value, contentType: contentType, headers: headers)
    }
}
