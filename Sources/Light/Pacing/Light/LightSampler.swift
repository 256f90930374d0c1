/// Turns a program and the time into levels, within the two limits that keep any light safe to look at.
///
/// Every hardware shows its light through one of these and samples it at least 25 times a second while light moves:
/// - the segments' luminance changes by 250 % of full scale a second at most, averaged over the bar;
/// - the bar's mean makes one pair of opposing changes of 10 % at most in any three seconds.
///
/// A normal session never reaches either limit. They matter when somebody hammers the button, and after a stall, when
/// the light has to catch up with its curve.
public struct LightSampler: Sendable {
    /// The levels of the last sample.
    public private(set) var levels: LightLevels
    /// The program that is playing.
    public private(set) var program: LightProgram

    private var target: LightLevels
    private var time: MonotonicInstant?
    private var mean = 0.0
    private var onCurve = true
    private var flashes = FlashGuard()

    /// The fastest change, of full scale a second. The steepest legal breath needs 174 %.
    public static let speedLimit = 2.5
    /// The longest step that one sample may make up for. A longer delay is caught up over several samples.
    static let longestStepNanoseconds: Int64 = 40_000_000

    /// A dark bar.
    public init(_ appearance: LightAppearance) {
        program = .dark(appearance)
        levels = LightLevels(segmentCount: appearance.segmentCount)
        target = LightLevels(segmentCount: appearance.segmentCount)
    }

    /// Plays a program. Its bar has the size that the sampler was made with.
    public mutating func play(_ program: LightProgram) {
        precondition(program.appearance.segmentCount == levels.count, "one bar, one size")
        self.program = program
        onCurve = false
    }

    /// Brings ``levels`` to an instant. Instants must not go back.
    public mutating func sample(at instant: MonotonicInstant) {
        let elapsed = time.map { instant.nanoseconds - $0.nanoseconds } ?? 0
        precondition(elapsed >= 0, "light is sampled forwards")
        program.render(at: instant, into: &target)
        if time != nil { flashes.record(mean, atNanoseconds: instant.nanoseconds) }
        time = instant

        let count = Double(levels.count)
        var distance = 0.0
        for segment in 0..<levels.count { distance += abs(target[segment] - levels[segment]) }
        distance /= count
        var share = 1.0
        let step = Double(min(elapsed, Self.longestStepNanoseconds)) / 1e9
        if distance > Self.speedLimit * step { share = Self.speedLimit * step / distance }

        let targetMean = target.mean
        let wanted = mean + share * (targetMean - mean)
        let allowed = flashes.allowed(from: mean)
        if wanted > allowed.upperBound {
            share = (allowed.upperBound - mean) / (targetMean - mean)
        } else if wanted < allowed.lowerBound {
            share = (allowed.lowerBound - mean) / (targetMean - mean)
        }
        onCurve = share >= 1 || distance.isZero
        for segment in 0..<levels.count {
            levels[segment] =
                onCurve ? target[segment] : levels[segment] + share * (target[segment] - levels[segment])
        }
        mean = onCurve ? targetMean : mean + share * (targetMean - mean)
    }

    /// How long the levels stay as they were sampled at an instant: `nil` while they move or still catch up with the
    /// program, `distantFuture` if indefinitely.
    public func steady(at instant: MonotonicInstant) -> MonotonicInstant? {
        onCurve ? program.steady(at: instant) : nil
    }
}
