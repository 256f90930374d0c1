import Glibc
import PacerFiles
import PacerSimulator
import Pacing
import Testing
import UsageLog

@Suite("Counting where the folder is not as it should be")
struct FolderFaultTests {
    private static let start: Int64 = 1_767_571_200

    private func reading(_ seconds: Int64) -> ClockReading {
        ClockReading(
            monotonic: MonotonicInstant(nanoseconds: seconds * 1_000_000_000), utcSeconds: Self.start + seconds,
            source: .ntp)
    }

    /// Counts a session, passes hours and ends.
    private func count<Disk: Storage>(
        on disk: Disk, for hours: Int64, beforeEnd: () -> Void = {}
    ) -> UsageKeeper<Disk> {
        var keeper = UsageKeeper(
            UsageConfiguration(headcount: 24), on: disk, start: MonotonicInstant(nanoseconds: 0))
        keeper.begin(at: reading(0))
        keeper.take(.started(.breathe), at: reading(20).monotonic)
        while keeper.deadline <= reading(hours * 3600).monotonic {
            keeper.look(at: reading(keeper.deadline.nanoseconds / 1_000_000_000))
        }
        beforeEnd()
        keeper.end(at: reading(hours * 3600))
        return keeper
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
        let keeper = count(on: DataFolder.usage(at: path), for: 8 * 24)
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
        let keeper = count(on: DataFolder.usage(at: path), for: 8 * 24)
        #expect(keeper.status == .counting)
        let folder = DataFolder.usage(at: path)
        try folder.openToRead()
        #expect(try folder.names(in: UsageFolder.published).contains("SHA256SUMS"))
    }

    private func temporaryFolder() throws -> String {
        var template = Array("/tmp/breathpacer-XXXXXX".utf8CString)
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
