/// A lit stretch of the bar, its ends anywhere between two segments.
struct LitSpan: Hashable, Sendable {
    /// Where it begins and ends, in segments from the bar's lower end.
    var lower, upper: Double

    /// How light a segment is, as a share of the stretch's lightness, 0…1.
    ///
    /// A segment that is half covered has three quarters of the lightness, which is about half the luminance. The
    /// stretch thus gives the same light wherever it lies.
    func share(ofSegment segment: Int) -> Double {
        let covered = max(0, min(upper, Double(segment) + 1) - max(lower, Double(segment)))
        return covered * (2 - covered)
    }
}
