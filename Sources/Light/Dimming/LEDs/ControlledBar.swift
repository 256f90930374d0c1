import Pacing

/// A bar of LEDs that a controller dims: samples what plays and tells each LED what has changed.
///
/// A frame takes two writes for each LED at most, its colours and its brightness, and two frames begin 5 ms apart or
/// more. That makes 400 writes a second for each segment at most.
public struct ControlledBar: Sendable {
    /// What an LED is told.
    private struct Told: Hashable, Sendable {
        var brightness = 0
        /// `nil` before it was lit for the first time, and for an LED of one colour.
        var mix: LEDMix?
    }

    private let scales: [LEDScale]
    /// The colour of any light that has no hue.
    private let own: LEDColour
    private var frames: FrameSampler
    private var wanted: [Told]
    private var shown: [Told]
    private var nextStart = MonotonicInstant.zero

    /// The number of writes so far.
    public private(set) var writes = 0

    /// A dark bar.
    ///
    /// - Parameters:
    ///   - scales: what each LED can be told, from the lowest segment up.
    ///   - appearance: has a segment for every LED.
    ///   - colour: of LEDs with colours, for any light that has no hue.
    public init(_ scales: [LEDScale], appearance: LightAppearance, colour: LEDColour = .warmAmber) {
        precondition(scales.count == appearance.segmentCount, "an LED for every segment")
        self.scales = scales
        own = colour
        frames = FrameSampler(appearance)
        wanted = Array(repeating: Told(), count: scales.count)
        shown = Array(repeating: Told(), count: scales.count)
    }

    /// The faintest light that every LED can hold, as linear luminance 0…1.
    public var faintestLuminance: Double { scales.reduce(0) { max($0, $1.faintestLuminance) } }

    /// Plays a program from the next frame on.
    public mutating func play(_ light: LightProgram) {
        frames.play(light)
    }

    /// Computes what to show at an instant, without telling it. Instants must not go back.
    public mutating func sample(at present: MonotonicInstant) {
        if !frames.advance(to: present) { return }
        let colour = frames.colour(at: present, own: own)
        for led in scales.indices {
            wanted[led].brightness = scales[led].brightness(frames.levels[led])
            // A dark LED has no colour, so it is not told one.
            if wanted[led].brightness > 0 { wanted[led].mix = scales[led].mix(colour) }
        }
    }

    /// Serves the LEDs for one frame of light, or until a deadline if that comes first. If they already show what they
    /// should, it returns at once.
    ///
    /// - Returns: how long the LEDs will stay as they are, `distantFuture` if indefinitely; `nil` if there was something
    ///   to do.
    /// - Throws: what a write throws.
    public mutating func serveFrame<Outputs: LEDOutputs & ~Copyable>(
        _ outputs: inout Outputs, until deadline: MonotonicInstant
    ) throws(Outputs.Failure) -> MonotonicInstant? {
        let present = outputs.now
        sample(at: present)
        if wanted == shown { return frames.steadyUntil }
        let start = max(present, nextStart)
        if start > present {
            let end = min(deadline, frames.steadyUntil)
            outputs.sleep(until: min(start, end))
            if end < start { return nil }
        }
        nextStart = start.advanced(by: FrameSampler.frame)
        try tell(&outputs)
        return nil
    }

    private mutating func tell<Outputs: LEDOutputs & ~Copyable>(
        _ outputs: inout Outputs
    ) throws(Outputs.Failure) {
        for led in scales.indices {
            if let mix = wanted[led].mix, mix != shown[led].mix {
                try outputs.write(mix, to: led)
                shown[led].mix = mix
                writes += 1
            }
            if wanted[led].brightness != shown[led].brightness {
                try outputs.write(wanted[led].brightness, to: led)
                shown[led].brightness = wanted[led].brightness
                writes += 1
            }
        }
    }
}
