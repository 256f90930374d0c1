import Foundation
import PacerSettings
import Testing

@Suite("The settings file in force")
struct SettingsInForceTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)

    @Test("It is the one that was named, else the standard one, which may be a link; else there is none")
    func inForce() throws {
        let files = FileManager.default
        try files.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? files.removeItem(at: folder) }
        let standard = folder.appendingPathComponent("settings.toml").path
        #expect(Settings.path(named: nil, standard: standard) == nil)
        #expect(Settings.path(named: "other.toml", standard: standard) == "other.toml")

        // A link that leads nowhere is a file that is missing, not one that nobody wanted.
        try files.createSymbolicLink(atPath: standard, withDestinationPath: "/absent/card.toml")
        #expect(Settings.path(named: nil, standard: standard) == "/absent/card.toml")
        #expect(Settings.path(named: "other.toml", standard: standard) == "other.toml")

        try files.removeItem(atPath: standard)
        try files.createSymbolicLink(atPath: standard, withDestinationPath: "card.toml")
        #expect(Settings.path(named: nil, standard: standard) == folder.path + "/card.toml")

        try files.removeItem(atPath: standard)
        try "".write(toFile: standard, atomically: false, encoding: .utf8)
        #expect(Settings.path(named: nil, standard: standard) == standard)
    }
}
