// swift-tools-version: 6.0
// 6.0 and not later: Debian 13, and the Raspberry Pi OS on it, package Swift 6.0.3.
import PackageDescription

let package = Package(
    name: "breathpacer",
    products: [
        .executable(name: "breathpacer", targets: ["breathpacer"]),
        // For Benchmarks/, a package of its own.
        .library(name: "Pacing", targets: ["Pacing"]),
        .library(name: "Dimming", targets: ["Dimming"]),
    ],
    dependencies: [
        // Exact versions take the place of a committed Package.resolved: they say the same to every mirror.
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
    ],
    targets: [
        .systemLibrary(name: "CLibgpiod", pkgConfig: "libgpiod", providers: [.apt(["libgpiod-dev"])]),
        .target(name: "CPacerLinux", dependencies: ["CLibgpiod"]),
        .target(name: "Pacing"),
        .target(name: "Dimming", dependencies: ["Pacing"]),
        .target(name: "PacerSimulator", dependencies: ["Pacing", "Dimming"]),
        .target(name: "PacerLinux", dependencies: ["CPacerLinux", "Pacing", "Dimming"]),
        .target(name: "PacerFiles"),
        .target(
            name: "PacerSettings",
            dependencies: [
                "Dimming", "PacerFiles", "PacerLinux", "Pacing", .product(name: "TOMLKit", package: "TOMLKit"),
            ]),
        .executableTarget(
            name: "breathpacer",
            dependencies: [
                "Pacing", "Dimming", "PacerSimulator", "PacerLinux", "PacerFiles", "PacerSettings",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        .target(
            name: "HardwareConformance", dependencies: ["Pacing"], path: "Tests/HardwareConformance"
        ),
        .testTarget(name: "PacingTests", dependencies: ["Pacing", "PacerSimulator"]),
        .testTarget(
            name: "DimmingTests", dependencies: ["Dimming", "Pacing", "PacerSimulator", "HardwareConformance"]),
        .testTarget(name: "PacerSimulatorTests", dependencies: ["PacerSimulator", "Pacing", "HardwareConformance"]),
        .testTarget(
            name: "PacerLinuxTests",
            dependencies: ["PacerLinux", "PacerFiles", "Dimming", "Pacing", "HardwareConformance"]),
        .testTarget(name: "PacerSettingsTests", dependencies: ["PacerSettings", "PacerLinux", "Dimming", "Pacing"]),
        .testTarget(name: "breathpacerTests", dependencies: ["breathpacer"], exclude: ["Help"]),
    ],
    swiftLanguageModes: [.v6]
)
