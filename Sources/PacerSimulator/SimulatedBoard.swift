/// What a simulated board is like: how fast it dims, what a call costs it and how late its sleeps end.
public struct SimulatedBoard: Hashable, Sendable {
    /// Pulses a second, 1250…3000.
    public var frequencyHz: Int
    /// What one write takes.
    public var callCost: Duration
    /// Of every sleep.
    public var lateness: WakeLateness

    /// One write on a Raspberry Pi 5, as published for two lines (a Pi 4 takes 4.5 µs, a Zero 2 W 11).
    public static let callCost = Duration.nanoseconds(2300)
    /// A quiet board: every wake-up 8 µs late, and an exponential 3 µs besides.
    public static let lateness = WakeLateness(least: .microseconds(8), spread: .microseconds(3))
    /// How late a rare wake-up of a busy board is besides.
    public static let stall = Duration.microseconds(20)...Duration.microseconds(300)

    public init(
        frequencyHz: Int = 1500, callCost: Duration = SimulatedBoard.callCost,
        lateness: WakeLateness = SimulatedBoard.lateness
    ) {
        self.frequencyHz = frequencyHz
        self.callCost = callCost
        self.lateness = lateness
    }
}
