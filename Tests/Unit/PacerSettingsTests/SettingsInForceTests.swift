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

    @Test("A key that has no value is shown as one that is not set")
    func unset() throws {
        let settings = try Settings.parse("[night]\nfrom = \"21:00\"\nto = \"06:00\"\n", file: "s.toml")
        #expect(settings.shown.contains("\n# calibration is not set\n"))
        #expect(settings.shown.contains("\n[words]\n# en is not set\n# de is not set\n"))
        #expect(settings.shown.contains("\n[night]\nfrom = \"21:00\"  # s.toml\n"))
        let again = try Settings.parse(settings.shown, file: "s.toml")
        #expect(again.shown == settings.shown.replacing("default", with: "s.toml"))
    }

    @Test("What a unit has taken up is compared by value, and each key that has another is named")
    func compared() throws {
        let text = "[light]\nbrightness = 0.5\n[room]\nname = \"Ward \\\"3\\\" # east\"\n[button]\nline = 21\n"
        let settings = try Settings.parse(text, file: "s.toml")
        let taken = try Settings.parse(settings.shown, file: "the settings in force")
        #expect(settings.keys(otherThanIn: taken) == [])
        let written = try Settings.parse("room.name = 'Ward \"3\" # east'\nlight.brightness = 0.50\n", file: "s.toml")
        #expect(written.keys(otherThanIn: taken) == ["button.line"])
        #expect(Settings().keys(otherThanIn: taken) == ["light.brightness", "button.line", "room.name"])
        // A key that the driver does not use is not among those that a unit takes up.
        var strip = settings
        strip.ledCount = 12
        #expect(strip.keys(otherThanIn: taken) == [])
    }
}
