/// Where something stands in a document: a file, and a line and column that count from 1.
///
/// The column counts UTF-8 bytes, as Swift's compiler does.
public struct SourceLocation: Hashable, Codable, Sendable, CustomStringConvertible {
    /// The file as the person named it: a path, or `<stdin>`.
    public var file: String
    /// The line, from 1; 0 where a whole file is meant.
    public var line: Int
    /// The column in UTF-8 bytes, from 1; 0 where a whole file is meant.
    public var column: Int

    public init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// `file:line:column`, the form that Xcode and editors make clickable.
    public var description: String {
        line == 0 ? file : "\(file):\(line):\(column)"
    }
}
