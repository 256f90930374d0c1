/// What is told of noise on the button's line: that there was some, at most once a minute, and nothing near a press.
///
/// Whoever services the unit should hear of a cable that picks up noise. But a report at the moment of a pulse could
/// tell of a person: a worn contact may close for a moment before a press or after it. Therefore a report comes a minute
/// after the pulse, and only if the button was not used in the minute before the pulse and has not been used since.
struct LineNoise: Hashable, Sendable {
    /// How long nobody has to press, before a pulse and after it.
    static let quiet = Duration.seconds(60)

    /// When the report is due; `nil` if there is none.
    private(set) var deadline: MonotonicInstant?
    private var quietFrom: MonotonicInstant?

    /// The button, or what it has begun, is in use: nothing is told of the time around this moment.
    mutating func use(at instant: MonotonicInstant) {
        deadline = nil
        quietFrom = instant.advanced(by: Self.quiet)
    }

    /// There was a pulse.
    mutating func pulse(at instant: MonotonicInstant) {
        if let quietFrom, instant < quietFrom { return }
        deadline = deadline ?? instant.advanced(by: Self.quiet)
    }

    /// Handles the deadline: there is noise to report.
    mutating func pass() {
        deadline = nil
    }
}
