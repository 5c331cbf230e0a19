// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "apus",
    platforms: [.macOS(.v13), .iOS(.v16), .tvOS(.v16), .watchOS(.v9), .visionOS(.v1)],
    products: [
        .executable(name: "apus", targets: ["apus"]),
        .library(name: "ApusGenerator", targets: ["ApusGenerator"]),
        .library(name: "ApusRuntime", targets: ["ApusRuntime"]),
        .library(name: "ApusURLSession", targets: ["ApusURLSession"]),
        .library(name: "ApusAsyncHTTPClient", targets: ["ApusAsyncHTTPClient"]),
        .library(name: "ApusOAuth", targets: ["ApusOAuth"]),
        .library(name: "ApusObservability", targets: ["ApusObservability"]),
        .library(name: "TikTokBusiness", targets: ["TikTokBusiness"]),
        .plugin(name: "ApusPlugin", targets: ["ApusPlugin"]),
        .plugin(name: "GenerateClient", targets: ["GenerateClient"]),
    ],
    // With a trait off, what it needs is not fetched.
    traits: [
        .trait(name: "AsyncHTTPClient", description: "ApusAsyncHTTPClient, the transport over async-http-client."),
        .trait(name: "Logging", description: "In ApusObservability, a middleware for swift-log."),
        .trait(name: "Metrics", description: "In ApusObservability, a middleware for swift-metrics."),
        .trait(name: "Tracing", description: "In ApusObservability, a middleware for swift-distributed-tracing."),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.26.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.5.0"),
        .package(url: "https://github.com/apple/swift-distributed-tracing", from: "1.1.0"),
    ],
    targets: [
        // What generated code imports.
        .target(name: "ApusRuntime", dependencies: [.product(name: "HTTPTypes", package: "swift-http-types")]),
        .target(
            name: "ApusURLSession",
            dependencies: ["ApusRuntime", .product(name: "HTTPTypes", package: "swift-http-types")]),
        .target(name: "ApusDigest"),
        .target(name: "ApusOAuth", dependencies: ["ApusDigest", "ApusRuntime"]),
        .target(
            name: "ApusObservability",
            dependencies: [
                "ApusRuntime", .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log", condition: .when(traits: ["Logging"])),
                .product(name: "Metrics", package: "swift-metrics", condition: .when(traits: ["Metrics"])),
                .product(name: "Tracing", package: "swift-distributed-tracing", condition: .when(traits: ["Tracing"])),
            ]),
        .target(
            name: "ApusAsyncHTTPClient",
            dependencies: [
                "ApusRuntime", .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(
                    name: "AsyncHTTPClient", package: "async-http-client", condition: .when(traits: ["AsyncHTTPClient"])),
                .product(name: "NIOCore", package: "swift-nio", condition: .when(traits: ["AsyncHTTPClient"])),
                .product(name: "NIOPosix", package: "swift-nio", condition: .when(traits: ["AsyncHTTPClient"])),
                .product(
                    name: "NIOHTTPCompression", package: "swift-nio-extras", condition: .when(traits: ["AsyncHTTPClient"])),
                .product(name: "NIOHTTP1", package: "swift-nio", condition: .when(traits: ["AsyncHTTPClient"])),
            ]),

        // The client of spec/tiktok-business.yaml, as `scripts/generate` writes it.
        .target(name: "TikTokBusiness", dependencies: ["ApusRuntime", "ApusURLSession"], path: "Generated/TikTokBusiness"),

        // The generator: a library, what it needs of the disk, the command.
        .systemLibrary(
            name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        .target(
            name: "ApusGenerator",
            dependencies: ["ApusDigest", "CLibYAML", .product(name: "Mustache", package: "swift-mustache")]),
        .target(name: "ApusFileSystem", dependencies: ["ApusGenerator"]),
        .executableTarget(
            name: "apus",
            dependencies: [
                "ApusFileSystem", "ApusGenerator", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        // At build time, and by `swift package generate-client`.
        .plugin(name: "ApusPlugin", capability: .buildTool(), dependencies: ["apus"], path: "Plugins/GenerateAtBuild"),
        .plugin(
            name: "GenerateClient",
            capability: .command(
                intent: .custom(verb: "generate-client", description: "Regenerate the checked-in clients."),
                permissions: [.writeToPackageDirectory(reason: "It writes the generated clients into the package.")]),
            dependencies: ["apus"], path: "Plugins/GenerateClient"),

        // Tests.
        .testTarget(
            name: "ApusRuntimeTests",
            dependencies: ["ApusRuntime", .product(name: "HTTPTypes", package: "swift-http-types")]),
        .testTarget(
            name: "ApusURLSessionTests",
            dependencies: [
                "ApusURLSession", .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "FlyingFox", package: "FlyingFox"), .product(name: "FlyingSocks", package: "FlyingFox"),
            ]),
        .testTarget(
            name: "ApusOAuthTests",
            dependencies: ["ApusOAuth", "ApusRuntime", .product(name: "HTTPTypes", package: "swift-http-types")]),
        // The runtime is what the clients of the evolution tests are compiled with.
        .testTarget(
            name: "ApusGeneratorTests", dependencies: ["ApusDigest", "ApusGenerator", "ApusRuntime", "ApusURLSession"]),
        // Clients of the documents under Tests/Golden/Documents, which the golden test compares and these targets compile.
        .target(name: "GoldenClients", dependencies: ["ApusRuntime", "ApusURLSession"], path: "Tests/Golden/Clients"),
        .testTarget(name: "GoldenTests", dependencies: ["ApusGenerator", "GoldenClients"], path: "Tests/Golden/Tests"),
        .testTarget(
            name: "TikTokBusinessTests",
            dependencies: ["ApusGenerator", "ApusRuntime", "TikTokBusiness", .product(name: "FlyingFox", package: "FlyingFox")]),
        .testTarget(
            name: "ReadmeTests",
            dependencies: [
                "ApusOAuth", "ApusRuntime", "TikTokBusiness", .product(name: "HTTPTypes", package: "swift-http-types"),
            ]),
        .testTarget(
            name: "ApusTests",
            dependencies: [
                "ApusFileSystem", "apus", .product(name: "FlyingFox", package: "FlyingFox"),
                .product(name: "FlyingSocks", package: "FlyingFox"),
            ]),
    ],
    swiftLanguageModes: [.v6]
)
