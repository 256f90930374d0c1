/// The light's answer to a press that is being tried: a third of the bar glows up at once and goes.
public struct PressAnswer: Hashable, Sendable {
    /// Which third, from the lowest up.
    public let place: Int

    /// How many presses are tried, each with a place of its own.
    public static let places = 3
    private static let bar = BarPlaces(places: places)

    /// As a light that counts: it is to be noticed, and no flash.
    private static let riseNanoseconds: Int64 = 150_000_000
    private static let fallNanoseconds: Int64 = 600_000_000
    static let durationNanoseconds: Int64 = 1_500_000_000
    /// L*: a third of the bar changes its mean by 6 % at most.
    static let lightness = 50.0

    /// - Parameter place: 0…2.
    public init(place: Int) {
        precondition((0..<Self.places).contains(place), "a press has one of three places")
        self.place = place
    }

    /// From the press until the bar is dark again.
    public var duration: Duration { .nanoseconds(Self.durationNanoseconds) }

    /// The lightness of a segment, L* 0…100, at a time since the press.
    ///
    /// - Parameter ember: where the glow comes up from, as a breath does.
    func lightness(ofSegment segment: Int, of count: Int, atNanoseconds elapsed: Int64, from ember: Double) -> Double {
        if elapsed < 0 || Self.bar.place(ofSegment: segment, of: count) != place { return 0 }
        let rise = Easing.smoothstep(Double(elapsed) / Double(Self.riseNanoseconds))
        let fall = Easing.smoothstep(
            Double(elapsed - Self.fallNanoseconds) / Double(Self.durationNanoseconds - Self.fallNanoseconds))
        return (ember + (Self.lightness - ember) * rise) * (1 - fall)
    }

    /// Until when since the press the light stays as it is at a time; `nil` while it moves, `Int64.max` if for good.
    func steady(atNanoseconds elapsed: Int64) -> Int64? {
        switch elapsed {
        case ..<Self.riseNanoseconds: nil
        case ..<Self.fallNanoseconds: Self.fallNanoseconds
        case ..<Self.durationNanoseconds: nil
        default: .max
        }
    }
}
