import SVG

/// A small picture of the wall unit as a breath rises: ten segments and the button below them.
struct BarPicture {
    private static let segments = 10
    /// How many segments are filled, with the soft edge of the real bar.
    private static let front = 7.5
    private static let softEdge = 2.0

    /// The left edge.
    let x: Double
    let top: Double
    let bottom: Double

    func draw(on drawing: inout SVGDrawing) {
        let (width, radius) = (34.0, 13.0)
        let barHeight = bottom - top - 2 * radius - 12
        let pitch = barHeight / Double(Self.segments)
        for segment in 0..<Self.segments {
            let covered = min(1, max(0, (Self.front - Double(segment)) / Self.softEdge))
            let y = top + barHeight - Double(segment + 1) * pitch
            drawing.rectangle(
                x: x, y: y, width: width, height: pitch - 2.5, radius: 2.5, fill: Self.fill(covered))
        }
        drawing.circle(x: x + width / 2, y: bottom - radius, radius: radius, fill: Ink.lit)
        drawing.circle(x: x + width / 2, y: bottom - radius, radius: radius - 3, fill: Ink.lit, stroke: Ink.deep)
    }

    /// Between unlit and lit.
    private static func fill(_ covered: Double) -> String {
        covered == 0 ? Ink.unlit : covered < 1 ? Ink.half : Ink.lit
    }
}
