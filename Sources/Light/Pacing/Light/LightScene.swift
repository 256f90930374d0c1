/// What the bar shows, as a function of the time since it began.
///
/// It holds one ``SceneLight`` and knows how the light ends. A practice, a sign and a count are each a light of their own,
/// and bring the way to make a scene of themselves.
public struct LightScene: Hashable, Sendable {
    private let light: any SceneLight
    /// The practice that it is the light of, if any.
    public let practice: Practice?
    /// Whether the light fades by itself when it has played.
    private let closes: Bool
    private let durationNanoseconds: Int64

    /// How long a light that ends by itself takes to fade.
    public static let closingFade = Duration.seconds(5)
    private static let closingNanoseconds = closingFade.wholeNanoseconds

    /// - Parameters:
    ///   - practice: the practice that it is the light of, if any.
    ///   - closes: whether the light is dark before it begins and fades by itself when it has played, as that of every
    ///     practice does.
    init(_ light: some SceneLight, of practice: Practice? = nil, closes: Bool = false) {
        self.light = light
        self.practice = practice
        self.closes = closes || practice != nil
        durationNanoseconds = light.durationNanoseconds
    }

    /// How long it plays, without its closing fade; zero for a scene that has no end.
    public var duration: Duration { .nanoseconds(durationNanoseconds) }

    /// Writes the lightness of each segment, L* 0…100, at a time since the scene began.
    ///
    /// - Parameter ember: the lightness of the ember, from which every practice begins.
    func render(atNanoseconds elapsed: Int64, ember: Double, into lightness: inout [Double]) {
        if !closes { return light.render(atNanoseconds: elapsed, ember: ember, into: &lightness) }
        if elapsed < 0 { return lightness.fill { _ in 0 } }
        let end = durationNanoseconds
        light.render(atNanoseconds: min(elapsed, end), ember: ember, into: &lightness)
        if elapsed <= end { return }
        let left = 1 - Easing.smoothstep(Double(elapsed - end) / Double(Self.closingNanoseconds))
        for segment in lightness.indices { lightness[segment] *= left }
    }

    /// How long the light stays as it is, as a time since the scene began: `nil` while it moves, `Int64.max` if
    /// indefinitely.
    func steady(atNanoseconds elapsed: Int64) -> Int64? {
        let end = durationNanoseconds
        if !closes || (0..<end).contains(elapsed) { return light.steady(atNanoseconds: elapsed) }
        return elapsed < end + Self.closingNanoseconds ? nil : .max
    }

    /// What the light means at a time since the scene began.
    func cue(atNanoseconds elapsed: Int64) -> LightCue {
        if practice == nil { return light.cue }
        let end = durationNanoseconds
        if elapsed < 0 || elapsed >= end + Self.closingNanoseconds { return .idle }
        if elapsed >= end { return .closing }
        return phase(atNanoseconds: elapsed).map { $0.isInhale ? .breatheIn : .breatheOut } ?? .stay
    }

    /// The inhale or the exhale that is paced at a time since it began; `nil` if none is.
    func phase(atNanoseconds elapsed: Int64) -> BreathPhase? {
        light.phase(atNanoseconds: elapsed)
    }
}

extension LightScene {
    public static func == (left: LightScene, right: LightScene) -> Bool {
        left.light.equals(right.light) && left.practice == right.practice
    }

    public func hash(into hasher: inout Hasher) {
        light.hash(into: &hasher)
        hasher.combine(practice)
    }
}
