/// How two documents differ: what that does to the Swift code that uses their client, and what it does on the wire.
public struct Comparison: Sendable {
    /// In the order of the new document; what is gone stands where it stood in the old one, behind.
    public var findings: [Finding]
    /// Types and methods that have another name and are otherwise the same.
    public var renames: [Rename]
    /// The old names that the new client can keep as deprecated ones.
    public var formerNames: [FormerName]
    /// `info.version` of both documents.
    public var versions: (old: String, new: String)

    /// What the findings ask for: a semantic version's part.
    public var bump: Bump { findings.map(\.bump).max() ?? .none }

    /// The same for one of the views alone.
    public func bump(_ view: Finding.View) -> Bump {
        findings.filter { $0.rule.view == view }.map(\.bump).max() ?? .none
    }
}

/// Compares two documents, each understood by its own configuration.
///
/// - Parameters:
///   - old: The document as it was.
///   - new: The document as it is.
///   - readOld: Gives the bytes of a file that a `$ref` of the old document names, as for ``generate(_:read:)``.
///   - readNew: The same for the new document.
/// - Throws: ``GenerationError`` where one of them is no document.
public func compare(
    _ old: Input, _ new: Input, readOld: @escaping (_ path: String) throws -> [UInt8]? = { _ in nil },
    readNew: @escaping (_ path: String) throws -> [UInt8]? = { _ in nil }
) throws(GenerationError) -> Comparison {
    let before = try understand(old, read: readOld)
    let after = try understand(new, read: readNew)
    let wire = WireComparison(before, after)
    let surfaces = (old: Surface(before.api, before.configuration), new: Surface(after.api, after.configuration))
    let surface = SurfaceComparison(surfaces.old, surfaces.new, schemaRenames: wire.schemaRenames)
    return Comparison(
        findings: ordered(surface.findings) + ordered(wire.findings), renames: surface.renames,
        formerNames: SurfaceComparison.formerNames(surface.renames, surfaces.new, surface.names),
        versions: (before.api.version, after.api.version))
}

/// Findings in the order of the documents, file by file.
private func ordered(_ findings: [Finding]) -> [Finding] {
    func key(_ finding: Finding) -> (Int, String, Int, Int) {
        let place = (finding.new ?? finding.old)?.location
        return (finding.new == nil ? 1 : 0, place?.file ?? "", place?.line ?? 0, place?.column ?? 0)
    }
    return findings.enumerated().sorted { left, right in
        let (first, second) = (key(left.element), key(right.element))
        return first == second ? left.offset < right.offset : first < second
    }.map(\.element)
}
