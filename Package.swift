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
    // The line above each target says what is in it; Scripts/test-house --table makes the table of modules of it.
    targets: [
        // what the light shall show and when; the seam to hardware. Pure values
        .target(name: "Pacing", path: "Sources/Light/Pacing"),
        // which line switches when; what LEDs are told
        .target(name: "Dimming", dependencies: ["Pacing"], path: "Sources/Light/Dimming"),
        // what one unit is: its lines and what each is for
        .target(name: "UnitPlan", dependencies: ["Pacing", "Dimming"], path: "Sources/Unit/UnitPlan"),
        // the settings file: reading, checking, explaining
        .target(
            name: "PacerSettings",
            dependencies: [
                "Dimming", "PacerFiles", "Pacing", "Placard", "UnitPlan", "UsageFormat", "UsageLog",
                .product(name: "TOMLKit", package: "TOMLKit"),
            ], path: "Sources/Unit/PacerSettings"),
        // what a check finds and what to do about it; the self-test
        .target(
            name: "UnitCheck", dependencies: ["UnitPlan", "UsageFormat", "UsageLog", "Pacing"],
            path: "Sources/Unit/UnitCheck"),
        // what is published: its files, columns, calendar, ranges and metrics, each once. Pure values
        .target(name: "UsageFormat", path: "Sources/Counts/UsageFormat"),
        // counting, periods, what may be published, the state on disk, published files
        .target(
            name: "UsageLog", dependencies: ["UsageFormat", "PacerFiles", "Pacing"], path: "Sources/Counts/UsageLog"),
        // reading a fleet's files; writing the page, tables and metrics
        .target(name: "UsageReport", dependencies: ["PacerFiles", "UsageFormat"], path: "Sources/Counts/UsageReport"),
        // drawings as text
        .target(name: "SVG", path: "Sources/Sheets/SVG"),
        // the sheets for the wall, for whoever leads, for a pocket
        .target(name: "Placard", dependencies: ["Pacing", "SVG"], path: "Sources/Sheets/Placard"),
        // the table for the installer
        .target(name: "Wiring", dependencies: ["SVG", "UnitPlan"], path: "Sources/Sheets/Wiring"),
        // the headers of libgpiod 1.6 or 2.x
        .systemLibrary(
            name: "CLibgpiod", path: "Sources/Device/CLibgpiod", pkgConfig: "libgpiod",
            providers: [.apt(["libgpiod-dev"])]),
        // the only C: libgpiod, and the system calls that Swift lacks
        .target(name: "CPacerLinux", dependencies: ["CLibgpiod"], path: "Sources/Device/CPacerLinux"),
        // system calls on files
        .target(name: "PacerFiles", path: "Sources/Device/PacerFiles"),
        // GPIO, the SPI bus, Linux's LEDs and the terminal as hardware; signals, the service's notifications
        .target(
            name: "PacerLinux", dependencies: ["CPacerLinux", "Pacing", "Dimming", "UnitPlan"],
            path: "Sources/Device/PacerLinux"),
        // hardware in virtual time: scripted presses and faults, late wake-ups, recorded light
        .target(
            name: "PacerSimulator", dependencies: ["Pacing", "Dimming"], path: "Sources/Simulation/PacerSimulator"),
        // counting in virtual time: a simulated disk, clock and keeper
        .target(
            name: "CountingSimulator",
            dependencies: ["PacerSimulator", "UsageFormat", "UsageLog", "PacerFiles", "Pacing"],
            path: "Sources/Simulation/CountingSimulator"),
        // the commands, where everything meets
        .executableTarget(
            name: "breathpacer",
            dependencies: [
                "Pacing", "Dimming", "PacerSimulator", "CountingSimulator", "PacerLinux", "PacerFiles", "PacerSettings",
                "Placard", "UnitCheck", "UnitPlan", "UsageFormat", "UsageLog", "UsageReport", "Wiring",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        .target(
            name: "HardwareConformance", dependencies: ["Pacing"], path: "Tests/HardwareConformance"
        ),
        // Readers of standard formats that share nothing with the program's writers.
        .target(name: "StandardFormats", path: "Tests/Counts/StandardFormats"),
        // What the rigs of power cuts and killed processes drive; it is not shipped.
        .executableTarget(
            name: "usage-driver",
            dependencies: ["CountingSimulator", "UsageLog", "PacerFiles", "PacerSimulator", "Pacing"],
            path: "Tests/Counts/UsageDriver"),
        // Not a test of a minute: `Scripts/check torture` runs it.
        .executableTarget(
            name: "usage-torture",
            dependencies: ["UsageFormat", "UsageLog", "PacerSimulator", "PacerFiles", "Pacing"],
            path: "Tests/Counts/UsageTorture"),
        // Damaged inputs for all that reads from outside: `Scripts/check fuzz` runs it.
        .executableTarget(
            name: "fuzz",
            dependencies: [
                "CountingSimulator", "PacerFiles", "PacerLinux", "PacerSettings", "PacerSimulator", "Pacing",
                "UsageFormat", "UsageLog", "UsageReport",
            ], path: "Tests/Fuzz", exclude: ["Corpus"]),
        .testTarget(name: "PacingTests", dependencies: ["Pacing", "PacerSimulator"], path: "Tests/Light/PacingTests"),
        .testTarget(
            name: "DimmingTests", dependencies: ["Dimming", "Pacing", "PacerSimulator", "HardwareConformance"],
            path: "Tests/Light/DimmingTests"),
        .testTarget(
            name: "PacerSimulatorTests", dependencies: ["PacerSimulator", "Dimming", "Pacing", "HardwareConformance"],
            path: "Tests/Simulation/PacerSimulatorTests"),
        .testTarget(
            name: "PacerLinuxTests",
            dependencies: [
                "CPacerLinux", "PacerLinux", "PacerFiles", "Dimming", "Pacing", "UnitPlan", "HardwareConformance",
            ],
            path: "Tests/Device/PacerLinuxTests"),
        .testTarget(
            name: "PacerSettingsTests",
            dependencies: ["PacerSettings", "PacerLinux", "Placard", "Dimming", "Pacing", "UnitPlan", "UsageLog"],
            path: "Tests/Unit/PacerSettingsTests"),
        .testTarget(
            name: "UsageLogTests",
            dependencies: ["CountingSimulator", "UsageFormat", "UsageLog", "PacerSimulator", "PacerFiles", "Pacing"],
            path: "Tests/Counts/UsageLogTests"),
        .testTarget(
            name: "UsageFormatTests", dependencies: ["UsageFormat", "PacerSimulator", "StandardFormats"],
            path: "Tests/Counts/UsageFormatTests"),
        .testTarget(name: "PlacardTests", dependencies: ["Placard", "Pacing"], path: "Tests/Sheets/PlacardTests"),
        .testTarget(
            name: "WiringTests", dependencies: ["Wiring", "PacerSettings", "UnitPlan"],
            path: "Tests/Sheets/WiringTests"),
        .testTarget(
            name: "UnitPlanTests", dependencies: ["UnitPlan", "Dimming"], path: "Tests/Unit/UnitPlanTests"),
        .testTarget(
            name: "UsageReportTests",
            dependencies: [
                "UsageReport", "UsageFormat", "UsageLog", "CountingSimulator", "PacerFiles", "Pacing",
                "StandardFormats",
            ],
            path: "Tests/Counts/UsageReportTests", exclude: ["Approved"]),
        .testTarget(
            name: "UnitCheckTests",
            dependencies: [
                "UnitCheck", "UnitPlan", "CountingSimulator", "PacerSimulator", "UsageFormat", "UsageLog", "PacerFiles",
                "Dimming",
                "Pacing",
            ],
            path: "Tests/Unit/UnitCheckTests"),
        .testTarget(name: "breathpacerTests", dependencies: ["breathpacer"], exclude: ["Help"]),
    ],
    swiftLanguageModes: [.v6]
)
