import CountingSimulator
import PacerFiles
import PacerSimulator
import Pacing
import UsageFormat
import UsageLog

/// A unit that counts in virtual time, on a disk in memory, in UTC.
final class UsageRoom {
    private let unit: CountingUnit<SimulatedDisk>
    private(set) var now = MonotonicInstant.zero

    /// Sets the zone of all tests, once.
    static let utc: Void = RoomTimeZone.use("UTC")

    /// Starts at the first moment of a date.
    init(_ date: String = "2026-01-05", _ configuration: UsageConfiguration = UsageConfiguration(headcount: 24)) {
        _ = Self.utc
        unit = CountingUnit(
            configuration, on: SimulatedDisk(), clock: SimulatedClock(start: CivilDate(date) ?? CivilDate(day: 0)))
    }

    var disk: SimulatedDisk { unit.disk }
    var keeper: UsageKeeper<SimulatedDisk> { unit.keeper }

    var configuration: UsageConfiguration {
        get { unit.configuration }
        set { unit.configuration = newValue }
    }

    /// Seconds since 1970-01-01 00:00 UTC, right or not.
    var wallClock: Int64 {
        get { unit.clock.reading(now).utcSeconds }
        set { unit.clock.startSeconds += newValue - wallClock }
    }

    var source: ClockSource? {
        get { unit.clock.source }
        set { unit.clock.source = newValue }
    }

    /// How long the room has been there, the unit on or off.
    var uptime: Duration { MonotonicInstant.zero.duration(to: now) }

    /// The program starts, its light ready.
    func start() {
        unit.begin(at: now)
        unit.take(.hardware(works: true), at: now)
    }

    /// Something happens now.
    func take(_ event: UsageEvent) {
        unit.take(event, at: now)
    }

    func publish() {
        unit.publish()
    }

    /// The power goes, and comes back after a while.
    func cutPower(for pause: Duration = .seconds(20)) {
        unit.cutPower()
        skip(pause)
        start()
    }

    /// The power goes, and comes back after so many weeks.
    func cutPower(weeks: Int) { cutPower(for: .seconds(weeks * 7 * 86_400)) }

    /// Lets time pass with the unit looking at its clock.
    func pass(_ duration: Duration) {
        skip(duration)
        unit.pass(to: now)
    }

    func pass(days: Int) { pass(.seconds(days * 86_400)) }

    /// Lets time pass with the unit off.
    func skip(_ duration: Duration) {
        now = now.advanced(by: duration)
    }

    /// A session of five minutes, or one that is stopped.
    func session(_ practice: Practice = .breathe, completed: Bool = true) {
        unit.take(.started(practice), at: now)
        pass(.seconds(290))
        if completed { unit.take(.completed(practice), at: now) }
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
