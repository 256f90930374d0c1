import Foundation
import Testing
import UsageFormat
import UsageLog

@Suite("The identity that a unit keeps")
struct IdentityTests {
    private static let fresh = ["3f0c9a7e-52d1-4b6e-9c1f-0a1b2c3d4e5f", "00000000-0000-4000-8000-000000000001"].map {
        UnitID($0)
    }

    /// A unit that has published a week, and would get the first of the identities.
    private func room(device: String? = nil) -> UsageRoom {
        let room = UsageRoom("2026-01-05", UsageConfiguration(headcount: 24, unit: Self.fresh[0], device: device))
        room.start()
        room.days([3, 3, 3, 3, 3, 3, 3])
        room.pass(.seconds(7200))
        room.configuration.unit = Self.fresh[1]
        return room
    }

    private func published(_ room: UsageRoom) throws -> (id: String?, device: String?) {
        let json = Data(room.text("published/datapackage.json").utf8)
        let package = try JSONSerialization.jsonObject(with: json) as? [String: Any]
        return (package?["id"] as? String, (package?["breathpacer"] as? [String: Any])?["device"] as? String)
    }

    @Test("It is made at the first start, before anything is published, and is the same at every later one")
    func kept() throws {
        let room = UsageRoom("2026-01-05", UsageConfiguration(headcount: 24, unit: Self.fresh[0]))
        room.start()
        #expect(room.text("private/unit") == "\(Self.fresh[0]!.text)\n")
        room.configuration.unit = Self.fresh[1]
        room.cutPower()
        room.days([3, 3, 3, 3, 3, 3, 3])
        room.pass(.seconds(7200))
        #expect(try published(room).id == Self.fresh[0]?.text)
    }

    @Test("It names the unit where the settings do not")
    func name() throws {
        #expect(try published(room()).device == "d-3f0c9a7e")
        #expect(room().text("published/breathpacer.prom").contains("device=\"d-3f0c9a7e\""))
        #expect(try published(room(device: "ward-3")).device == "ward-3")
    }

    @Test("A damaged, missing or planted file costs no unit its identity once it has published")
    func damaged() throws {
        let texts = [nil, "", "3f0c9a7e", "\(Self.fresh[1]!.text)", "\(Self.fresh[1]!.text)\n\n", "../../etc/passwd\n"]
        for text in texts {
            let room = room()
            if let text {
                room.disk.put("private/unit", Array(text.utf8))
            } else {
                try room.disk.remove("private/unit")
            }
            room.cutPower()
            #expect(room.text("private/unit") == "\(Self.fresh[0]!.text)\n", "\(text ?? "missing")")
        }
        let room = room()
        room.disk.put("private/state", [1, 2, 3])
        room.cutPower()
        room.pass(days: 8)
        #expect(try published(room).id == Self.fresh[0]?.text)
    }

    @Test("A reset keeps it; as a new unit there is another, and nothing of what the old one published")
    func reset() throws {
        let kept = room()
        try UsageReset.reset(kept.disk, kept.configuration)
        #expect(kept.text("private/unit") == "\(Self.fresh[0]!.text)\n")
        #expect(try published(kept).id == Self.fresh[0]?.text)
        let new = room()
        try UsageReset.reset(new.disk, new.configuration, isNewUnit: true)
        #expect(new.text("private/unit") == "\(Self.fresh[1]!.text)\n")
        #expect(!new.disk.contents.contains { $0.path.hasPrefix("published/") })
        new.start()
        new.pass(days: 15)
        #expect(try published(new).id == Self.fresh[1]?.text)
    }

    @Test("A simulation is no unit and has none")
    func simulation() throws {
        let room = UsageRoom()
        room.start()
        room.pass(days: 8)
        #expect(room.text("private/unit") == "")
        #expect(try published(room).id == nil)
    }
}
