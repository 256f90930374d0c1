/// The bar divided into equal places, each of which is lit on its own. Places are whole segments, with a dark one
/// between two places if there are enough segments.
struct BarPlaces: Hashable, Sendable {
    /// How many places there are, from the lowest up.
    let places: Int

    /// The place that a segment belongs to; `nil` if it is a gap.
    func place(ofSegment segment: Int, of count: Int) -> Int? {
        let place = segment * places / count
        let first = (place * count + places - 1) / places
        let next = ((place + 1) * count + places - 1) / places
        return next - first > 1 && segment == next - 1 ? nil : place
    }
}
