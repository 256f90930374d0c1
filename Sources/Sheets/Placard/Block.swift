import SVG

/// A paragraph of the body, set to a width.
struct Block {
    enum Kind: Equatable {
        case plain
        /// With the number of a practice before it.
        case numbered(Int)
        /// On a tinted background, with a bar at its left.
        case panel
        /// With a rule to write on after its text.
        case blank
    }

    private static let numberIndent = 40.0
    private static let panelPadding = (side: 16.0, end: 9.0)

    private let kind: Kind
    private let lines: [[Paragraph.Run]]
    private let width: Double
    private let size: Double
    private let leading: Double

    init(_ kind: Kind, _ paragraph: Paragraph, width: Double, size: Double, leading: Double) {
        self.kind = kind
        self.width = width
        self.size = size
        self.leading = leading
        lines = paragraph.linesBelowHead(width: width - Self.indent(kind) - Self.inset(kind), size: size)
    }

    var height: Double {
        Double(lines.count) * size * leading + 2 * (kind == .panel ? Self.panelPadding.end : 0)
    }

    private static func indent(_ kind: Kind) -> Double {
        switch kind {
        case .plain, .blank: 0
        case .numbered: numberIndent
        case .panel: panelPadding.side
        }
    }

    private static func inset(_ kind: Kind) -> Double { kind == .panel ? panelPadding.side : 0 }

    func draw(x: Double, y top: Double, on drawing: inout SVGDrawing) {
        let left = x + Self.indent(kind)
        // The middle of the x-height in the middle of the line.
        var baseline = top + size * (leading / 2 + 0.33)
        switch kind {
        case .plain: break
        case .numbered(let number):
            let radius = size * 0.7
            let centre = (x: x + radius, y: baseline - size * 0.36)
            drawing.circle(x: centre.x, y: centre.y, radius: radius, fill: Ink.deep)
            drawing.text(
                [("\(number)", true)], x: centre.x, y: baseline, size: size, anchor: .middle, fill: Ink.paper,
                family: Typeface.family, boxWidth: 2 * radius)
        case .panel:
            drawing.rectangle(x: x, y: top, width: width, height: height, radius: 4, fill: Ink.panel)
            drawing.rectangle(x: x, y: top, width: 5, height: height, fill: Ink.deep)
            baseline += Self.panelPadding.end
        case .blank:
            let used = lines[0].reduce(0) { $0 + $1.face.width($1.text, size: size) }
            drawing.line(
                from: (left + used + 10, baseline + 3), to: (x + width, baseline + 3), stroke: Ink.rule)
        }
        for line in lines {
            drawing.text(
                line.map { ($0.text, $0.face == .bold) }, x: left, y: baseline, size: size, fill: Ink.text,
                family: Typeface.family, boxWidth: width - Self.indent(kind) - Self.inset(kind))
            baseline += size * leading
        }
    }
}
