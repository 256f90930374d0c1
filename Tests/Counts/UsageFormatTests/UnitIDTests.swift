import Testing
import UsageFormat

@Suite("A unit's identity")
struct UnitIDTests {
    private static let text = "3f0c9a7e-52d1-4b6e-9c1f-0a1b2c3d4e5f"

    @Test("It is a random UUID, as RFC 9562 writes version 4, and no two are alike")
    func random() {
        let units = (0..<1000).map { _ in UnitID.random() }
        #expect(Set(units).count == 1000)
        for unit in units {
            #expect(
                unit.text.wholeMatch(of: /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/) != nil)
            #expect(UnitID(unit.text) == unit)
        }
        // Each digit that is random takes each value.
        for place in [0, 7, 9, 16, 20, 35] {
            #expect(Set(units.map { Array($0.text.utf8)[place] }).count == 16)
        }
    }

    @Test("Its short name is one that a folder may have")
    func name() {
        #expect(UnitID(Self.text)?.name == "d-3f0c9a7e")
    }

    @Test(
        "Anything else is none",
        arguments: [
            "", text.uppercased(), String(text.dropLast()), text + "0", text.replacing("-", with: ""),
            text.replacing("3f0c", with: "3f0g"), text.replacing("-52d1", with: "5-2d1"), "../" + text.dropFirst(3),
        ])
    func others(text: String) {
        #expect(UnitID(text) == nil)
    }

    @Test("In a data package it is on a line of its own, before anything about tables")
    func dataPackage() {
        func unit(_ lines: String...) -> UnitID? { UnitID(inDataPackage: Array(lines.joined(separator: "\n").utf8)) }
        let line = "  \"id\": \"\(Self.text)\","
        #expect(unit("{", "  \"profile\": \"x\",", line, "  \"name\": \"y\"")?.text == Self.text)
        #expect(unit("{", "  \(line)", "}") == nil)
        #expect(unit("{", "  \"id\": \"\(Self.text)\"", "}") == nil)
        #expect(unit("{", "  \"id\": \"\(Self.text)0\",", "}") == nil)
        #expect(unit("{", "  \"id\": \"\",", "}") == nil)
        #expect(unit("{", String(repeating: " ", count: 1024), line) == nil)
        #expect(unit("") == nil)
    }
}
