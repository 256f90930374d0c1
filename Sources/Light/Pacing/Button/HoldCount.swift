/// The lights that count while the button is held: *let go at your number*.
///
/// Counted lights add up and stay; a moving one would peak once a step.
public struct HoldCount: Hashable, Sendable {
    /// How many practices there are to choose from, 1…5.
    public let practices: Int
    /// From one light to the next. The first is half up one step after the press.
    public let step: Duration

    private let stepNanoseconds: Int64

    /// Steps that may be set.
    public static let stepRange = Duration.milliseconds(600)...Duration.seconds(2)
    /// The most practices that one button can tell apart.
    public static let most = 5

    /// How long a light takes to come up, and for how long it must have been seen to be chosen.
    static let appearance = Duration.milliseconds(150)
    /// A light is half up, which is when it is noticed, at its step: it starts to come up this much before.
    private static let headStart = appearance / 2
    private static let appearanceNanoseconds = appearance.wholeNanoseconds
    private static let headStartNanoseconds = headStart.wholeNanoseconds
    private static let bar = BarPlaces(places: most)
    /// The lightness of a counted light, L*: plain, and half as bright again as the room's walls look.
    static let lightness = 70.0

    /// - Parameters:
    ///   - practices: 1…5.
    ///   - step: 0.6…2.0 s.
    public init(practices: Int, step: Duration) {
        precondition((1...Self.most).contains(practices), "one button chooses among 1 to 5 practices")
        precondition(Self.stepRange.contains(step), "a step takes 0.6 to 2.0 s")
        self.practices = practices
        self.step = step
        stepNanoseconds = step.wholeNanoseconds
    }

    /// How long after the press the first light starts to come up: a shorter press is no hold.
    public var firstLight: Duration { step - Self.headStart }

    /// How long after the press a hold is over without a choice.
    public var overHold: Duration { step * (practices + 1) }

    /// The number chosen by letting go at a moment: that of the last light that was visible for 150 ms; `nil` before
    /// the first.
    ///
    /// Hands answer a light in 250 ms, give or take 60: one in 20 would be too quick if the 150 ms began at the step.
    public func number(releasedAfter held: Duration) -> Int? {
        let seen = held.wholeNanoseconds + Self.headStartNanoseconds - Self.appearanceNanoseconds
        let number = min(practices, Int(seen / stepNanoseconds))
        return seen >= 0 && number >= 1 ? number : nil
    }

    private func start(ofLight light: Int) -> Int64 {
        Int64(light) * stepNanoseconds - Self.headStartNanoseconds
    }
}

/// It begins with the press.
extension HoldCount: SceneLight {
    var durationNanoseconds: Int64 { 0 }

    var cue: LightCue { .choose }

    /// The bar is five equal places whatever number is enabled, so that a number's light never moves.
    func render(atNanoseconds elapsed: Int64, ember: Double, into lightness: inout [Double]) {
        let count = lightness.count
        lightness.fill { segment in
            guard let place = Self.bar.place(ofSegment: segment, of: count), place < practices else { return 0 }
            let visible = elapsed - start(ofLight: place + 1)
            return Self.lightness * Easing.smoothstep(Double(visible) / Double(Self.appearanceNanoseconds))
        }
    }

    func steady(atNanoseconds elapsed: Int64) -> Int64? {
        for light in 1...practices {
            let start = start(ofLight: light)
            if elapsed < start { return start }
            if elapsed < start + Self.appearanceNanoseconds { return nil }
        }
        return .max
    }
}

extension LightScene {
    /// A held button: lights that add up, one a step, each standing for a practice.
    public static func counting(_ hold: HoldCount) -> LightScene { LightScene(hold) }
}
