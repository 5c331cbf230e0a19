// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "CommandPlugin",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "apus", path: "../..")],
    targets: [
        .target(
            name: "Parcels",
            dependencies: [
                .product(name: "ApusRuntime", package: "apus"),
                .product(name: "ApusURLSession", package: "apus"),
            ],
            exclude: ["openapi.yaml", "apus.yaml", "apus.lock"]),
        .executableTarget(
            name: "ParcelStatus", dependencies: ["Parcels", .product(name: "ApusRuntime", package: "apus")]),
    ]
)
