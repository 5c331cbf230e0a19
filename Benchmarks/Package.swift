// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that nobody who uses Apus pays for it. `make bench` runs everything.
let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "apus", path: "..")],
    targets: [
        // The client of Documents/benchmarks.yaml, as `apus generate` writes it.
        .target(name: "BenchmarksAPI", dependencies: [.product(name: "ApusRuntime", package: "apus")], path: "Generated/BenchmarksAPI"),
        .executableTarget(
            name: "benchmarks",
            dependencies: [
                "BenchmarksAPI", .product(name: "ApusRuntime", package: "apus"),
                .product(name: "TikTokBusiness", package: "apus"),
            ],
            path: "Sources/Benchmarks"),
    ],
    swiftLanguageModes: [.v6]
)
