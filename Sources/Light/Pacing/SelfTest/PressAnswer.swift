/// The light's answer to a press in the self-test: a third of the bar lights up at once and fades.
public struct PressAnswer: Hashable, Sendable {
    /// Which third, from the lowest up.
    public let place: Int

    /// The number of presses in a self-test, each with a place of its own.
    public static let places = 3
    private static let bar = BarPlaces(places: places)

    /// As in counting: it has to be noticed but must not be a flash.
    private static let riseNanoseconds: Int64 = 150_000_000
    private static let fallNanoseconds: Int64 = 600_000_000
    private static let wholeNanoseconds: Int64 = 1_500_000_000
    /// L*: a third of the bar changes its mean by 6 % at most.
    static let lightness = 50.0

    /// - Parameter place: 0…2.
    public init(place: Int) {
        precondition((0..<Self.places).contains(place), "a press has one of three places")
        self.place = place
    }

    /// From the press until the bar is dark again.
    public var duration: Duration { .nanoseconds(durationNanoseconds) }
}

/// It begins with the press.
extension PressAnswer: SceneLight {
    var durationNanoseconds: Int64 { Self.wholeNanoseconds }

    func render(atNanoseconds elapsed: Int64, ember: Double, into lightness: inout [Double]) {
        let rise = Easing.smoothstep(Double(elapsed) / Double(Self.riseNanoseconds))
        let fall = Easing.smoothstep(
            Double(elapsed - Self.fallNanoseconds) / Double(Self.wholeNanoseconds - Self.fallNanoseconds))
        let glow = elapsed < 0 ? 0 : (ember + (Self.lightness - ember) * rise) * (1 - fall)
        let count = lightness.count
        lightness.fill { Self.bar.place(ofSegment: $0, of: count) == place ? glow : 0 }
    }

    func steady(atNanoseconds elapsed: Int64) -> Int64? {
        switch elapsed {
        case ..<Self.riseNanoseconds: nil
        case ..<Self.fallNanoseconds: Self.fallNanoseconds
        case ..<Self.wholeNanoseconds: nil
        default: .max
        }
    }
}

extension LightScene {
    /// The answer to a press that is being tried.
    public static func answer(_ answer: PressAnswer) -> LightScene { LightScene(answer) }
}
