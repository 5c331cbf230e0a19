/// Which files references may read: those below one folder.
///
/// A path here is a file's, its dots resolved, counted from where the root document's path counts from.
struct ReferenceFolder {
    /// The root document's own path.
    let documentPath: String
    private let document: Path
    private let documentFolder: Path
    private let root: Path
    private let allowsNetwork: Bool

    /// - Parameters:
    ///   - document: The root document's path as the person named it.
    ///   - root: The folder; the document's own where it is nil.
    ///   - allowsNetwork: Whether URLs may be read.
    init(document: String, root: String?, allowsNetwork: Bool = false) {
        self.allowsNetwork = allowsNetwork
        self.document = Path(document)
        documentFolder = self.document.folder
        self.root = root.map { Path($0) } ?? documentFolder
        documentPath = self.document.text
    }

    /// The path that a reference in a file means.
    func path(of reference: URIReference, from file: String) -> Result<String, UnresolvedReference> {
        // What a file on the network refers to is on the network too.
        let reference = Self.isRemote(file) ? reference.resolved(against: URIReference(file)) : reference
        let text = reference.withoutFragment
        switch reference.scheme {
        case nil: break
        case "http", "https":
            if allowsNetwork { return .success(text) }
            return .failure(
                UnresolvedReference(
                    "`\(text)` is on the network, where Apus reads nothing; put a copy beside the document and refer to that, or allow it with `--allow-network`"))
        case "file":
            return .failure(UnresolvedReference("`\(text)` is absolute; refer to a file by its relative path"))
        default:
            return .failure(UnresolvedReference("`\(text)` names no file and no `$id`"))
        }
        // Documents written on Windows have backslashes.
        let decoded = PercentEncoding.decode(reference.path).map { $0 == "\\" ? "/" : $0 }
        let relative = String(decoded)
        guard reference.authority == nil, !relative.hasPrefix("/"), !relative.dropFirst().hasPrefix(":/") else {
            return .failure(UnresolvedReference("`\(text)` is absolute; refer to a file by its relative path"))
        }
        guard !relative.isEmpty, relative.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) else {
            return .failure(UnresolvedReference("`\(text)` names no file"))
        }
        let path = Path(file).folder.appending(relative)
        guard path.isBelow(root) else {
            return .failure(
                UnresolvedReference(
                    "`\(text)` leaves the document's folder, below which files are read; `--ref-root` widens it"))
        }
        return .success(path.text)
    }

    /// Whether a file is a URL on the network.
    static func isRemote(_ file: String) -> Bool {
        file.hasPrefix("https://") || file.hasPrefix("http://")
    }

    /// The path to read and to show: as the root document's is written.
    func file(_ path: String) -> String { path }

    /// The path from the root document's folder, what stands in front of `#`; nothing for the document itself.
    func name(_ path: String) -> String {
        path == documentPath ? "" : Self.isRemote(path) ? path : Path(path).relative(to: documentFolder)
    }
}

/// A path in parts, its dots resolved.
private struct Path {
    private var isAbsolute: Bool
    private var parts: [Substring]

    init(_ text: String) {
        isAbsolute = text.hasPrefix("/")
        parts = []
        append(text[...])
    }

    private mutating func append(_ text: Substring) {
        for part in text.split(separator: "/") where part != "." {
            if part != ".." {
                parts.append(part)
            } else if let last = parts.last, last != ".." {
                parts.removeLast()
            } else if !isAbsolute {
                parts.append(part)
            }
        }
    }

    var text: String { (isAbsolute ? "/" : "") + parts.joined(separator: "/") }

    var folder: Path {
        var folder = self
        if !folder.parts.isEmpty { folder.parts.removeLast() }
        return folder
    }

    func appending(_ text: String) -> Path {
        var path = self
        path.append(text[...])
        return path
    }

    func isBelow(_ folder: Path) -> Bool {
        isAbsolute == folder.isAbsolute && parts.count > folder.parts.count && parts.starts(with: folder.parts)
            && parts[folder.parts.count] != ".."
    }

    func relative(to folder: Path) -> String {
        var common = 0
        while common < min(parts.count, folder.parts.count), parts[common] == folder.parts[common] { common += 1 }
        let up = Array(repeating: Substring(".."), count: folder.parts.count - common)
        return (up + parts[common...]).joined(separator: "/")
    }
}
