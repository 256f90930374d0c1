import Dimming
import Pacing

/// The properties of a simulated board: how fast it dims, how long a call takes, how late its sleeps end, and its LEDs.
package struct SimulatedBoard: Hashable, Sendable {
    /// Pulses a second, and what one write takes.
    package var timing: LineTiming
    /// The lateness of every sleep.
    package var lateness: WakeLateness
    /// How bright each line's LED is at full, in any unit; none if all are alike.
    package var relativeBrightness: [Double]

    /// The time of one write on a board that is so fast that the shortest pulse, which takes as long, is invisible: L*
    /// 0.7 at 1500 Hz. A trace then shows the effect of lateness alone. (Published for two lines: 11 µs on a Raspberry
    /// Pi Zero 2 W, 4.5 on a 4, 2.3 on a 5: L* 13.5, 6.1 and 3.1.)
    package static let callCost = Duration.nanoseconds(500)
    /// A quiet board: every wake-up is late by 8 µs and by an exponential time of 3 µs on average.
    package static let lateness = WakeLateness(least: .microseconds(8), spread: .microseconds(3))
    /// The additional lateness of a rare wake-up on a busy board.
    package static let stall = Duration.microseconds(20)...Duration.microseconds(300)

    /// The faintest light that every line can hold, as linear luminance 0…1.
    package var faintestLuminance: Double {
        guard let least = relativeBrightness.min(), let most = relativeBrightness.max() else {
            return timing.faintestLuminance
        }
        return timing.faintestLuminance * most / least
    }

    package init(
        timing: LineTiming = LineTiming(callCost: SimulatedBoard.callCost, frequencyHz: 1500),
        lateness: WakeLateness = SimulatedBoard.lateness, relativeBrightness: [Double] = []
    ) {
        self.timing = timing
        self.lateness = lateness
        self.relativeBrightness = relativeBrightness
    }
}
