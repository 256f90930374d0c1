import Pacing

/// Samples a program frame by frame, at the same rate for every bar on a device.
struct FrameSampler: Sendable {
    /// The time between two samples of moving light.
    static let frameNanoseconds: Int64 = 5_000_000
    static let frame = Duration.nanoseconds(frameNanoseconds)

    private var sampler: LightSampler
    /// When the sampled levels become out of date.
    private(set) var steadyUntil = MonotonicInstant.zero

    /// A dark bar.
    init(_ appearance: LightAppearance) {
        sampler = LightSampler(appearance)
    }

    /// The levels of the last sample.
    var levels: LightLevels { sampler.levels }

    /// The colour at an instant, on a bar with this colour of its own.
    func colour(at instant: MonotonicInstant, own: LEDColour) -> LEDColour {
        sampler.program.colour(at: instant, own: own)
    }

    /// Plays a program from the next frame on.
    mutating func play(_ light: LightProgram) {
        sampler.play(light)
        steadyUntil = .zero
    }

    /// Samples again if the last sample is out of date. Returns whether it did.
    mutating func advance(to present: MonotonicInstant) -> Bool {
        if present < steadyUntil { return false }
        // The middle of a frame stands for it: levels that hold for a frame would be late by half of one else.
        sampler.sample(at: MonotonicInstant(nanoseconds: present.nanoseconds + Self.frameNanoseconds / 2))
        steadyUntil =
            sampler.steady(at: present) ?? MonotonicInstant(nanoseconds: present.nanoseconds + Self.frameNanoseconds)
        return true
    }
}
