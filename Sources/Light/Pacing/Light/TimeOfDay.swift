/// A time of the day, as a clock on the wall shows it.
public struct TimeOfDay: Hashable, Comparable, Sendable {
    /// Since local midnight, 0..<86,400.
    public let seconds: Int

    public static let secondsPerDay = 86_400
    /// Clocks are put forward and back at whole quarters of an hour.
    private static let quarter = 900

    /// - Parameter seconds: since local midnight, 0..<86,400.
    public init(seconds: Int) {
        precondition((0..<Self.secondsPerDay).contains(seconds), "a day has 86,400 seconds")
        self.seconds = seconds
    }

    public init(hour: Int, minute: Int) {
        self.init(seconds: hour * 3600 + minute * 60)
    }

    public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
        left.seconds < right.seconds
    }

    /// How long it takes from this time until the clock next shows another one, 0..<86,400 s.
    func seconds(to other: TimeOfDay) -> Int {
        (other.seconds - seconds + Self.secondsPerDay) % Self.secondsPerDay
    }

    /// How long a clock that shows this time need not be read again: until it shows one of some times, at most until the
    /// next quarter of an hour, because it may have been put forward or back.
    public func wait(forOneOf times: [TimeOfDay]) -> Duration {
        let waits = times.map { seconds(to: $0) }.filter { $0 > 0 }
        return .seconds(waits.reduce(Self.quarter - seconds % Self.quarter, min))
    }
}

/// Hours and minutes, such as `07:15`.
extension TimeOfDay: CustomStringConvertible {
    public var description: String {
        [seconds / 3600, seconds / 60 % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }
}
