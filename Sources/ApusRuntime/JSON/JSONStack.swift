#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Android)
    import Android
#elseif canImport(Darwin)
    import Darwin
#endif

/// How deep values may be nested in each other, counted and measured: reading and writing end in an error before the stack does.
struct JSONStack {
    /// How deep arrays and objects may be nested.
    static var maximumDepth: Int { 512 }
    /// How much stack may be used: the threads of Apple's platforms have 512 KB.
    private static var maximumSize: UInt { 192 << 10 }

    /// The address that was the top when this was made.
    private let top: UInt

    init() { top = Self.address() }

    /// Whether it is too deep here.
    @_transparent
    func isUsedUp(depth: Int) -> Bool {
        let here = Self.address()
        let used = top > here ? top &- here : here &- top
        return depth > Self.maximumDepth || (used > Self.maximumSize && !hasAddressSanitizer)
    }

    /// The address of something on the stack, near enough to tell how much of it is used.
    @inline(__always)
    private static func address() -> UInt {
        var local: UInt8 = 0
        return withUnsafeMutablePointer(to: &local) { UInt(bitPattern: $0) }
    }
}

/// Whether the address sanitizer is there: it keeps local variables off the stack, and their addresses tell nothing.
private let hasAddressSanitizer: Bool = {
    #if canImport(Darwin)
        dlsym(UnsafeMutableRawPointer(bitPattern: -2), "__asan_init") != nil
    #else
        dlsym(nil, "__asan_init") != nil
    #endif
}()
