/// A message that an idle bar shows: a light that comes up slowly and then stays.
///
/// The three messages differ in what is lit: the whole bar, its two ends, or every second fifth of it.
public enum BarSign: Hashable, Sendable, CaseIterable {
    /// The published files have been copied, and the stick may be removed: the whole bar.
    case copied
    /// The copy failed, and the journal says why: the two ends of the bar.
    case notCopied
    /// The settings file was refused, or nothing is in it, and the defaults are in force: both ends and the middle, a
    /// fifth of the bar each.
    case settingsRefused

    private static let fifths = 5
    private static let riseNanoseconds: Int64 = 4_000_000_000

    /// The lightness of what is lit, L*. It is fainter for a message that stays for minutes.
    private var lightness: Double {
        switch self {
        case .copied, .notCopied: 50
        case .settingsRefused: 35
        }
    }

    private func isLit(segment: Int, of count: Int) -> Bool {
        switch self {
        case .copied: true
        case .notCopied: segment == 0 || segment == count - 1
        case .settingsRefused: segment * Self.fifths / count % 2 == 0
        }
    }

}

extension BarSign: SceneLight {
    var durationNanoseconds: Int64 {
        switch self {
        case .copied: 6_000_000_000
        case .notCopied: 20_000_000_000
        case .settingsRefused: 600_000_000_000
        }
    }

    func render(atNanoseconds elapsed: Int64, ember: Double, into lightness: inout [Double]) {
        let rise = Easing.smoothstep(Double(elapsed) / Double(Self.riseNanoseconds))
        let glow = ember + (self.lightness - ember) * rise
        let count = lightness.count
        lightness.fill { isLit(segment: $0, of: count) ? glow : 0 }
    }

    func steady(atNanoseconds elapsed: Int64) -> Int64? {
        elapsed < Self.riseNanoseconds ? nil : durationNanoseconds
    }
}

extension LightScene {
    /// A message that an idle bar shows.
    public static func sign(_ sign: BarSign) -> LightScene { LightScene(sign, closes: true) }
}
