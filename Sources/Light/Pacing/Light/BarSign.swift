/// What an idle bar tells somebody who stands before it, by light that comes up slowly and then stays as it is.
///
/// The three are told apart by what is lit: all of the bar, its two ends, or every second fifth of it.
public enum BarSign: Hashable, Sendable, CaseIterable {
    /// The copy of the published files is whole, and the stick may be taken: the whole bar.
    case copied
    /// There is no new copy, and the journal says why: the two ends of the bar.
    case notCopied
    /// The settings file was refused and the defaults are in force: both ends and the middle, a fifth of the bar each.
    case settingsRefused

    private static let fifths = 5
    private static let riseNanoseconds: Int64 = 4_000_000_000

    /// From its begin until it fades.
    public var duration: Duration { .nanoseconds(durationNanoseconds) }

    var durationNanoseconds: Int64 {
        switch self {
        case .copied: 6_000_000_000
        case .notCopied: 20_000_000_000
        case .settingsRefused: 600_000_000_000
        }
    }

    /// The lightness of what is lit, L*; fainter for what is to be seen for minutes.
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

    /// The lightness of a segment, L* 0…100, at a time since it began.
    ///
    /// - Parameter ember: where the glow comes up from.
    func lightness(
        ofSegment segment: Int, of count: Int, atNanoseconds elapsed: Int64, from ember: Double
    ) -> Double {
        guard isLit(segment: segment, of: count) else { return 0 }
        let rise = Easing.smoothstep(Double(elapsed) / Double(Self.riseNanoseconds))
        return ember + (lightness - ember) * rise
    }

    /// Until when since it began the light stays as it is at a time; `nil` while it moves.
    func steady(atNanoseconds elapsed: Int64) -> Int64? {
        (Self.riseNanoseconds..<durationNanoseconds).contains(elapsed) ? durationNanoseconds : nil
    }
}
