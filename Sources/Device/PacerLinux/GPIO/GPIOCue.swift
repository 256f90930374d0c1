import Dimming
import Pacing
import UnitPlan

/// The line that pulses at the turns of the breath. It is off when its owner ends.
///
/// It is a class because not every unit has one, and Swift 6.0 cannot change an optional noncopyable value in place.
final class GPIOCue {
    private var lines: GPIOLines
    private var signal: CueSignal
    private var isOn = false

    /// Requests the line, off.
    ///
    /// - Throws: why it could not be had, and what to do.
    init(_ configuration: CueConfiguration) throws(HardwareFailure) {
        lines = try GPIOLines([configuration.line], activeLow: configuration.activeLow)
        signal = CueSignal(pulse: configuration.pulse)
    }

    /// When it has to be served next.
    var nextChange: MonotonicInstant { signal.nextChange }

    func play(_ light: LightProgram) {
        signal.play(light)
    }

    /// Switches the line, if it is time to.
    ///
    /// - Throws: if the line is gone.
    func serve(at present: MonotonicInstant) throws(HardwareFailure) {
        signal.advance(to: present)
        if signal.isOn == isOn { return }
        try lines.write(signal.isOn ? LineSet(line: 0) : [])
        isOn = signal.isOn
    }
}
