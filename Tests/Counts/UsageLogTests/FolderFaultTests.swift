import CountingSimulator
import Foundation
import PacerFiles
import PacerSimulator
import Pacing
import Testing
import UsageLog

@Suite("Counting where the folder is not as it should be")
struct FolderFaultTests {
    /// 2026-01-11 22:00 UTC, two hours before a week ends.
    private static let start: Int64 = 1_768_168_800

    /// Counts a session, passes hours and ends.
    private func count<Disk: Storage>(
        on disk: Disk, for hours: Int64, beforeEnd: () -> Void = {}
    ) -> UsageKeeper<Disk> {
        _ = UsageRoom.utc
        let unit = CountingUnit(
            UsageConfiguration(headcount: 24), on: disk, clock: SimulatedClock(startSeconds: Self.start))
        let end = MonotonicInstant.zero.advanced(by: .seconds(hours * 3600))
        unit.begin(at: .zero)
        unit.take(.started(.breathe), at: MonotonicInstant.zero.advanced(by: .seconds(20)))
        unit.pass(to: end)
        beforeEnd()
        unit.end(at: end)
        return unit.keeper
    }

    @Test("What waits for a disk that was missing is written as the program ends")
    func endOnDiskThatIsBack() throws {
        let disk = SimulatedDisk()
        disk.condition = .failing
        let keeper = count(on: disk, for: 0) { disk.condition = .well }
        #expect(keeper.status == .counting)
        let state = try #require(disk.contents.first { $0.path == UsageFolder.state })
        #expect(String(decoding: state.bytes, as: UTF8.self).contains("\nsessions 1 0\n"))
    }

    @Test("A folder in the state's place is set aside, again and again, and weeks are published all the same")
    func plantedFolder() throws {
        let path = try temporaryFolder()
        defer { removeAll(path) }
        for name in ["", "/private", "/private/state", "/private/quarantine", "/private/quarantine/state"] {
            mkdir(path + name, 0o700)
        }
        let keeper = count(on: DataFolder.usage(at: path), for: 4)
        #expect(keeper.status == .counting)
        let folder = DataFolder.usage(at: path)
        try folder.openToRead()
        #expect(try folder.names(in: UsageFolder.quarantine) == ["state", "state-1"])
        #expect(try folder.names(in: UsageFolder.published).contains("SHA256SUMS"))
    }

    @Test("Folders that are called as unfinished files are keep no week from being published")
    func plantedUnfinishedFolder() throws {
        let path = try temporaryFolder()
        defer {
            for name in ["private/old.new", "published/weekly-2025.csv.new"] { rmdir("\(path)/\(name)") }
            removeAll(path)
        }
        for name in ["", "/private", "/private/old.new", "/published", "/published/weekly-2025.csv.new"] {
            mkdir(path + name, 0o700)
        }
        let keeper = count(on: DataFolder.usage(at: path), for: 4)
        #expect(keeper.status == .counting)
        let folder = DataFolder.usage(at: path)
        try folder.openToRead()
        #expect(try folder.names(in: UsageFolder.published).contains("SHA256SUMS"))
    }

    private func temporaryFolder() throws -> String {
        let place = FileManager.default.temporaryDirectory.path
        var template = Array("\(place)/breathpacer-XXXXXX".utf8CString)
        try #require(mkdtemp(&template) != nil)
        return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    private func removeAll(_ path: String) {
        for name in ["quarantine/state", "quarantine/state-1", "quarantine"] { rmdir("\(path)/private/\(name)") }
        for folder in ["private", "published"] {
            let open = DataFolder(path, layout: [(folder, 0o700)])
            try? open.openToRead()
            for name in (try? open.names(in: folder)) ?? [] { try? open.remove("\(folder)/\(name)") }
            rmdir("\(path)/\(folder)")
        }
        rmdir(path)
    }
}
