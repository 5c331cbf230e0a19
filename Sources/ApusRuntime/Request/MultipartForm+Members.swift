extension MultipartForm {
    /// Adds a part for each member of an object, such as a union's payload, files as files; nil adds nothing.
    public mutating func addMembers(_ value: (some JSONWritable)?) {
        guard let value else { return }
        var writer = JSONWriter(redacting: false)
        writer.files = FileMarks(prefix: boundary)
        value.write(to: &writer)
        if let error = writer.error() { return refuse("the form cannot be written: \(error)") }
        let marks = writer.files
        let members: JSONObject
        do {
            guard case .object(let object) = try JSONReader.decode(JSONValue.self, from: writer.array()) else {
                return refuse("a form's value is an object, and this is none")
            }
            members = object
        } catch {
            return refuse("the form cannot be written: \(error)")
        }
        for key in members.keys {
            guard let member = members[key] else { continue }
            if let file = marks?.file(at: member) {
                addFile(key, file)
            } else if case .array(let elements) = member, !elements.isEmpty {
                for element in elements {
                    if let file = marks?.file(at: element) { addFile(key, file) } else { add(key, element) }
                }
            } else {
                add(key, member)
            }
        }
    }
}
