// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "BuildPlugin",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "apus", path: "../..")],
    targets: [
        .executableTarget(
            name: "BirdWatch",
            dependencies: [
                .product(name: "ApusRuntime", package: "apus"),
                .product(name: "ApusURLSession", package: "apus"),
            ],
            plugins: [.plugin(name: "ApusPlugin", package: "apus")])
    ]
)
