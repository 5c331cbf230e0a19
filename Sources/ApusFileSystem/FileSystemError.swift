/// What the disk refused.
public enum FileSystemError: Error, Equatable, Sendable, CustomStringConvertible {
    case cannotRead(String, reason: String)
    case cannotWrite(String, reason: String)

    public var description: String {
        switch self {
        case .cannotRead(let path, let reason): "\(path): error: cannot be read: \(reason)"
        case .cannotWrite(let path, let reason): "\(path): error: cannot be written: \(reason)"
        }
    }
}
