import Foundation
import Testing
import UnitPlan

@Suite("The places of a unit")
struct UnitPlacesTests {
    private static let scripts = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Scripts")

    /// How the files of the unit's package begin.
    private static let unit = "debian/\(UnitPlaces.packageName)"

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: scripts.appendingPathComponent(path), encoding: .utf8)
    }

    /// The last word of each line that begins with a word.
    private static func values(of word: String, in path: String) throws -> [String] {
        var values: [String] = []
        for line in try text(path).split(separator: "\n") {
            let words = line.split(whereSeparator: { $0 == " " || $0 == "=" })
            if let first = words.first, let last = words.last, first == word { values.append(String(last)) }
        }
        return values
    }

    @Test("sshd, the service and its folders have the counts where the settings have them by default")
    func counts() throws {
        let counts = UnitPlaces.counts
        let sshd = "\(Self.unit).sshd_config"
        #expect(try Self.values(of: "ChrootDirectory", in: sshd) == [counts])
        #expect(try Self.values(of: "ForceCommand", in: sshd) == ["/published", "\(counts)/published"])
        #expect(try Self.values(of: "AuthorizedKeysFile", in: sshd) == [UnitPlaces.pullKeys])
        let service = "\(Self.unit).breathpacer.service"
        #expect(try Self.values(of: "ReadWritePaths", in: service) == ["-\(counts)", "-/sys/devices"])
        #expect(try Self.values(of: "WantsMountsFor", in: service) == [counts])
        let folders = try Self.text("\(Self.unit).tmpfiles").split(separator: "\n").compactMap { line in
            line.hasPrefix("d ") ? String(line.split(separator: " ")[1]) : nil
        }
        #expect(folders == [counts, "\(counts)/private", "\(counts)/published", "/etc/breathpacer"])
        #expect(try Self.text("debian/breathpacer-add-puller").contains("\nkeys=\(UnitPlaces.pullKeys)\n"))
        #expect(try Self.text("\(Self.unit).udev").contains("\"\(UnitPlaces.stickLabel)\""))
        #expect(try Self.text("image-files/etc/fstab").contains(" \(counts) "))
    }

    @Test("No service, copy or image says by itself which settings are in force: the standard file does")
    func oneFile() throws {
        let folders = ["debian", "image-files"].map(Self.scripts.appendingPathComponent)
        for folder in folders {
            let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
            for case let file as URL in files where !file.hasDirectoryPath {
                let text = try String(contentsOf: file, encoding: .utf8)
                #expect(!text.contains("BREATHPACER_SETTINGS"), "\(file.path)")
            }
        }
        #expect(
            try Self.text("image").contains("ln -s /boot/firmware/breathpacer.toml \"$place\(UnitPlaces.settings)\""))
        #expect(try Self.text("\(Self.unit).postinst").contains("\nsettings=\(UnitPlaces.settings)\n"))
    }

    @Test("The copy to a stick asks the program for its places, and has none of its own")
    func stick() throws {
        let copy = try Self.text("debian/breathpacer-usb-copy")
        #expect(copy.contains("$(breathpacer settings places)"))
        #expect(copy.contains("$mount_point/\(UnitPlaces.stickFolder)/$unit"))
        for place in [UnitPlaces.counts, "site=", "device=", "uname"] {
            #expect(!copy.contains(place), "\(place)")
        }
    }

    @Test("A unit's folder is named by its site and device")
    func folder() {
        #expect(UnitPlaces.folder(site: "north", device: "d-1") == "site=north/device=d-1")
        #expect(UnitPlaces.folder(site: nil, device: "d-1") == "site=unassigned/device=d-1")
    }
}
