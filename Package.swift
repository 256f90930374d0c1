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
        .systemLibrary(
            name: "CLibgpiod", path: "Sources/Device/CLibgpiod", pkgConfig: "libgpiod",
            providers: [.apt(["libgpiod-dev"])]),
        .target(name: "CPacerLinux", dependencies: ["CLibgpiod"], path: "Sources/Device/CPacerLinux"),
        .target(name: "Pacing", path: "Sources/Light/Pacing"),
        .target(name: "Dimming", dependencies: ["Pacing"], path: "Sources/Light/Dimming"),
        .target(name: "PacerFiles", path: "Sources/Device/PacerFiles"),
        .target(name: "UsageFormat", path: "Sources/Counts/UsageFormat"),
        .target(
            name: "UsageLog", dependencies: ["UsageFormat", "PacerFiles", "Pacing"], path: "Sources/Counts/UsageLog"),
        .target(
            name: "PacerSimulator", dependencies: ["Pacing", "Dimming"], path: "Sources/Simulation/PacerSimulator"),
        .target(
            name: "CountingSimulator",
            dependencies: ["PacerSimulator", "UsageFormat", "UsageLog", "PacerFiles", "Pacing"],
            path: "Sources/Simulation/CountingSimulator"),
        .target(
            name: "PacerLinux", dependencies: ["CPacerLinux", "Pacing", "Dimming"], path: "Sources/Device/PacerLinux"),
        .target(
            name: "PacerSettings",
            dependencies: [
                "Dimming", "PacerFiles", "PacerLinux", "Pacing", "Placard", "UsageFormat", "UsageLog",
                .product(name: "TOMLKit", package: "TOMLKit"),
            ], path: "Sources/Unit/PacerSettings"),
        .target(name: "SVG", path: "Sources/Sheets/SVG"),
        .target(name: "Placard", dependencies: ["Pacing", "SVG"], path: "Sources/Sheets/Placard"),
        .target(name: "Wiring", dependencies: ["SVG"], path: "Sources/Sheets/Wiring"),
        .target(name: "UsageReport", dependencies: ["PacerFiles", "UsageFormat"], path: "Sources/Counts/UsageReport"),
        .target(
            name: "UnitCheck", dependencies: ["UsageFormat", "UsageLog", "Pacing"], path: "Sources/Unit/UnitCheck"),
        .executableTarget(
            name: "breathpacer",
            dependencies: [
                "Pacing", "Dimming", "PacerSimulator", "CountingSimulator", "PacerLinux", "PacerFiles", "PacerSettings",
                "Placard", "UnitCheck", "UsageFormat", "UsageLog", "UsageReport", "Wiring",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        .target(
            name: "HardwareConformance", dependencies: ["Pacing"], path: "Tests/HardwareConformance"
        ),
        // What the rigs of power cuts and killed processes drive; it is not shipped.
        .executableTarget(
            name: "usage-driver",
            dependencies: ["CountingSimulator", "UsageLog", "PacerFiles", "PacerSimulator", "Pacing"],
            path: "Tests/Counts/UsageDriver"),
        // Not a test of a minute: Scripts/torture runs it.
        .executableTarget(
            name: "usage-torture",
            dependencies: ["UsageFormat", "UsageLog", "PacerSimulator", "PacerFiles", "Pacing"],
            path: "Tests/Counts/UsageTorture"),
        .testTarget(name: "PacingTests", dependencies: ["Pacing", "PacerSimulator"], path: "Tests/Light/PacingTests"),
        .testTarget(
            name: "DimmingTests", dependencies: ["Dimming", "Pacing", "PacerSimulator", "HardwareConformance"],
            path: "Tests/Light/DimmingTests"),
        .testTarget(
            name: "PacerSimulatorTests", dependencies: ["PacerSimulator", "Pacing", "HardwareConformance"],
            path: "Tests/Simulation/PacerSimulatorTests"),
        .testTarget(
            name: "PacerLinuxTests",
            dependencies: ["PacerLinux", "PacerFiles", "Dimming", "Pacing", "HardwareConformance"],
            path: "Tests/Device/PacerLinuxTests"),
        .testTarget(
            name: "PacerSettingsTests", dependencies: ["PacerSettings", "PacerLinux", "Dimming", "Pacing", "UsageLog"],
            path: "Tests/Unit/PacerSettingsTests"),
        .testTarget(
            name: "UsageLogTests",
            dependencies: ["CountingSimulator", "UsageFormat", "UsageLog", "PacerSimulator", "PacerFiles", "Pacing"],
            path: "Tests/Counts/UsageLogTests"),
        .testTarget(
            name: "UsageFormatTests", dependencies: ["UsageFormat", "PacerSimulator"],
            path: "Tests/Counts/UsageFormatTests"),
        .testTarget(name: "PlacardTests", dependencies: ["Placard", "Pacing"], path: "Tests/Sheets/PlacardTests"),
        .testTarget(name: "WiringTests", dependencies: ["Wiring", "PacerSettings"], path: "Tests/Sheets/WiringTests"),
        .testTarget(
            name: "UsageReportTests",
            dependencies: ["UsageReport", "UsageFormat", "UsageLog", "CountingSimulator", "PacerFiles", "Pacing"],
            path: "Tests/Counts/UsageReportTests"),
        .testTarget(
            name: "UnitCheckTests",
            dependencies: [
                "UnitCheck", "CountingSimulator", "PacerSimulator", "UsageFormat", "UsageLog", "PacerFiles", "Dimming",
                "Pacing",
            ],
            path: "Tests/Unit/UnitCheckTests"),
        .testTarget(name: "breathpacerTests", dependencies: ["breathpacer"], exclude: ["Help"]),
    ],
    swiftLanguageModes: [.v6]
)
