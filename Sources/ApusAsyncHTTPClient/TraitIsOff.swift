#if !AsyncHTTPClient
/// What stands for the transport where the package trait is off, to say so in one line.
@available(
    *, unavailable,
    message: "enable the trait: .package(url: …, traits: [\"AsyncHTTPClient\"]) for the package apus"
)
public enum AsyncHTTPClientTransport {}
#endif
