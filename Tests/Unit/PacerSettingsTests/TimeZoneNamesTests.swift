import Foundation
import PacerSettings
import Testing

@Suite("The zone that a mistyped one was meant to be")
struct TimeZoneNamesTests {
    /// Lines as the tz database's list has them: rules, zones with the times that they have had, and other names.
    private static let list = """
        # version 2025b
        R E 1996 o - O lastSu 1u 0 -
        Z Europe/Berlin 0:53:28 - LMT 1893 Ap
        1 c CE%sT 1945 May 24 2
        Z Europe/Riga 1:36:34 - LMT 1880
        Z Europe/Rome 0:49:56 - LMT 1866 D 12
        Z Europe/Vilnius 1:41:16 - LMT 1880
        L Europe/Rome Europe/San_Marino

        """

    private func nearest(to text: String, bytes: Int = 0) throws -> String? {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let padded = Self.list + String(repeating: "#", count: max(0, bytes - Self.list.utf8.count))
        try padded.write(toFile: path, atomically: false, encoding: .utf8)
        return TimeZoneNames.nearest(to: text, in: path)
    }

    @Test(
        "It is the zone of that name, else of that city, else the nearest with three wrong letters at most",
        arguments: [
            ("europe/vilnius", "Europe/Vilnius"), ("Europe/Vilnus", "Europe/Vilnius"), ("Vilnius", "Europe/Vilnius"),
            ("Asia/Riga", "Europe/Riga"), ("europe/san_marino", "Europe/Rome"), ("San_Marino", "Europe/Rome"),
            ("Europe/Berxyz", "Europe/Berlin"), ("Europe/Bexyzw", nil), ("LMT", nil), ("1880", nil),
        ] as [(String, String?)])
    func guess(text: String, zone: String?) throws {
        #expect(try nearest(to: text) == zone)
    }

    @Test("Of two that are as near, the first of the list is meant")
    func tie() throws {
        #expect(try nearest(to: "Europe/Rixe") == "Europe/Riga")
    }

    @Test("A list of a mebibyte is read, and a larger one or none makes no guess")
    func size() throws {
        #expect(try nearest(to: "Europe/Vilnus", bytes: 1_048_576) == "Europe/Vilnius")
        #expect(try nearest(to: "Europe/Vilnus", bytes: 1_048_577) == nil)
        #expect(TimeZoneNames.nearest(to: "Europe/Vilnus", in: "/absent/tzdata.zi") == nil)
    }
}
