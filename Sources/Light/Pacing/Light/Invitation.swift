/// Times of the day at which an idle bar invites to the team minute, for some minutes or until somebody presses.
///
/// It is a room's wish. No trial has shown yet that such a light helps anybody.
public struct Invitation: Hashable, Sendable {
    /// When one begins, by the clock on the wall.
    public let times: [TimeOfDay]
    /// How long each lasts, in minutes.
    public let minutes: Int

    /// What a press begins meanwhile.
    public static let practice = Practice.teamMinute
    /// Lengths that may be set. While one is on, a bar that is dark tells that somebody has pressed, so none is longer
    /// than a quarter of an hour.
    public static let minutesRange = 1...15
    /// The most times of a day: two for each of three shifts.
    public static let mostTimes = 6

    /// - Parameters:
    ///   - times: 1 to 6 times, none within the minutes of another.
    ///   - minutes: 1…15.
    public init(at times: [TimeOfDay], minutes: Int) {
        precondition((1...Self.mostTimes).contains(times.count), "1 to 6 times of the day")
        precondition(Self.minutesRange.contains(minutes), "an invitation lasts 1 to 15 minutes")
        precondition(Self.overlap(of: times, minutes: minutes) == nil, "one invitation at a time")
        self.times = times
        self.minutes = minutes
    }

    /// Two of some times, the second of which comes before the first one's minutes are over; `nil` if there are none.
    public static func overlap(of times: [TimeOfDay], minutes: Int) -> (first: TimeOfDay, second: TimeOfDay)? {
        if times.count < 2 { return nil }
        let times = times.sorted()
        for (index, time) in times.enumerated() {
            let next = times[(index + 1) % times.count]
            if time.seconds(to: next) < minutes * 60 { return (time, next) }
        }
        return nil
    }

    /// Whether nothing is left by day of an invitation that begins at a time of the day.
    public static func isHidden(by night: Night, at time: TimeOfDay, minutes: Int) -> Bool {
        night.contains(time) && time.seconds(to: night.to) >= minutes * 60
    }

    var duration: Duration { .seconds(minutes * 60) }

    /// When the invitation began that is on at a time of the day; `nil` if none is.
    func begun(by time: TimeOfDay) -> TimeOfDay? {
        times.first { $0.seconds(to: time) < minutes * 60 }
    }
}
