import Dimming
import Glibc
import Pacing
import UnitPlan

/// A bar of plain lines, dimmed by pulses.
final class SegmentBar: LightBar {
    var needsRealTime: Bool { true }

    private var lines: GPIOLines
    private var bar: DimmedBar

    /// Requests the lines, dark, measures what they can do and rehearses.
    ///
    /// - Throws: what could not be had, and that the lines are too slow to be dimmed.
    init(_ configuration: GPIOConfiguration, appearance: LightAppearance) throws(HardwareFailure) {
        precondition(configuration.lines.count == appearance.segmentCount, "a line for every segment")
        var lines = try GPIOLines(configuration.lines, activeLow: configuration.activeLow)
        let timing = try Self.timing(of: &lines, configuration)
        guard timing.canDim(levels: configuration.levelsAtOnce) else {
            throw HardwareFailure(
                operation: "dim", place: "\(configuration.lines.count) lines on \(configuration.lines[0].chip)",
                errno: EOPNOTSUPP,
                reason:
                    "a write takes \(timing.callCost / 1000) µs, too long for \(configuration.frequencyHz) pulses a second",
                remedy: "use lines of the board itself, or a lower light.frequency_hz")
        }
        try Self.rehearse(on: &lines, appearance, timing: timing)
        self.lines = lines
        bar = DimmedBar(appearance, timing: timing, relativeBrightness: configuration.relativeBrightness)
    }

    /// What the lines can do. A board whose processor has much else to do, as soon after its start, looks slower than it
    /// is: before it is called too slow it has half a second to show better.
    private static func timing(
        of lines: inout GPIOLines, _ configuration: GPIOConfiguration
    ) throws(HardwareFailure) -> LineTiming {
        var callCost = try lines.measureCallCost()
        for _ in 0..<10 {
            let timing = LineTiming(callCost: callCost, frequencyHz: configuration.frequencyHz)
            if timing.canDim(levels: configuration.levelsAtOnce) { return timing }
            lines.sleep(until: lines.now.advanced(by: .milliseconds(50)))
            callCost = min(callCost, try lines.measureCallCost())
        }
        return LineTiming(callCost: callCost, frequencyHz: configuration.frequencyHz)
    }

    /// Plays two frames of moving light with the lines kept dark, so that the first press finds everything in memory.
    private static func rehearse(
        on lines: inout GPIOLines, _ appearance: LightAppearance, timing: LineTiming
    ) throws(HardwareFailure) {
        var bar = DimmedBar(appearance, timing: timing)
        lines.isMuted = true
        bar.play(.rehearsal(at: lines.now, appearance))
        for _ in 0..<2 { _ = try bar.serveFrame(&lines, until: lines.now.advanced(by: .milliseconds(1))) }
        lines.isMuted = false
    }

    var faintestLuminance: Double { bar.faintestLuminance }

    var lightWrites: Int { bar.writes }

    func play(_ light: LightProgram) {
        bar.play(light)
    }

    func serveFrame(until deadline: MonotonicInstant) throws(HardwareFailure) -> MonotonicInstant? {
        try bar.serveFrame(&lines, until: deadline)
    }
}

extension LightProgram {
    /// A program whose light moves at an instant: it is two seconds into a breath.
    static func rehearsal(at now: MonotonicInstant, _ appearance: LightAppearance) -> LightProgram {
        let session = BreathingSession(breath: Breath(perMinute: 6, inhaleShare: 0.4))
        return LightProgram(.breathing(session), from: now.advanced(by: .seconds(-2)), appearance: appearance)
    }
}
