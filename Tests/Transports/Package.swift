// swift-tools-version: 6.1
import PackageDescription

// One suite for both transports, against a server that misbehaves on demand. A package of its own, so that nobody who runs
// `swift test` at the top builds SwiftNIO.
let package = Package(
    name: "transports",
    platforms: [.macOS(.v13)],
    dependencies: [
        .package(name: "apus", path: "../..", traits: ["AsyncHTTPClient", "Logging", "Metrics", "Tracing"]),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.5.0"),
        .package(url: "https://github.com/apple/swift-distributed-tracing", from: "1.7.0"),
    ],
    targets: [
        .target(name: "FaultServer"),
        .target(
            name: "Trial",
            dependencies: [
                "FaultServer",
                .product(name: "ApusRuntime", package: "apus"), .product(name: "ApusURLSession", package: "apus"),
                .product(name: "ApusAsyncHTTPClient", package: "apus"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]),
        .executableTarget(
            name: "endurance",
            dependencies: [
                "FaultServer", "Trial", .product(name: "ApusRuntime", package: "apus"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]),
        .testTarget(
            name: "TransportTests",
            dependencies: [
                "FaultServer", "Trial", .product(name: "ApusRuntime", package: "apus"),
                .product(name: "ApusObservability", package: "apus"), .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "InMemoryLogging", package: "swift-log"), .product(name: "Logging", package: "swift-log"),
                .product(name: "Metrics", package: "swift-metrics"), .product(name: "MetricsTestKit", package: "swift-metrics"),
                .product(name: "Tracing", package: "swift-distributed-tracing"),
                .product(name: "InMemoryTracing", package: "swift-distributed-tracing"),
            ]),
    ],
    swiftLanguageModes: [.v6]
)
