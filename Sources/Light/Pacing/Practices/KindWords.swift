/// The practice "Kind words": the bar's four quarters light up one after the other, from the lowest; each breathes three
/// times, for one phrase, and then stays.
struct KindWords: SceneLight {
    /// The number of phrases, each with a quarter of the bar.
    private static let phrases = 4
    /// Breaths for each.
    private static let breathsEach = 3

    /// The lightness of a quarter in an empty breath, and from then on, L*; in a full one it is ``brightest``.
    private static let resting = 35.0
    private static let brightest = 90.0

    private static let places = BarPlaces(places: phrases)

    private let breath: Breath

    /// - Parameter inhaleShare: the inhale's share of each breath of 10 s, 0.2…0.8.
    init(inhaleShare: Double) {
        breath = Breath(perMinute: 6, inhaleShare: inhaleShare)
    }

    var durationNanoseconds: Int64 { breath.periodNanoseconds * Int64(Self.phrases * Self.breathsEach) }

    /// The first quarter comes up from the ember, the others from nothing.
    func render(atNanoseconds elapsed: Int64, ember: Double, into lightness: inout [Double]) {
        let (index, time) = elapsed.quotientAndRemainder(dividingBy: breath.periodNanoseconds)
        let present = Int(index) / Self.breathsEach
        let fullness = breath.fullness(atNanoseconds: time)
        let isNew = Int(index) % Self.breathsEach == 0 && breath.isInhale(atNanoseconds: time)
        let lowest = isNew ? (present == 0 ? ember : 0) : Self.resting
        let breathing = lowest + (Self.brightest - lowest) * fullness
        let count = lightness.count
        lightness.fill { segment in
            guard let place = Self.places.place(ofSegment: segment, of: count), place <= present else { return 0 }
            return place < present ? Self.resting : breathing
        }
    }

    func phase(atNanoseconds elapsed: Int64) -> BreathPhase? {
        guard elapsed >= 0, elapsed < durationNanoseconds else { return nil }
        let time = elapsed % breath.periodNanoseconds
        return breath.phase(atNanoseconds: time, from: elapsed - time)
    }
}
