import Pacing

/// A bar of dimmed lines: samples what plays and serves it, frame by frame, on whatever lines it is given.
///
/// This is all that stands between the `wait` of a ``PacerHardware`` and its lines, so a simulation switches its lines
/// exactly as a board does.
public struct DimmedBar: Sendable {
    /// The time between two samples of moving light, and the longest time for which ``serveFrame(_:until:)`` keeps the
    /// thread.
    public static let frame = FrameSampler.frame

    private var frames: FrameSampler
    @usableFromInline var dimmer: Dimmer

    /// A dark bar.
    ///
    /// - Parameters:
    ///   - appearance: has a segment for every line.
    ///   - timing: what the lines can do.
    ///   - relativeBrightness: how bright each line's LED is at full, above zero, in any unit; none if all are alike.
    public init(_ appearance: LightAppearance, timing: LineTiming, relativeBrightness: [Double] = []) {
        frames = FrameSampler(appearance)
        dimmer = Dimmer(
            lineCount: appearance.segmentCount, timing: timing, relativeBrightness: relativeBrightness)
    }

    /// The faintest light that every line can hold, as linear luminance 0…1 before calibration.
    public var faintestLuminance: Double { dimmer.faintestLuminance }

    /// The number of periods that were missed entirely so far.
    public var skippedPeriods: Int { dimmer.skippedPeriods }
    /// The number of writes so far.
    public var writes: Int { dimmer.writes }

    /// Plays a program from the next frame on.
    public mutating func play(_ light: LightProgram) {
        frames.play(light)
    }

    /// Serves the lines for one frame, or until a deadline if that comes first. If the lines stand still, it returns at
    /// once.
    ///
    /// - Returns: how long the lines will stand still, `distantFuture` if indefinitely; `nil` while they are dimmed or
    ///   move.
    /// - Throws: what a write throws.
    @inlinable public mutating func serveFrame<Lines: DimmerLines & ~Copyable>(
        _ lines: inout Lines, until deadline: MonotonicInstant
    ) throws(Lines.Failure) -> MonotonicInstant? {
        let present = lines.now
        sample(at: present)
        if dimmer.isHeld { return steadyUntil }
        try dimmer.run(&lines, until: min(deadline, frameEnd(from: present)))
        return nil
    }

    @usableFromInline var steadyUntil: MonotonicInstant { frames.steadyUntil }

    @usableFromInline func frameEnd(from present: MonotonicInstant) -> MonotonicInstant {
        min(steadyUntil, MonotonicInstant(nanoseconds: present.nanoseconds + FrameSampler.frameNanoseconds))
    }

    @usableFromInline mutating func sample(at present: MonotonicInstant) {
        _ = frames.advance(to: present)
        // Levels that stand are shown too: a line may be crossing the floor.
        dimmer.show(frames.levels)
    }
}
