/// A time of the day, as a clock on the wall shows it.
public struct TimeOfDay: Hashable, Comparable, Sendable {
    /// Since local midnight, 0..<86,400.
    public let seconds: Int

    public static let secondsPerDay = 86_400

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
}
