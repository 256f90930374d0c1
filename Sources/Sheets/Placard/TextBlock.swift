import SVG

/// A heading or an item of a page of text, set to a width, with the room below it.
struct TextBlock {
    /// From baseline to baseline, in sizes.
    private static let leading = 1.3
    private static let headingScale = 1.15
    /// Room above a heading, and below a heading and an item, in sizes.
    private static let headingGap = 0.75
    private static let itemGap = 0.3
    /// Where the text of an item begins, in sizes: after a dot, after a box, after its own first words.
    private static let pointIndent = 1.0
    private static let boxIndent = 1.6
    private static let stepIndent = 5.4
    /// From a line's middle down to its baseline, in sizes.
    private static let baseline = 0.33

    private enum Mark {
        case none, dot, box
        case lead(String)
    }

    private let lines: [[Paragraph.Run]]
    private let mark: Mark
    /// Whether the last line is followed by a rule to write on.
    private let hasRule: Bool
    private let indent: Double
    private let isHeading: Bool
    private let width: Double
    private let size: Double

    init(heading: String, width: Double, size: Double) {
        self.init(
            [.init(text: heading, face: .bold)], .none, indent: 0, isHeading: true, width: width,
            size: size * Self.headingScale)
    }

    init(_ item: TextPage.Item, width: Double, size: Double) {
        switch item {
        case .text(let text):
            self.init([.init(text: text, face: .regular)], .none, indent: 0, width: width, size: size)
        case .point(let text):
            self.init([.init(text: text, face: .regular)], .dot, indent: Self.pointIndent, width: width, size: size)
        case .step(let lead, let text):
            // A number takes less room than words.
            let indent = lead.count < 3 ? Self.boxIndent : Self.stepIndent
            self.init([.init(text: text, face: .regular)], .lead(lead), indent: indent, width: width, size: size)
        case .check(let text):
            self.init([.init(text: text, face: .regular)], .box, indent: Self.boxIndent, width: width, size: size)
        case .question(let label):
            self.init(
                [.init(text: label, face: .regular)], .box, indent: Self.boxIndent, hasRule: true, width: width,
                size: size)
        case .blank(let label, let name):
            self.init(
                [.init(text: label, face: .bold), .init(text: name ?? "", face: .regular)], .none, indent: 0,
                hasRule: name == nil, width: width, size: size)
        }
    }

    private init(
        _ runs: [Paragraph.Run], _ mark: Mark, indent: Double, isHeading: Bool = false, hasRule: Bool = false,
        width: Double, size: Double
    ) {
        self.mark = mark
        self.hasRule = hasRule
        self.isHeading = isHeading
        self.width = width
        self.size = size
        self.indent = indent * size
        lines = Paragraph(runs: runs).lines(width: width - indent * size, size: size)
    }

    var height: Double {
        let text = Double(lines.count) * size * Self.leading
        // A rule needs room for a hand.
        return text + size * (isHeading ? Self.headingGap : Self.itemGap + (hasRule ? 0.3 : 0))
    }

    func draw(x: Double, y top: Double, on drawing: inout SVGDrawing) {
        var baseline = top + size * (Self.leading / 2 + Self.baseline)
        if isHeading { baseline += size * (Self.headingGap - 0.1) }
        if hasRule { baseline += size * 0.3 }
        let middle = baseline - size * 0.25
        switch mark {
        case .none: break
        case .dot:
            drawing.circle(x: x + size * 0.35, y: middle, radius: size * 0.16, fill: Ink.deep)
        case .box:
            let side = size * 0.8
            drawing.rectangle(
                x: x + 0.5, y: middle - side / 2, width: side, height: side, radius: 2, fill: Ink.paper,
                stroke: Ink.deep)
        case .lead(let words):
            drawing.set(
                [.init(text: words, face: .bold)], x: x, y: baseline, size: size, fill: Ink.deep, boxWidth: indent)
        }
        for line in lines {
            drawing.set(
                line, x: x + indent, y: baseline, size: size, fill: isHeading ? Ink.deep : Ink.text,
                boxWidth: width - indent)
            baseline += size * Self.leading
        }
        if hasRule, let last = lines.last {
            let y = baseline - size * Self.leading + 2
            let used = Paragraph.width(of: last, size: size)
            drawing.line(from: (x + indent + used + 8, y), to: (x + width, y), stroke: Ink.rule)
        }
    }
}
