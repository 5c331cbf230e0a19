/// The files that `apus generate --layout shards` writes: the same for every document.
///
/// A plugin cannot import the generator, which has this list too; a test compares them.
func outputNames(_ module: String) -> [String] {
    ["\(module).swift", "\(module)+Failure.swift"]
        + (0..<4).map { "\(module)+Operations-\($0).swift" }
        + (0..<8).map { "\(module)+Models-\($0).swift" }
}
