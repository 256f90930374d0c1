import PacerFiles
import PacerSimulator
import Pacing
import UsageFormat
import UsageLog

/// A unit that counts in virtual time, on a disk in memory, in UTC.
final class UsageRoom {
    let disk = SimulatedDisk()
    var configuration: UsageConfiguration
    /// Seconds since 1970-01-01 00:00 UTC, right or not.
    var wallClock: Int64
    var source: ClockSource? = .ntp
    private(set) var now = MonotonicInstant.zero
    private(set) var keeper: UsageKeeper<SimulatedDisk>

    private static let utc: Void = RoomTimeZone.use("UTC")

    /// Starts at the first moment of a date.
    init(_ date: String = "2026-01-05", _ configuration: UsageConfiguration = UsageConfiguration(headcount: 24)) {
        _ = Self.utc
        self.configuration = configuration
        wallClock = Int64(CivilDate(date)?.day ?? 0) * 86_400
        keeper = UsageKeeper(configuration, on: disk, start: now)
    }

    /// How long the room has been there, the unit on or off.
    var uptime: Duration { MonotonicInstant.zero.duration(to: now) }

    var reading: ClockReading { ClockReading(monotonic: now, utcSeconds: wallClock, source: source) }

    /// The program starts, its light ready.
    func start() {
        keeper = UsageKeeper(configuration, on: disk, start: now)
        keeper.begin(at: reading)
        keeper.take(.hardware(works: true), at: now)
    }

    /// Something happens now.
    func take(_ event: UsageEvent) {
        keeper.take(event, at: now)
    }

    func publish() {
        keeper.publish()
    }

    /// The power goes, and comes back after a while.
    func cutPower(for pause: Duration = .seconds(20)) {
        disk.cutPower()
        skip(pause)
        start()
    }

    /// Lets time pass with the unit looking at its clock.
    func pass(_ duration: Duration) {
        let end = now.advanced(by: duration)
        while keeper.deadline <= end {
            skip(now.duration(to: keeper.deadline))
            keeper.look(at: reading)
        }
        skip(now.duration(to: end))
    }

    func pass(days: Int) { pass(.seconds(days * 86_400)) }

    /// Lets time pass with the unit off.
    func skip(_ duration: Duration) {
        now = now.advanced(by: duration)
        wallClock += duration.components.seconds
    }

    /// A session of five minutes, or one that is stopped.
    func session(_ practice: Practice = .breathe, completed: Bool = true) {
        keeper.take(.started(practice), at: now)
        pass(.seconds(290))
        if completed { keeper.take(.completed(practice), at: now) }
    }

    /// So many sessions in each of the coming days, an hour apart from nine in the morning.
    func days(_ counts: [Int], completed: Bool = true) {
        for count in counts {
            pass(.seconds(9 * 3600))
            for _ in 0..<count {
                session(completed: completed)
                pass(.seconds(3600 - 290))
            }
            pass(.seconds((15 - count) * 3600))
        }
    }

    /// A published file's lines without the header; empty if it is not there.
    func rows(_ name: String) -> [String] {
        Array(text("published/\(name)").split(separator: "\r\n").dropFirst().map(String.init))
    }

    /// A file on the disk as text.
    func text(_ path: String) -> String {
        disk.contents.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    }

    /// The newest slot's line that begins with a keyword.
    func line(_ keyword: String) -> String? {
        guard let state = disk.contents.first(where: { $0.path == "private/state" })?.bytes else { return nil }
        let slots = [0, 65_536, 131_072].map { String(decoding: state[$0..<$0 + 4096], as: UTF8.self) }
        let newest = slots.max { $0.split(separator: "\n")[1] < $1.split(separator: "\n")[1] }
        return newest?.split(separator: "\n").first { $0.hasPrefix(keyword + " ") }.map(String.init)
    }
}
