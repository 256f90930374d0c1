/// Whether the button's line had noise in an hour.
///
/// A line that picks up noise does so again and again. A hand that touches the button without pressing it does so once or
/// twice, and must not be told of: therefore the hour needs noise in three of its minutes.
struct ButtonLine: Hashable, Sendable {
    /// In how many minutes of an hour there has to be noise. An assumption about hands: none was measured.
    private static let leastReports = 3

    /// How often noise was reported in this hour. The light reports it once a minute at most, and never near a press.
    private var reports = 0

    mutating func takeNoise() {
        reports += 1
    }

    /// Ends an hour.
    ///
    /// - Returns: whether it had noise.
    mutating func passHour() -> Bool {
        defer { reports = 0 }
        return reports >= Self.leastReports
    }
}
