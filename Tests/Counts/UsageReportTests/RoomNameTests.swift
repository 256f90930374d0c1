import Foundation
import Testing
import UsageFormat
import UsageReport

@Suite("A room is found by its name")
struct RoomNameTests {
    @Test("The page, the cards and the tables have a room's name first and its device second")
    func names() throws {
        let folder = try FleetFolder()
        try folder.writeUnit("site=a/device=d-1", from: 27, Array(repeating: 10, count: 21))
        try folder.writeRoom("Ward <10>", to: "site=a/device=d-1")
        try folder.writeUnit("site=a/device=d-2", from: 27, Array(repeating: 10, count: 21))
        try folder.writeRoom("Ward 9", to: "site=a/device=d-2")
        try folder.writeUnit("site=a/device=d-3", from: 27, Array(repeating: 10, count: 21))
        let (fleet, tables) = try folder.read()
        #expect(fleet.units.map(\.device) == ["d-2", "d-1", "d-3"])
        #expect(FleetFolder.rows(tables[.units]).map { $0["room"] } == ["Ward 9", "Ward <10>", ""])
        for table in [FleetTable.units, .weeks, .health] {
            #expect(tables[table]?.hasPrefix("site,room,device,") == true)
        }
        let page = FleetFolder.page(fleet)
        #expect(page.contains("<li><b>Ward &lt;10&gt; <small>d-1</small></b>"))
        #expect(page.contains("<th scope=row>Ward 9 <small>d-2</small>"))
        #expect(page.contains("<li><b>d-3</b>"))
        let cards = FleetFolder.cards(fleet)
        #expect(cards.contains("<b>Ward &lt;10&gt;</b><br>a · d-1"))
        #expect(cards.contains(">a · d-3<"))
    }

    @Test("Of two pulls the later one names the room")
    func renamed() throws {
        for folders in [["old", "new"], ["new", "old"]] {
            let folder = try FleetFolder()
            try folder.writeUnit("old/site=a/device=d", from: 45, [25])
            try folder.writeRoom("Old name", to: "old/site=a/device=d")
            try folder.writeUnit("new/site=a/device=d", from: 45, [25, 30])
            try folder.writeRoom("New name", to: "new/site=a/device=d")
            #expect(try folder.read(folders).fleet.units.map(\.room) == ["New name"])
        }
    }

    @Test("A name that was damaged since it was published is not taken, and the unit is not known")
    func damaged() throws {
        for sum in [SHA256.hex(Array("{\n  \"room\": \"Ward 9\"\n}\n".utf8)), String(repeating: "0", count: 64)] {
            let folder = try FleetFolder()
            try folder.writeUnit("site=a/device=d", from: 46, [25, 25])
            try folder.writeRoom("Ward 9", to: "site=a/device=d")
            let names = ["weekly-2026.csv", "health-2026.csv"]
            let sums = try names.map { name in
                "\(SHA256.hex([UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/site=a/device=d/\(name)")))))  \(name)\n"
            }
            try folder.write(sums.joined() + "\(sum)  datapackage.json\n", to: "site=a/device=d/SHA256SUMS")
            let isWhole = sum.contains { $0 != "0" }
            let (fleet, tables) = try folder.read()
            #expect(fleet.units.map(\.room) == [isWhole ? "Ward 9" : nil])
            #expect((FleetFolder.rows(tables[.units]).first?["not_known"] == "") == isWhole)
            try FileManager.default.removeItem(atPath: "\(folder.path)/site=a/device=d/datapackage.json")
            #expect(try folder.read().fleet.problems.map(\.problem.found) == ["no such file"])
        }
    }

    @Test(
        "Any name that Foundation writes as JSON is read; one of more than 60 characters, of blanks or of no text is none"
    )
    func json() throws {
        var names = ["Ward 9", "\"\\/\u{8}\u{C}\n\r\t\u{1}", "Größe ☺ 🌙 e\u{301}", String(repeating: "ß", count: 60)]
        var random = SystemRandomNumberGenerator()
        for _ in 0..<200 {
            let scalars = (0..<Int.random(in: 1...60, using: &random)).compactMap { _ in
                Unicode.Scalar(UInt32.random(in: 1...0x1FFFF, using: &random))
            }
            names.append("x" + String(String.UnicodeScalarView(scalars.dropLast())))
        }
        for name in names {
            let text = String(decoding: try JSONEncoder().encode([name]).dropFirst().dropLast(), as: UTF8.self)
            #expect(RoomName.inDataPackage(Array("{\n    \"room\": \(text),\n".utf8)) == name, "\(text)")
            let escaped = name.utf16.map { "\\u" + Digits.hex(UInt64($0), count: 4) }.joined()
            #expect(RoomName.inDataPackage(Array("  \"room\": \"\(escaped)\"".utf8)) == name, "\(text)")
        }
        let wrong = [
            "\"\"", "\" \\t\"", "\"\(String(repeating: "x", count: 61))\"", "12", "\"Ward", "\"\\ud83c\"",
            "\"\\ud83c\\u0041\"",
            "\"\\udf19\"", "\"\\x\"", "\"\\u12\"", "\"\\u+123\"", "\"a\u{1}\"", "",
        ]
        for text in wrong { #expect(RoomName.inDataPackage(Array("\"room\": \(text)".utf8)) == nil, "\(text)") }
        #expect(
            RoomName.inDataPackage([UInt8(ascii: "\"")] + Array("room\": \"".utf8) + [0xFF, UInt8(ascii: "\"")]) == nil)
    }

    @Test("A name that does not end within the first 4096 bytes is none", arguments: [(4084, true), (4085, false)])
    func head(spaces: Int, isRead: Bool) {
        // Twelve bytes follow the spaces up to the closing quote.
        let text = String(repeating: " ", count: spaces) + "\n\"room\": \"W\",\n"
        #expect((RoomName.inDataPackage(Array(text.utf8)) == "W") == isRead)
    }
}
