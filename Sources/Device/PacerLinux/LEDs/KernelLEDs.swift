import CPacerLinux
import Dimming
import Pacing

/// The LEDs of a bar that the kernel drives, through its LED class. They are dark when they open and when the last copy
/// of the value ends.
///
/// A write is done when the kernel has taken it. A controller on a bus shows it a little later, and where the bus is
/// slower than the writes, the kernel leaves out all but the last. A bus that fails is told in the kernel's log alone.
package struct KernelLEDs: LEDOutputs {
    /// Where the kernel has them.
    package static let folder = "/sys/class/leds"

    private let leds: [KernelLED]

    /// Opens LEDs, dark.
    ///
    /// - Parameters:
    ///   - names: from the lowest segment up.
    ///   - folder: has a folder for each name.
    /// - Throws: which could not be had, why, and what to do.
    package init(_ names: [String], in folder: String = KernelLEDs.folder) throws(HardwareFailure) {
        var leds: [KernelLED] = []
        for name in names { leds.append(try KernelLED(in: "\(folder)/\(name)")) }
        self.leds = leds
    }

    /// What each of them can be told.
    package var scales: [LEDScale] { leds.map(\.scale) }

    package var now: MonotonicInstant { MonotonicInstant(nanoseconds: pacer_now()) }

    package mutating func write(_ brightness: Int, to led: Int) throws(HardwareFailure) {
        try leds[led].show(brightness)
    }

    package mutating func write(_ mix: LEDMix, to led: Int) throws(HardwareFailure) {
        try leds[led].show(mix)
    }

    package mutating func sleep(until instant: MonotonicInstant) {
        pacer_sleep_until(instant.nanoseconds)
    }

    /// Sees whether all of them are still there.
    ///
    /// - Throws: which one has gone.
    package func examine() throws(HardwareFailure) {
        for led in leds { try led.examine() }
    }
}
