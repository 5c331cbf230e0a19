/// The `User-Agent`: `TikTokBusiness/v1.3 apus-runtime/0.1.0 (Linux)`.
enum UserAgent {
    static func text(module: String, version: String, prefix: String?) -> String {
        let own = "\(token(module))/\(token(version)) apus-runtime/\(RuntimeVersion.current) (\(platform))"
        guard let prefix, HeaderText.isLegal(prefix), !prefix.isEmpty else { return own }
        return "\(prefix) \(own)"
    }

    /// What is no character of a token (RFC 9110, section 5.6.2) becomes a hyphen; a version may be any text.
    static func token(_ text: String) -> String {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            if PercentEncoding.isUnreserved(byte) || "!#$&'*+^`|".utf8.contains(byte) {
                bytes.append(byte)
            } else if bytes.last != UInt8(ascii: "-") {
                bytes.append(UInt8(ascii: "-"))
            }
        }
        while bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
        while bytes.first == UInt8(ascii: "-") { bytes.removeFirst() }
        return bytes.isEmpty ? "0" : String(decoding: bytes, as: UTF8.self)
    }

    private static var platform: String {
        #if os(macOS)
        "macOS"
        #elseif os(iOS)
        "iOS"
        #elseif os(tvOS)
        "tvOS"
        #elseif os(watchOS)
        "watchOS"
        #elseif os(visionOS)
        "visionOS"
        #elseif os(Linux)
        "Linux"
        #elseif os(Windows)
        "Windows"
        #elseif os(Android)
        "Android"
        #else
        "Swift"
        #endif
    }
}
