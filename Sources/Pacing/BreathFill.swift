/// The bar filling with a breath: how far it is filled and how bright it is both carry the phase, so that the breath
/// reads without colour and at the lowest brightness.
enum BreathFill {
    /// Segments over which the front of the fill fades: no segment switches on at once.
    static let softEdge = 2.0
    /// The lightness of the filled part in an empty breath, L*; in a full one it is 100.
    static let lowest = 40.0

    /// The lightness of a segment, L* 0…100.
    ///
    /// - Parameter fullness: 0…1; at 0 the bar is dark, at 1 it is full.
    static func lightness(ofSegment segment: Int, of count: Int, fullness: Double) -> Double {
        let front = fullness * (Double(count) - 1 + softEdge)
        let covered = min(1, max(0, (front - Double(segment)) / softEdge))
        return covered * (lowest + (100 - lowest) * fullness)
    }
}
