extension MultipartForm {
    /// Adds a part for each member of an object, such as a union's payload, files as files; nil adds nothing.
    public mutating func addMembers(_ value: (some JSONWritable)?) {
        guard let value, let (json, marks) = marked(value) else { return }
        guard case .object(let members) = json else { return refuse("a form's value is an object, and this is none") }
        for key in members.keys {
            guard let member = members[key] else { continue }
            if let file = marks.file(at: member) {
                addFile(key, file)
            } else if case .array(let elements) = member, !elements.isEmpty {
                for element in elements {
                    if let file = marks.file(at: element) { addFile(key, file) } else { add(key, element) }
                }
            } else {
                add(key, member)
            }
        }
    }

    /// Adds a part without a name for each element of a list (OpenAPI 3.2, sections 4.15.4 and 4.15.5); nil adds nothing.
    ///
    /// - Parameters:
    ///   - prefix: The media types of the first parts, `prefixEncoding`; nil leaves one to its value.
    ///   - item: The media type of the others, `itemEncoding`.
    public mutating func addItems(_ values: (some JSONWritable)?, prefix: [String?] = [], item: String? = nil) {
        guard let values, let (json, marks) = marked(values) else { return }
        guard case .array(let elements) = json else { return refuse("the parts are a list, and this is none") }
        for (index, element) in elements.enumerated() {
            let contentType = index < prefix.count ? prefix[index] : item
            if let file = marks.file(at: element) {
                append(PartHead(nil, contentType: contentType), file)
            } else {
                let isText = if case .string = element { true } else { false }
                add(PartHead(nil, contentType: contentType ?? (isText ? "text/plain" : "application/json")), element)
            }
        }
    }

    /// Adds a part whose own parts are the members of an object, by their names, or the elements of a list.
    mutating func addNested(_ head: PartHead, _ value: some JSONWritable) {
        var form = MultipartForm()
        guard let (json, _) = form.marked(value) else { return append(head, form) }
        switch json {
        case .array: form.addItems(value)
        case .null: return
        default: form.addMembers(value)
        }
        append(head, form)
    }

    /// A value as JSON, with marks in place of its files.
    private mutating func marked(_ value: some JSONWritable) -> (JSONValue, FileMarks)? {
        let none = FileMarks(prefix: boundary)
        var writer = JSONWriter(redacting: false)
        writer.files = none
        value.write(to: &writer)
        if let error = writer.error() {
            refuse("the form cannot be written: \(error)")
            return nil
        }
        let marks = writer.files ?? none
        do {
            return (try JSONReader.decode(JSONValue.self, from: writer.array()), marks)
        } catch {
            refuse("the form cannot be written: \(error)")
            return nil
        }
    }
}
