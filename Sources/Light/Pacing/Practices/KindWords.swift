/// The practice "Kind words": the bar's four quarters light up one after the other, from the lowest; each breathes three
/// times, for one phrase, and then stays.
public struct KindWords: Hashable, Sendable {
    /// Phrases, each with a quarter of the bar.
    public static let phrases = 4
    /// Breaths for each.
    public static let breathsEach = 3

    /// The lightness of a quarter in an empty breath, and from then on, L*; in a full one it is ``brightest``.
    static let resting = 35.0
    static let brightest = 90.0

    private static let places = BarPlaces(places: phrases)

    let breath: Breath

    /// - Parameter inhaleShare: the inhale's share of each breath of 10 s, 0.2…0.8.
    public init(inhaleShare: Double) {
        breath = Breath(perMinute: 6, inhaleShare: inhaleShare)
    }

    /// From the press to the end of the last breath.
    public var duration: Duration { .nanoseconds(durationNanoseconds) }

    var durationNanoseconds: Int64 { breath.periodNanoseconds * Int64(Self.phrases * Self.breathsEach) }

    /// The lightness of a segment, L* 0…100, at a time in the practice.
    ///
    /// - Parameter ember: where the first quarter comes up from; the others come up from nothing.
    func lightness(
        ofSegment segment: Int, of count: Int, atNanoseconds elapsed: Int64, from ember: Double
    ) -> Double {
        let (index, time) = elapsed.quotientAndRemainder(dividingBy: breath.periodNanoseconds)
        let present = Int(index) / Self.breathsEach
        guard let place = Self.places.place(ofSegment: segment, of: count), place <= present else { return 0 }
        if place < present { return Self.resting }
        let fullness = breath.fullness(atNanoseconds: time)
        let isNew = Int(index) % Self.breathsEach == 0 && breath.phase(atNanoseconds: time, from: 0).isInhale
        let lowest = isNew ? (present == 0 ? ember : 0) : Self.resting
        return lowest + (Self.brightest - lowest) * fullness
    }

    /// The inhale or the exhale at a time in the practice; `nil` before it and after its last breath.
    func phase(atNanoseconds elapsed: Int64) -> BreathPhase? {
        guard elapsed >= 0, elapsed < durationNanoseconds else { return nil }
        let time = elapsed % breath.periodNanoseconds
        return breath.phase(atNanoseconds: time, from: elapsed - time)
    }
}
