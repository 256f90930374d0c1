import SVG

/// A paragraph of the body, set to a width.
struct Block {
    enum Kind {
        case plain
        /// With a picture of its light before it, and its number, unless there is no other practice.
        case practice(number: Int?, light: LightStrip)
        /// On a tinted background, with a bar at its left.
        case panel
        /// With a rule to write on after its text.
        case blank
    }

    /// What a practice's picture takes: room for the number, for the bars, around both, and before the text.
    private static let numberWidth = 18.0
    private static let lightWidth = 31.0
    private static let tilePadding = 5.0
    private static let tileGap = 10.0
    private static let panelPadding = (side: 16.0, end: 8.0)
    /// From a line's middle down to its baseline, in sizes: the middle is that of the x-height.
    private static let baseline = 0.33

    private let kind: Kind
    private let lines: [[Paragraph.Run]]
    private let width: Double
    private let size: Double
    private let leading: Double
    /// How far from the left the text begins, and how far from the right it ends at most.
    private let indent, inset: Double

    init(_ kind: Kind, _ paragraph: Paragraph, width: Double, size: Double, leading: Double) {
        self.kind = kind
        self.width = width
        self.size = size
        self.leading = leading
        switch kind {
        case .plain, .blank:
            indent = 0
            inset = 0
        case .practice(let number, _):
            indent = Self.tileWidth(number) + Self.tileGap
            inset = 0
        case .panel:
            indent = Self.panelPadding.side
            inset = Self.panelPadding.side
        }
        lines = paragraph.linesBelowHead(width: width - indent - inset, size: size)
    }

    var height: Double {
        switch kind {
        case .plain, .blank: textHeight
        case .practice: max(textHeight, tileHeight)
        case .panel: textHeight + 2 * Self.panelPadding.end
        }
    }

    private var textHeight: Double { Double(lines.count) * size * leading }

    /// As high as two lines, so that a picture costs a practice of two lines nothing.
    private var tileHeight: Double { 2 * size * leading }

    private static func tileWidth(_ number: Int?) -> Double {
        lightWidth + 2 * tilePadding + (number == nil ? 0 : numberWidth)
    }

    func draw(x: Double, y top: Double, on drawing: inout SVGDrawing) {
        let left = x + indent
        var baseline = top + (height - textHeight) / 2 + size * (leading / 2 + Self.baseline)
        switch kind {
        case .plain: break
        case .practice(let number, let light):
            drawTile(number, light, x: x, y: top, on: &drawing)
            if lines.count > 2 { baseline = top + size * (leading / 2 + Self.baseline) }
        case .panel:
            drawing.rectangle(x: x, y: top, width: width, height: height, radius: 4, fill: Ink.panel)
            drawing.rectangle(x: x, y: top, width: 5, height: height, fill: Ink.deep)
        case .blank:
            let used = Paragraph.width(of: lines[0], size: size)
            drawing.line(
                from: (left + used + 10, baseline + 3), to: (x + width, baseline + 3), stroke: Ink.rule)
        }
        for line in lines {
            drawing.set(
                line, x: left, y: baseline, size: size, fill: Ink.text, boxWidth: width - indent - inset)
            baseline += size * leading
        }
    }

    /// What the light does, on a dark ground as the bar has it, with the practice's number.
    private func drawTile(_ number: Int?, _ light: LightStrip, x: Double, y: Double, on drawing: inout SVGDrawing) {
        let (width, height) = (Self.tileWidth(number), tileHeight - 3)
        drawing.rectangle(x: x, y: y, width: width, height: height, radius: 5, fill: Ink.deep)
        if let number {
            drawing.set(
                [.init(text: "\(number)", face: .bold)], x: x + Self.tilePadding + Self.numberWidth / 2 - 1,
                y: y + height / 2 + size * 0.36, size: size, anchor: .middle, fill: Ink.paper,
                boxWidth: Self.numberWidth)
        }
        light.draw(
            x: x + width - Self.tilePadding - Self.lightWidth, y: y + Self.tilePadding, width: Self.lightWidth,
            height: height - 2 * Self.tilePadding, on: &drawing)
    }
}
