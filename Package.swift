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
        .target(name: "PacerFiles"),
        .target(name: "UsageLog", dependencies: ["PacerFiles", "Pacing"]),
        .target(name: "PacerSimulator", dependencies: ["Pacing", "Dimming", "PacerFiles", "UsageLog"]),
        .target(name: "PacerLinux", dependencies: ["CPacerLinux", "Pacing", "Dimming"]),
        .target(
            name: "PacerSettings",
            dependencies: [
                "Dimming", "PacerFiles", "PacerLinux", "Pacing", "Placard", "UsageLog",
                .product(name: "TOMLKit", package: "TOMLKit"),
            ]),
        .target(name: "SVG"),
        .target(name: "Placard", dependencies: ["Pacing", "SVG"]),
        .target(name: "Wiring", dependencies: ["SVG"]),
        .target(name: "UsageReport", dependencies: ["PacerFiles", "UsageLog"]),
        .target(name: "UnitCheck", dependencies: ["UsageLog", "Pacing"]),
        .executableTarget(
            name: "breathpacer",
            dependencies: [
                "Pacing", "Dimming", "PacerSimulator", "PacerLinux", "PacerFiles", "PacerSettings", "Placard",
                "UnitCheck", "UsageLog", "UsageReport", "Wiring",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        .target(
            name: "HardwareConformance", dependencies: ["Pacing"], path: "Tests/HardwareConformance"
        ),
        // What the rigs of power cuts and killed processes drive; it is not shipped.
        .executableTarget(
            name: "usage-driver", dependencies: ["UsageLog", "PacerFiles", "PacerSimulator", "Pacing"],
            path: "Tests/UsageDriver"),
        // Not a test of a minute: Scripts/torture runs it.
        .executableTarget(
            name: "usage-torture", dependencies: ["UsageLog", "PacerSimulator", "PacerFiles", "Pacing"],
            path: "Tests/UsageTorture"),
        .testTarget(name: "PacingTests", dependencies: ["Pacing", "PacerSimulator"]),
        .testTarget(
            name: "DimmingTests", dependencies: ["Dimming", "Pacing", "PacerSimulator", "HardwareConformance"]),
        .testTarget(name: "PacerSimulatorTests", dependencies: ["PacerSimulator", "Pacing", "HardwareConformance"]),
        .testTarget(
            name: "PacerLinuxTests",
            dependencies: ["PacerLinux", "PacerFiles", "Dimming", "Pacing", "HardwareConformance"]),
        .testTarget(
            name: "PacerSettingsTests", dependencies: ["PacerSettings", "PacerLinux", "Dimming", "Pacing", "UsageLog"]),
        .testTarget(
            name: "UsageLogTests", dependencies: ["UsageLog", "PacerSimulator", "PacerFiles", "Pacing"]),
        .testTarget(name: "PlacardTests", dependencies: ["Placard", "Pacing"]),
        .testTarget(name: "WiringTests", dependencies: ["Wiring", "PacerSettings"]),
        .testTarget(name: "UsageReportTests", dependencies: ["UsageReport", "UsageLog", "PacerFiles"]),
        .testTarget(
            name: "UnitCheckTests",
            dependencies: ["UnitCheck", "UsageLog", "PacerSimulator", "PacerFiles", "Dimming", "Pacing"]),
        .testTarget(name: "breathpacerTests", dependencies: ["breathpacer"], exclude: ["Help"]),
    ],
    swiftLanguageModes: [.v6]
)
