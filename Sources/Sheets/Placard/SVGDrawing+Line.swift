import SVG

extension SVGDrawing {
    /// A line of text in the sheets' typeface. It is held to the width that it has in that face, so that it fits its box
    /// in whatever face a machine has instead, if what shows it knows `textLength`, as browsers do.
    mutating func set(
        _ line: [Paragraph.Run], x: Double, y: Double, size: Double, anchor: SVGAnchor = .start, fill: String,
        boxWidth: Double
    ) {
        text(
            line.map { ($0.text, $0.face == .bold) }, x: x, y: y, size: size, anchor: anchor, fill: fill,
            family: Typeface.family, boxWidth: boxWidth, length: Paragraph.width(of: line, size: size))
    }
}
