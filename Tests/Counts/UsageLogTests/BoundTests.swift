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
    private final class UnflushedOnce: Storage {
        let inner = SimulatedDisk()
        private(set) var hasFailed = false
        private var lastName = ""

        func flushFolder(_ path: String) throws(FileError) {
            if !hasFailed && lastName == "published/SHA256SUMS" {
                hasFailed = true
                throw FileError(operation: "flush", path: path, errno: EIO)
            }
            try inner.flushFolder(path)
        }

        func rename(_ path: String, to other: String) throws(FileError) {
            lastName = other
            try inner.rename(path, to: other)
        }

        func prepare() throws(FileError) { try inner.prepare() }
        func read(_ path: String, limit: Int) throws(FileError) -> [UInt8]? { try inner.read(path, limit: limit) }
        func create(_ path: String, _ bytes: [UInt8]) throws(FileError) { try inner.create(path, bytes) }
        func overwrite(_ path: String, at offset: Int, with bytes: ArraySlice<UInt8>) throws(FileError) -> Int {
            try inner.overwrite(path, at: offset, with: bytes)
        }
        func flush(_ path: String) throws(FileError) { try inner.flush(path) }
        func setModified(_ path: String, to seconds: Int64) throws(FileError) {
            try inner.setModified(path, to: seconds)
        }
        func remove(_ path: String) throws(FileError) { try inner.remove(path) }
        func names(in folder: String) throws(FileError) -> [String] { try inner.names(in: folder) }
    }
}
