extension MultipartForm {
    /// Adds what is set; a form has no null, so that is left out as well.
    public mutating func add(_ name: String, _ value: Change<some JSONWritable>, contentType: String? = nil) {
        add(name, value.value, contentType: contentType)
    }

    /// Adds a file that is set.
    public mutating func addFile(_ name: String, _ file: Change<FilePart>, contentType: String? = nil) {
        addFile(name, file.value, contentType: contentType)
    }

    /// Adds a part per file that is set, all of one name.
    public mutating func addFile(_ name: String, _ files: Change<[FilePart]>, contentType: String? = nil) {
        addFile(name, files.value, contentType: contentType)
    }
}
