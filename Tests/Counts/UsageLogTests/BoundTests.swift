import CountingSimulator
import Glibc
import PacerFiles
import PacerSimulator
import Pacing
import Testing
import UsageFormat
import UsageLog

/// What is decided at a bound, and what is done although it was tried before.
@Suite("The bounds of counting")
struct BoundTests {
    @Test(
        "No time before 2026 is believed, and none from 2038 on but the network's",
        arguments: [
            (1_767_225_599, false), (1_767_225_600, true), (2_145_916_799, true), (2_145_916_800, false),
        ])
    func years(seconds: Int64, isBelieved: Bool) {
        for source in [ClockSource.rtc, .operatorsWord, .ntp] {
            var judge = ClockJudge()
            let reading = ClockReading(monotonic: .zero, utcSeconds: seconds, source: source)
            let isTrusted = isBelieved || (source == .ntp && seconds >= 1_767_225_600)
            #expect((judge.judge(reading).time != nil) == isTrusted, "\(source)")
        }
    }

    @Test("Names that a failed flush left are flushed when nothing is left to write")
    func flushedAgain() {
        let disk = UnflushedOnce()
        let unit = CountingUnit(
            UsageConfiguration(headcount: 24), on: disk, clock: SimulatedClock(startSeconds: 1_767_571_200))
        unit.begin(at: .zero)
        unit.take(.hardware(works: true), at: .zero)
        unit.pass(to: MonotonicInstant.zero.advanced(by: .seconds(8 * 86_400)))
        #expect(disk.hasFailed)
        #expect(unit.keeper.status == .counting)
        disk.inner.cutPower()
        #expect(disk.inner.contents.contains { $0.path == "published/SHA256SUMS" && !$0.bytes.isEmpty })
    }

    /// A disk that fails to flush the names of published files once, after the last of them has been replaced.
    private final class UnflushedOnce: WrappedDisk {
        private(set) var hasFailed = false
        private var lastName = ""

        override func flushFolder(_ path: String) throws(FileError) {
            if !hasFailed && lastName == "published/SHA256SUMS" {
                hasFailed = true
                throw FileError(operation: "flush", path: path, errno: EIO)
            }
            try super.flushFolder(path)
        }

        override func rename(_ path: String, to other: String) throws(FileError) {
            lastName = other
            try super.rename(path, to: other)
        }
    }

    // MARK: Writes in place

    /// A disk that takes no more than so many bytes at a time, and is interrupted before it takes any.
    private final class SlowDisk: WrappedDisk {
        var most = 1
        private var isInterrupted = false

        override func overwrite(
            _ path: String, at offset: Int, with bytes: ArraySlice<UInt8>
        ) throws(FileError) -> Int {
            isInterrupted.toggle()
            if isInterrupted { throw FileError(operation: "write", path: path, errno: EINTR) }
            return try super.overwrite(path, at: offset, with: bytes.prefix(most))
        }
    }

    @Test("A write goes on after an interruption, and after a single byte; one that takes nothing is of a full disk")
    func shortWrites() throws {
        let disk = SlowDisk()
        let unit = CountingUnit(
            UsageConfiguration(headcount: 24), on: disk, clock: SimulatedClock(start: SimulatedClock.standardStart))
        unit.begin(at: .zero)
        unit.take(.started(.breathe), at: .zero)
        unit.pass(to: MonotonicInstant.zero.advanced(by: .seconds(300)))
        #expect(unit.keeper.status == .counting)
        #expect(try UsageInspection(of: disk.inner).findings.map(\.text) == ["whole", "whole", "whole"])
        let state = disk.inner.contents.first { $0.path == "private/state" }?.bytes ?? []
        #expect(String(decoding: state, as: UTF8.self).split(separator: "\nsessions 1 0\n").count == 4)
        disk.most = 0
        unit.pass(to: MonotonicInstant.zero.advanced(by: .seconds(600)))
        let full = FileError(operation: "write", path: "private/state", errno: ENOSPC)
        #expect(unit.keeper.status == .inMemory(full))
    }

    // MARK: Weeks

    @Test(
        "A week is partial if counting begins later in it than after two hours",
        arguments: [(7200, "full"), (7201, "partial")])
    func opening(seconds: Int, coverage: String) {
        let room = UsageRoom("2026-01-05")
        room.skip(.seconds(seconds))
        room.start()
        #expect(room.line("week") == "week 2026-W02 \(coverage) ntp")
    }

    @Test(
        "A week is partial if its clock is corrected by more than two hours, forward or back",
        arguments: [(7200, "full"), (7201, "partial"), (-7200, "full"), (-7201, "partial")] as [(Int64, String)])
    func correction(seconds: Int64, coverage: String) {
        let room = UsageRoom("2026-01-05")
        room.start()
        room.pass(days: 1)
        room.wallClock += seconds
        room.pass(.seconds(13 * 3600))
        #expect(room.line("week") == "week 2026-W02 \(coverage) ntp")
    }

    @Test(
        "A week is partial if a first time lies more than two hours before it",
        arguments: [(7200, "full"), (7201, "partial")] as [(Int64, String)])
    func early(seconds: Int64, coverage: String) {
        let room = UsageRoom("2026-01-12")
        let monday = room.wallClock
        room.start()
        room.pass(.seconds(600))
        room.wallClock = monday - seconds - 20
        room.cutPower(for: .seconds(20))
        #expect(room.line("week") == "week 2026-W03 \(coverage) ntp")
    }

    @Test("A week in the future that is given up leaves no more hours than those of an undated week that is open")
    func givenUp() {
        let room = UsageRoom("2026-01-09")
        let text = FormerStateTests.noisy.replacing("undated 2 partial 30 0 5", with: "undated 2 full 160 0 5")
        room.disk.put("private/state", FormerStateTests.file(text, version: 3))
        room.start()
        room.take(.hardware(works: false))
        room.pass(.seconds(2 * 3600 + 300))
        #expect(room.line("week") == nil)
        // 160 hours and nine, and five sessions and three.
        #expect(room.line("undated") == "undated 2 partial 167 0 8")
    }

    @Test("After a clock that was ahead, the last week that closed is the present one if it has closed")
    func presentWeekClosed() {
        let room = UsageRoom("2026-01-12")
        let ahead: Int64 = (371 + 6) * 86_400
        room.start()
        room.pass(.seconds(600))
        // Monday looks like a Sunday of the next year.
        room.wallClock += ahead
        room.pass(.seconds(25 * 3600))
        #expect(room.line("week") == "week 2027-W04 full ntp")
        #expect(room.line("last_closed") == "last_closed 2027-W03")
        room.wallClock -= ahead
        room.pass(.seconds(13 * 3600))
        #expect(room.line("week") == nil)
        #expect(room.line("last_closed") == "last_closed 2026-W03")
    }

    @Test(
        "The parts of a day begin at six, at twelve and at eighteen o'clock",
        arguments: [
            (0, .night), (21_599, .night), (21_600, .morning), (43_199, .morning), (43_200, .afternoon),
            (64_799, .afternoon), (64_800, .night), (86_399, .night),
        ] as [(Int, DayPart)])
    func dayParts(second: Int, part: DayPart) {
        #expect(LocalMoment(date: CivilDate(day: 0), secondOfDay: second).part == part)
    }
}
