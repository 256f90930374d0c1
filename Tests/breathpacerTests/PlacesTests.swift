import Foundation
import Testing

@Suite("The places of the settings in force")
struct PlacesTests {
    private static let copy = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Scripts/debian/breathpacer-usb-copy").path

    private func program() throws -> Program {
        let program = try Program()
        try program.folder.write(
            """
            [room]
            site = "north"
            device = "d-1"
            [usage]
            directory = "\(program.folder.path)/it's \\"here\\""
            """, to: "settings.toml")
        return program
    }

    @Test("They are printed for scripts, a line each")
    func printed() throws {
        let program = try program()
        #expect(
            try program.run("breathpacer settings places --settings settings.toml").output == """
                settings=settings.toml
                published=\(program.folder.path)/it's "here"/published
                folder=site=north/device=d-1

                """)
    }

    @Test("The copy to a stick takes the published files from where the settings in force have them")
    func stick() throws {
        let program = try program()
        let published = "\(program.folder.path)/it's \"here\"/published"
        let command = "BREATHPACER_SETTINGS=settings.toml sh '\(Self.copy)' /dev/null"
        let nothing = try program.run(command)
        #expect(nothing.output == "failed: nothing is published yet in \(published); nothing on the unit was touched\n")
        try FileManager.default.createDirectory(atPath: published, withIntermediateDirectories: true)
        try Data().write(to: URL(fileURLWithPath: published + "/SHA256SUMS"))
        #expect(try program.run(command).output == "failed: /dev/null is no disk; nothing on the unit was touched\n")
        let refused = try program.run("echo x >settings.toml; \(command)")
        #expect(refused.output.hasPrefix("failed: the settings are wrong"))
    }

    @Test("A folder of counts with a line break, which no line of a script could hold, is refused")
    func lineBreak() throws {
        let program = try Program()
        try program.folder.write("[usage]\ndirectory = \"/a\\nfolder=b\"\n", to: "settings.toml")
        let result = try program.run("breathpacer settings places --settings settings.toml")
        #expect(result.status == 78 && result.output.isEmpty)
    }
}
