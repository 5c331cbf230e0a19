/// Paths as text: nothing here asks the disk.
public enum Path {
    /// The folder that a path stands in; empty for the working directory.
    public static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "" }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// A path as seen from a folder; an absolute one is left alone.
    public static func join(_ folder: String, _ path: String) -> String {
        if path.hasPrefix("/") || folder.isEmpty { return path }
        return folder.hasSuffix("/") ? folder + path : folder + "/" + path
    }

    /// Without `.`, without empty parts, and without `..` where that undoes a part before it.
    public static func normalized(_ path: String) -> String {
        var parts: [Substring] = []
        let isAbsolute = path.hasPrefix("/")
        for part in path.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." {
                parts.removeLast()
            } else if part != ".." || !isAbsolute {
                parts.append(part)
            }
        }
        let joined = parts.joined(separator: "/")
        return isAbsolute ? "/" + joined : (joined.isEmpty ? "." : joined)
    }
}

extension Path {
    /// The last part of a path.
    public static func name(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    /// A path as it is seen from a folder, both relative to the same one.
    public static func relative(_ path: String, to folder: String) -> String {
        let path = normalized(path)
        let base = folder.isEmpty ? "." : normalized(folder)
        if path.hasPrefix("/") != base.hasPrefix("/") || base == "." { return path }
        let (parts, above) = (path.split(separator: "/"), base.split(separator: "/"))
        guard !above.contains("..") else { return path }
        var common = 0
        while common < min(parts.count, above.count), parts[common] == above[common] { common += 1 }
        let up = Array(repeating: Substring(".."), count: above.count - common)
        let joined = (up + parts[common...]).joined(separator: "/")
        return joined.isEmpty ? "." : joined
    }
}
