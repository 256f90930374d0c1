/// A message that an idle bar shows: a light that comes up slowly and then stays, or goes slowly up and down.
///
/// The messages differ in what is lit: the whole bar, its two ends, every second fifth of it, or one fifth that moves.
public enum BarSign: Hashable, Sendable, CaseIterable {
    /// The published files have been copied or the update is installed, and the stick may be removed: the whole bar.
    case copied
    /// The copy failed or the update was refused, and the journal says why: the two ends of the bar.
    case notCopied
    /// The settings file was refused, or nothing is in it, and the defaults are in force: both ends and the middle, a
    /// fifth of the bar each.
    case settingsRefused
    /// An update is being installed, and the stick must stay: a fifth of the bar, which goes up and down.
    case updating

    private static let fifths = 5
    /// How long the fifth takes from one end to the other.
    private static let wayNanoseconds: Int64 = 10_000_000_000
    private static let riseNanoseconds: Int64 = 4_000_000_000

    /// The lightness of what is lit, L*. It is fainter for a message that stays for minutes.
    private var lightness: Double {
        switch self {
        case .copied, .notCopied: 50
        case .settingsRefused, .updating: 35
        }
    }

    /// How light a segment is, as a share of the lightness, 0…1.
    private func share(ofSegment segment: Int, of count: Int, atNanoseconds elapsed: Int64) -> Double {
        switch self {
        case .copied: return 1
        case .notCopied: return segment == 0 || segment == count - 1 ? 1 : 0
        case .settingsRefused: return segment * Self.fifths / count % 2 == 0 ? 1 : 0
        case .updating: return Self.fifth(of: count, atNanoseconds: elapsed).share(ofSegment: segment)
        }
    }

    /// The fifth of the bar that goes up and down.
    private static func fifth(of count: Int, atNanoseconds elapsed: Int64) -> LitSpan {
        let way = Double(elapsed % (2 * wayNanoseconds)) / Double(wayNanoseconds)
        let length = Double(count) / Double(fifths)
        let lower = (Double(count) - length) * Easing.smoothstep(min(way, 2 - way))
        return LitSpan(lower: lower, upper: lower + length)
    }
}

extension BarSign: SceneLight {
    var durationNanoseconds: Int64 {
        switch self {
        case .copied: 6_000_000_000
        case .notCopied: 20_000_000_000
        case .settingsRefused, .updating: 600_000_000_000
        }
    }

    func render(atNanoseconds elapsed: Int64, ember: Double, into lightness: inout [Double]) {
        let rise = Easing.smoothstep(Double(elapsed) / Double(Self.riseNanoseconds))
        let glow = ember + (self.lightness - ember) * rise
        let count = lightness.count
        lightness.fill { glow * share(ofSegment: $0, of: count, atNanoseconds: elapsed) }
    }

    func steady(atNanoseconds elapsed: Int64) -> Int64? {
        self == .updating || elapsed < Self.riseNanoseconds ? nil : durationNanoseconds
    }
}

extension LightScene {
    /// A message that an idle bar shows.
    public static func sign(_ sign: BarSign) -> LightScene { LightScene(sign, closes: true) }
}
