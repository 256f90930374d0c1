// swift-tools-version: 6.0
import PackageDescription

// What Scripts/bench runs: the pure parts timed, the dimming loop's allocations counted, and the C programs that the
// light is compared with.
let package = Package(
    name: "breathpacer-benchmarks",
    products: [
        .library(name: "GPIOStub", type: .dynamic, targets: ["CGPIOStub"])
    ],
    dependencies: [
        .package(name: "breathpacer", path: "..")
    ],
    targets: [
        .target(name: "CBreath", linkerSettings: [.linkedLibrary("gpiod")]),
        .executableTarget(name: "bare-pwm", dependencies: ["CBreath"]),
        .executableTarget(name: "naive-pwm", dependencies: ["CBreath"]),
        .target(name: "CGPIOStub"),
        .target(name: "CCallCounter"),
        .target(
            name: "StillLines",
            dependencies: [
                .product(name: "Pacing", package: "breathpacer"), .product(name: "Dimming", package: "breathpacer"),
            ]),
        .executableTarget(
            name: "pure-parts",
            dependencies: [
                "StillLines",
                .product(name: "Pacing", package: "breathpacer"), .product(name: "Dimming", package: "breathpacer"),
            ],
            // Pacing rounds; a program that imports no C library has to ask for the one with `round`.
            linkerSettings: [.linkedLibrary("m")]),
        .executableTarget(
            name: "loop-calls",
            dependencies: [
                "CCallCounter", "StillLines",
                .product(name: "Pacing", package: "breathpacer"), .product(name: "Dimming", package: "breathpacer"),
            ]),
    ],
    swiftLanguageModes: [.v6]
)
