/// The bar filling with each breath of a session: how far it is filled and how bright it is both carry the phase, so
/// that the breath reads without colour and at the lowest brightness.
struct BreathLight: SceneLight {
    /// Where the bar begins to fill.
    enum Fill: Hashable, Sendable {
        /// From the lowest segment up.
        case fromBottom
        /// From the middle to both ends.
        case fromMiddle

        /// A segment's place in the order in which they fill, from 0, and how many places there are.
        fileprivate func place(ofSegment segment: Int, of count: Int) -> (place: Int, places: Int) {
            switch self {
            case .fromBottom:
                return (segment, count)
            case .fromMiddle:
                let places = (count + 1) / 2
                return (places - 1 - min(segment, count - 1 - segment), places)
            }
        }

        /// Whether it begins with a segment.
        func begins(withSegment segment: Int, of count: Int) -> Bool { place(ofSegment: segment, of: count).place == 0 }
    }

    let session: BreathingSession
    let fill: Fill

    /// The number of segments over which the front of the fill fades, so that no segment switches on abruptly.
    private static let softEdge = 2.0
    /// The lightness of the filled part in an empty breath, L*; in a full one it is 100.
    private static let lowest = 40.0

    var durationNanoseconds: Int64 { session.durationNanoseconds }

    func render(atNanoseconds elapsed: Int64, ember: Double, into lightness: inout [Double]) {
        let fullness = session.fullness(atNanoseconds: elapsed)
        let count = lightness.count
        lightness.fill { self.lightness(ofSegment: $0, of: count, fullness: fullness, ember: ember) }
    }

    func phase(atNanoseconds elapsed: Int64) -> BreathPhase? { session.phase(atNanoseconds: elapsed) }

    /// The lightness of a segment, L* 0…100.
    ///
    /// - Parameters:
    ///   - fullness: 0…1; at 0 the bar is dark but for the ember, at 1 it is full.
    ///   - ember: the lightness of the segments where the fill begins, in an empty breath.
    private func lightness(ofSegment segment: Int, of count: Int, fullness: Double, ember: Double) -> Double {
        let (place, places) = fill.place(ofSegment: segment, of: count)
        let front = fullness * (Double(places) - 1 + Self.softEdge)
        let covered = min(1, max(0, (front - Double(place)) / Self.softEdge))
        let light = covered * (Self.lowest + (100 - Self.lowest) * fullness)
        if place > 0 { return light }
        // The breath starts from the ember, not under it: a light that stood still would read as a pause.
        return ember + light * (100 - ember) / 100
    }
}

extension LightScene {
    /// The practice "Breathe".
    public static func breathing(_ session: BreathingSession) -> LightScene {
        LightScene(BreathLight(session: session, fill: .fromBottom), of: .breathe)
    }
}
