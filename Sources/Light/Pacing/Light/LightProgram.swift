/// Levels as a function of time: a scene from its start on, over the afterglow of the light that it replaced.
///
/// It is a value that is made seldom. A ``LightSampler`` turns it into levels as often as a hardware needs.
public struct LightProgram: Hashable, Sendable {
    /// The most levels between dark and full that a practice shows at once, whatever the length of the bar. The body
    /// check shows the most, where one zone fades into the next: the inside of each, the part they share, and the two
    /// far ends. A breath shows four. Only a fade of 1.5 s may show more.
    public static let levelsAtOnce = 5

    /// What is to be seen.
    public let scene: LightScene
    /// When the scene began.
    public let start: MonotonicInstant
    /// The bar it is made for.
    public let appearance: LightAppearance

    let afterglow: Afterglow?

    /// A program that follows nothing.
    public init(_ scene: LightScene, from start: MonotonicInstant, appearance: LightAppearance) {
        self.scene = scene
        self.start = start
        self.appearance = appearance
        afterglow = nil
    }

    /// A program that takes over from another at an instant. What the other one showed fades away under it.
    public init(_ scene: LightScene, from start: MonotonicInstant, after previous: LightProgram) {
        self.init(scene, from: start, appearance: previous.appearance, at: start, after: previous)
    }

    /// A program that takes over at an instant, its scene begun earlier, on the same bar.
    init(
        _ scene: LightScene, from start: MonotonicInstant, appearance: LightAppearance, at instant: MonotonicInstant,
        after previous: LightProgram
    ) {
        self.scene = scene
        self.start = start
        self.appearance = appearance
        let shown = previous.levels(at: instant)
        afterglow = shown.isDark ? nil : Afterglow(luminance: shown.luminance, hue: previous.hue, start: instant)
    }

    /// An idle bar.
    public static func dark(_ appearance: LightAppearance) -> LightProgram {
        LightProgram(.dark, from: .zero, appearance: appearance)
    }

    /// Writes the levels at an instant into a bar of the program's size.
    public func render(at instant: MonotonicInstant, into levels: inout LightLevels) {
        scene.render(atNanoseconds: elapsed(at: instant), ember: appearance.ember, into: &levels.luminance)
        for segment in 0..<levels.count {
            levels[segment] = appearance.brightness * Lightness.luminance(levels[segment])
        }
        guard let afterglow else { return }
        let share = afterglow.share(at: instant)
        for segment in 0..<levels.count {
            levels[segment] = max(levels[segment], afterglow.luminance[segment] * share)
        }
    }

    private func levels(at instant: MonotonicInstant) -> LightLevels {
        var levels = LightLevels(segmentCount: appearance.segmentCount)
        render(at: instant, into: &levels)
        return levels
    }

    /// The colour of the light at an instant, on a bar that has colour.
    ///
    /// - Parameter own: the bar's own colour, used for any light that has no hue.
    public func colour(at instant: MonotonicInstant, own: LEDColour) -> LEDColour {
        let colour = hue ?? own
        guard let afterglow, afterglow.hue != hue, instant < afterglow.end else { return colour }
        return .mix(afterglow.hue ?? own, colour, share: afterglow.passed(at: instant))
    }

    private var hue: LEDColour? { appearance.hasHues ? scene.practice?.hue : nil }

    /// How long the levels stay as they are at an instant: `nil` while they move, `distantFuture` if indefinitely.
    public func steady(at instant: MonotonicInstant) -> MonotonicInstant? {
        if let afterglow, instant < afterglow.end { return nil }
        guard let until = scene.steady(atNanoseconds: elapsed(at: instant)) else { return nil }
        return until == .max ? .distantFuture : self.instant(after: until)
    }

    /// What the light means at an instant.
    public func cue(at instant: MonotonicInstant) -> LightCue {
        scene.cue(atNanoseconds: elapsed(at: instant))
    }

    /// Whether the bar is dark at an instant and stays dark.
    func isDark(at instant: MonotonicInstant) -> Bool {
        steady(at: instant) == .distantFuture && levels(at: instant).isDark
    }

    /// The inhale or the exhale that is paced at an instant, if any.
    func phase(at instant: MonotonicInstant) -> BreathPhase? {
        scene.phase(atNanoseconds: elapsed(at: instant))
    }

    /// The instant at a time of the scene.
    func instant(after elapsed: Int64) -> MonotonicInstant {
        MonotonicInstant(nanoseconds: start.nanoseconds + elapsed)
    }

    private func elapsed(at instant: MonotonicInstant) -> Int64 {
        instant.nanoseconds - start.nanoseconds
    }
}
