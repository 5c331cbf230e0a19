// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "CampaignReport",
    platforms: [.macOS(.v13)],
    dependencies: [
        .package(name: "apus", path: "../.."),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
    targets: [
        .executableTarget(
            name: "CampaignReport",
            dependencies: [
                .product(name: "TikTokBusiness", package: "apus"),
                .product(name: "ApusRuntime", package: "apus"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "FlyingFox", package: "FlyingFox"),
            ])
    ]
)
