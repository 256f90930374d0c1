/// The lights that count while the button is held: *let go at your number*.
///
/// Counted lights add up and stay on; a single moving light would peak at each step.
public struct HoldCount: Hashable, Sendable {
    /// How many practices there are to choose from, 1…5.
    public let practices: Int
    /// The time from one light to the next. The first is half up one step after the press.
    public let step: Duration

    private let stepNanoseconds: Int64

    /// Steps that may be set.
    public static let stepRange = Duration.milliseconds(600)...Duration.seconds(2)
    /// The most practices that one button can tell apart.
    public static let most = 5

    /// How long a light takes to come up, and how long it must be visible before it can be chosen.
    static let appearance = Duration.milliseconds(150)
    /// A light starts to come up this long before its step, so that it is half up, and noticed, at the step.
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

    /// How long after the press the first light starts to come up. A shorter press is not a hold.
    public var firstLight: Duration { step - Self.headStart }

    /// How long after the press a hold is over without a choice.
    public var overHold: Duration { step * (practices + 1) }

    /// The number chosen by letting go at a moment: that of the last light that was visible for 150 ms; `nil` before
    /// the first.
    ///
    /// Hands answer a light in about 250 ± 60 ms. If the 150 ms began at the step, one hand in 20 would be too quick.
    public func number(releasedAfter held: Duration) -> Int? {
        let seen = held.wholeNanoseconds + Self.headStartNanoseconds - Self.appearanceNanoseconds
        let number = min(practices, Int(seen / stepNanoseconds))
        return number >= 1 ? number : nil
    }

    private func start(ofLight light: Int) -> Int64 {
        Int64(light) * stepNanoseconds - Self.headStartNanoseconds
    }
}

/// It begins with the press.
extension HoldCount: SceneLight {
    var durationNanoseconds: Int64 { 0 }

    var cue: LightCue { .choose }

    /// The bar always has five equal places, however many practices are enabled, so that the light of a number never
    /// moves.
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
    /// A held button: lights that add up, one at each step, each standing for a practice.
    public static func counting(_ hold: HoldCount) -> LightScene { LightScene(hold) }
}
