/// Levels as a function of time: a scene from its start on, over the afterglow of what it replaced.
///
/// A value, made seldom; a ``LightSampler`` turns it into levels as often as a hardware needs.
public struct LightProgram: Hashable, Sendable {
    /// How many levels between dark and full a breath shows at once, whatever the bar's length: the filled part is one,
    /// its soft edge and the ember's segment are the others. Only a fade of 1.5 s may show more.
    public static let levelsAtOnce = Int(BreathFill.softEdge) + 2

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

    /// A program that takes over from another: what that one showed at the instant fades away under it.
    public init(_ scene: LightScene, from start: MonotonicInstant, after previous: LightProgram) {
        self.init(scene, from: start, at: start, after: previous)
    }

    /// A program that takes over at an instant, its scene begun earlier.
    init(_ scene: LightScene, from start: MonotonicInstant, at instant: MonotonicInstant, after previous: LightProgram)
    {
        self.scene = scene
        self.start = start
        appearance = previous.appearance
        var shown: [Double] = []
        for segment in 0..<appearance.segmentCount {
            shown.append(previous.lightness(ofSegment: segment, at: instant))
        }
        afterglow = shown.contains { $0 > 0 } ? Afterglow(lightness: shown, start: instant) : nil
    }

    /// An idle bar.
    public static func dark(_ appearance: LightAppearance) -> LightProgram {
        LightProgram(.dark, from: .zero, appearance: appearance)
    }

    /// The lightness of a segment at an instant, L* 0…100, before the brightness setting: the design curve.
    public func lightness(ofSegment segment: Int, at instant: MonotonicInstant) -> Double {
        var result = sceneLightness(ofSegment: segment, atNanoseconds: instant.nanoseconds - start.nanoseconds)
        if let afterglow {
            result = max(result, afterglow.lightness[segment] * afterglow.share(at: instant))
        }
        return result
    }

    /// Writes the levels at an instant, brightness included, into a bar of the program's size.
    public func render(at instant: MonotonicInstant, into levels: inout LightLevels) {
        for segment in 0..<appearance.segmentCount {
            levels[segment] = appearance.brightness * Lightness.luminance(lightness(ofSegment: segment, at: instant))
        }
    }

    /// Until when the levels stay as they are at an instant: `nil` while they move, `distantFuture` if for good.
    public func steady(at instant: MonotonicInstant) -> MonotonicInstant? {
        if let afterglow, instant < afterglow.end { return nil }
        switch scene {
        case .dark:
            return .distantFuture
        case .breathing(let session):
            return instant < start.advanced(by: session.duration) ? nil : .distantFuture
        case .counting(let count):
            for light in 1...count.practices {
                let appears = start.advanced(by: count.step * light)
                if instant < appears { return appears }
                if instant < appears.advanced(by: HoldCount.appearance) { return nil }
            }
            return .distantFuture
        }
    }

    /// What the light says at an instant.
    public func cue(at instant: MonotonicInstant) -> LightCue {
        switch scene {
        case .dark: .idle
        case .counting: .choose
        case .breathing(let session):
            switch session.isInhaling(atNanoseconds: instant.nanoseconds - start.nanoseconds) {
            case true?: .breatheIn
            case false?: .breatheOut
            case nil: instant < start.advanced(by: session.duration) ? .closing : .idle
            }
        }
    }

    /// Whether nothing is lit at an instant and nothing will be.
    func isDark(at instant: MonotonicInstant) -> Bool {
        steady(at: instant) == .distantFuture
            && (0..<appearance.segmentCount).allSatisfy { lightness(ofSegment: $0, at: instant) == 0 }
    }

    private func sceneLightness(ofSegment segment: Int, atNanoseconds elapsed: Int64) -> Double {
        switch scene {
        case .dark:
            return 0
        case .breathing(let session):
            let fullness = session.fullness(atNanoseconds: elapsed)
            let fill = BreathFill.lightness(ofSegment: segment, of: appearance.segmentCount, fullness: fullness)
            if segment > 0 { return fill }
            // The breath starts from the ember, not under it: a light that stood still would read as a pause.
            let ember = appearance.ember * session.emberShare(atNanoseconds: elapsed)
            return ember + fill * (100 - ember) / 100
        case .counting(let count):
            return count.lightness(ofSegment: segment, of: appearance.segmentCount, atNanoseconds: elapsed)
        }
    }
}
