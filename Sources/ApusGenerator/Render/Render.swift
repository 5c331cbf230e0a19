import Mustache

/// Renders views to files: the templates make every line, a pass over the text sets its indentation.
///
/// - Parameter templates: Templates by file name, `Client.mustache`, instead of the embedded ones.
/// - Throws: ``GenerationError`` where a template asks for what no view has, with its name and line.
public func render(_ views: Views, templates: [String: String]) throws(GenerationError) -> [GeneratedFile] {
    let library = try TemplateLibrary(templates)
    var files: [GeneratedFile] = []
    files.reserveCapacity(views.files.count)
    for view in views.files {
        files.append(GeneratedFile(path: view.path, contents: layout(library.render(view))))
    }
    return files
}
