/// What this process holds at one moment; nothing where the system does not tell.
public struct Holding: CustomStringConvertible, Sendable {
    public var mebibytes = 0
    public var descriptors = 0
    public var threads = 0

    public static var now: Holding {
        Holding(
            mebibytes: Resources.mebibytes ?? 0, descriptors: Resources.descriptors ?? 0, threads: Resources.threads ?? 0)
    }

    /// The most of both.
    public func with(_ other: Holding) -> Holding {
        Holding(
            mebibytes: max(mebibytes, other.mebibytes), descriptors: max(descriptors, other.descriptors),
            threads: max(threads, other.threads))
    }

    public var description: String { "\(mebibytes) MiB, \(descriptors) descriptors, \(threads) threads" }
}
