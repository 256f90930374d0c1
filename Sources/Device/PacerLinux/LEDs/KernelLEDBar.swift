import Dimming
import Pacing

/// A bar of LEDs that the kernel drives.
final class KernelLEDBar: LightBar {
    /// The controller times its pulses and holds its light if a write comes late.
    var needsRealTime: Bool { false }

    private var leds: KernelLEDs
    private var bar: ControlledBar

    /// Takes over LEDs.
    ///
    /// - Parameter appearance: has a segment for every LED.
    init(_ leds: KernelLEDs, appearance: LightAppearance) {
        let scales = leds.scales
        // Moving light is worked out once, so that the first press finds all it needs in memory.
        var rehearsal = ControlledBar(scales, appearance: appearance)
        rehearsal.play(.rehearsal(at: leds.now, appearance))
        rehearsal.sample(at: leds.now)
        self.leds = leds
        bar = ControlledBar(scales, appearance: appearance)
    }

    var faintestLuminance: Double { bar.faintestLuminance }

    var lightWrites: Int { bar.writes }

    func play(_ light: LightProgram) {
        bar.play(light)
    }

    func serveFrame(until deadline: MonotonicInstant) throws(HardwareFailure) -> MonotonicInstant? {
        try bar.serveFrame(&leds, until: deadline)
    }

    func examine() throws(HardwareFailure) {
        try leds.examine()
    }
}
