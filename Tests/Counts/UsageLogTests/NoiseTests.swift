import Testing
import UsageFormat
import UsageLog

@Suite("Noise on the button's line, as health tells of it")
struct NoiseTests {
    /// Reports of noise in the first minutes of each of the coming hours.
    private func hours(_ reports: [Int], in room: UsageRoom) {
        for count in reports {
            for _ in 0..<count {
                room.pass(.seconds(60))
                room.take(.noise)
            }
            room.pass(.seconds(3600 - 60 * count))
        }
    }

    private func room() -> UsageRoom {
        let room = UsageRoom()
        room.start()
        return room
    }

    @Test("An hour counts if there was noise in three of its minutes; a touch or two are never told of")
    func threshold() {
        let room = room()
        hours([0, 1, 2, 3, 59], in: room)
        #expect(room.line("health") == "health 1 0 0 0 0 0 ok 2")
        // Two at the end of an hour and two in the next one are two in each.
        room.pass(.seconds(3600 - 120))
        hours([2], in: room)
        #expect(room.line("health") == "health 1 0 0 0 0 0 ok 2")
    }

    @Test("A week tells of a day's worth at most, in its row and in the metrics, and the next begins anew")
    func bound() {
        // The hour in which a week ends counts for the next one.
        for (noisy, told) in [(0, 0), (9, 9), (24, 24), (30, 24), (167, 24)] {
            let room = room()
            hours((0..<168).map { $0 < noisy ? 3 : 2 }, in: room)
            room.pass(.seconds(3600))
            #expect(room.rows("health-2026.csv") == ["2026-W02,167,1,0,0,0,0,0,ok,\(told)"])
            let metrics = room.text("published/breathpacer.prom")
            #expect(metrics.contains("breathpacer_button_noise_seconds \(told * 3600)\n"))
            #expect(room.line("health") == "health 0 0 0 0 0 0 ok 0")
        }
    }

    @Test("Undated weeks tell of it too, and a power cut loses the hours since the last full one alone")
    func undated() {
        let room = UsageRoom()
        room.source = nil
        room.start()
        hours([3, 3, 3], in: room)
        for _ in 0..<5 { room.take(.noise) }
        room.cutPower()
        #expect(room.line("health") == "health 2 0 0 0 0 0 ok 3")
        room.pass(days: 8)
        #expect(room.rows("health-undated.csv").first == "undated-1,168,2,0,0,0,0,0,ok,3")
    }

    @Test("Less noise changes no byte of the disk and no time of a write")
    func unseen() {
        func contents(_ noise: Int) -> [String] {
            let room = room()
            hours((0..<200).map { $0 % 3 == 0 ? noise : 0 }, in: room)
            return room.disk.contents.map { "\($0.path) \($0.modified) \($0.bytes)" } + ["\(room.disk.overwrites)"]
        }
        #expect(contents(2) == contents(0))
        #expect(contents(3) != contents(0))
    }
}
