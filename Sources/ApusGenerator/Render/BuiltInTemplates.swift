/// The templates that the generator carries, by file name: what `apus templates export` writes.
public var builtInTemplates: [String: String] { EmbeddedTemplates.all }
