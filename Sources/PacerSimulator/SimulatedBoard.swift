import Dimming
import Pacing

/// What a simulated board is like: how fast it dims, what a call costs it, how late its sleeps end, and its LEDs.
public struct SimulatedBoard: Hashable, Sendable {
    /// Pulses a second, and what one write takes.
    public var timing: LineTiming
    /// Of every sleep.
    public var lateness: WakeLateness
    /// How bright each line's LED is at full, in any unit; none if all are alike.
    public var relativeBrightness: [Double]

    /// One write of a fast board: with it the ember is held as it was designed, at L* 5, at any rate of pulses up to
    /// 2500 Hz, so that a trace shows the design. (A Raspberry Pi 5 was published with 2.3 µs for two lines.)
    public static let callCost = Duration.microseconds(1)
    /// A quiet board: every wake-up 8 µs late, and an exponential 3 µs besides.
    public static let lateness = WakeLateness(least: .microseconds(8), spread: .microseconds(3))
    /// How late a rare wake-up of a busy board is besides.
    public static let stall = Duration.microseconds(20)...Duration.microseconds(300)

    public init(
        timing: LineTiming = LineTiming(callCost: SimulatedBoard.callCost, frequencyHz: 1500),
        lateness: WakeLateness = SimulatedBoard.lateness, relativeBrightness: [Double] = []
    ) {
        self.timing = timing
        self.lateness = lateness
        self.relativeBrightness = relativeBrightness
    }
}
