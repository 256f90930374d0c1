import CountingSimulator
import Glibc
import PacerFiles
import PacerSimulator
import Pacing
import Testing
import UsageLog

/// By the page on the state: each slot is one write and one flush, and the slot with the newest state comes last.
@Suite("How the state is written")
struct StateWriteTests {
    /// A disk that writes down what is done to the state, and refuses writes in some places.
    private final class WatchedDisk: WrappedDisk {
        var calls: [String] = []
        var refused: Set<Int> = []

        override func overwrite(
            _ path: String, at offset: Int, with bytes: ArraySlice<UInt8>
        ) throws(FileError) -> Int {
            calls.append("\(path) at \(offset)")
            if refused.contains(offset) { throw FileError(operation: "write", path: path, errno: EIO) }
            return try super.overwrite(path, at: offset, with: bytes)
        }

        override func flush(_ path: String) throws(FileError) {
            calls.append("flush \(path)")
            try super.flush(path)
        }

        override func flushFolder(_ path: String) throws(FileError) {
            calls.append("flush names in \(path)")
            try super.flushFolder(path)
        }
    }

    /// A disk with three whole slots, one of which is newer by an hour.
    private func disk(newest: Int) -> WatchedDisk {
        let room = UsageRoom()
        room.start()
        let before = Array(room.text("private/state").utf8)
        room.pass(.seconds(3600))
        let start = newest * 65_536
        var bytes = before
        bytes.replaceSubrange(start..<start + 4096, with: Array(room.text("private/state").utf8)[start..<start + 4096])
        let disk = WatchedDisk()
        disk.inner.put("private/state", bytes)
        return disk
    }

    private func unit(on disk: WatchedDisk) -> CountingUnit<WatchedDisk> {
        CountingUnit(
            UsageConfiguration(headcount: 24), on: disk, clock: SimulatedClock(start: SimulatedClock.standardStart))
    }

    private func writes(_ slots: [Int]) -> [String] {
        slots.flatMap { ["private/state at \($0 * 65_536)", "flush private/state"] }
    }

    @Test(
        "A start goes on from the newest slot, and writes that one last",
        arguments: [(0, [1, 2, 0]), (1, [2, 0, 1]), (2, [0, 1, 2])])
    func start(newest: Int, order: [Int]) throws {
        let disk = disk(newest: newest)
        unit(on: disk).begin(at: .zero)
        #expect(disk.calls == ["flush names in private"] + writes(order))
        let health = try UsageInspection(of: disk.inner).openHealth ?? []
        #expect(health.first { $0.column == "ready_hours" }?.value == "1")
        #expect(health.first { $0.column == "restarts" }?.value == "2")
    }

    @Test("Later beats write the slots in the same order, and flush no names")
    func beats() {
        let disk = disk(newest: 0)
        let unit = unit(on: disk)
        unit.begin(at: .zero)
        disk.calls = []
        unit.pass(to: MonotonicInstant.zero.advanced(by: .seconds(600)))
        #expect(disk.calls == writes([1, 2, 0, 1, 2, 0]))
    }

    @Test("While no other slot can be written, the newest is left alone, and counts are in memory")
    func refused() {
        let disk = disk(newest: 0)
        disk.refused = [65_536, 131_072]
        let unit = unit(on: disk)
        unit.begin(at: .zero)
        #expect(
            disk.calls == ["flush names in private", "private/state at 65536", "private/state at 131072"])
        #expect(unit.keeper.status == .inMemory(FileError(operation: "write", path: "private/state", errno: EIO)))
    }

    @Test("A slot that fails is left alone until the next beat; the last one that was written is then the newest")
    func oneRefused() {
        let disk = disk(newest: 0)
        disk.refused = [0]
        let unit = unit(on: disk)
        unit.begin(at: .zero)
        #expect(unit.keeper.status == .counting)
        disk.refused = []
        disk.calls = []
        unit.pass(to: MonotonicInstant.zero.advanced(by: .seconds(300)))
        #expect(disk.calls == writes([0, 1, 2]))
    }
}
