import Pacing

/// A bar of dimmed lines: samples what plays and serves it, frame by frame, on whatever lines it is given.
///
/// The one piece between a ``PacerHardware``'s `wait` and its lines, so that a simulation switches its lines exactly as
/// a board would.
public struct DimmedBar: Sendable {
    /// Between two samples of moving light, and the longest that ``serveFrame(_:until:)`` keeps the thread.
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

    /// Periods that were missed altogether, so far.
    public var skippedPeriods: Int { dimmer.skippedPeriods }
    /// Writes so far.
    public var writes: Int { dimmer.writes }

    /// Takes up a program with the next frame.
    public mutating func play(_ light: LightProgram) {
        frames.play(light)
    }

    /// Serves the lines for one frame, or to a deadline if that comes first. Lines that stand still it leaves alone
    /// and comes back at once.
    ///
    /// - Returns: until when the lines stand still, `distantFuture` if for good; `nil` while they are dimmed or move.
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
        if frames.advance(to: present) || dimmer.isCrossing { dimmer.show(frames.levels) }
    }
}
