import SVG

/// A placard set on a sheet: a dark head with title, gesture and a drawing of the bar; the body, in the largest type that
/// leaves room to breathe; a dark foot that says what is counted.
///
/// Lengths are in points on A4; A5 is the same at 0.7 times the size.
struct PlacardLayout {
    static let width = 595.28
    static let height = 841.89
    private static let margin = 40.0
    /// Sizes the body may have. 18 points are an x-height of 3.2 mm, 5.5 minutes of arc from two metres.
    private static let bodySizes = stride(from: 22.0, through: 18.0, by: -0.25)
    private static let titleSize = 34.0
    private static let gestureSize = 22.0
    /// From baseline to baseline, in sizes.
    private static let leading = 1.2
    /// Room between two blocks of the body that is worth more than larger type; the smallest type goes below it.
    private static let gap = 13.0
    /// Set aside for the drawing of the bar at the right of the head.
    private static let barWidth = 84.0

    private let title: String
    private let gesture: [[Paragraph.Run]]
    private let counting: String
    private let bodySize: Double
    private let blocks: [Block]

    init(_ placard: Placard) {
        let wording = placard.language.wording
        title = wording.title
        counting = wording.counting
        gesture = Self.gesture(wording, practices: placard.practices).flatMap {
            $0.lines(width: Self.headWidth, size: Self.gestureSize)
        }
        let room = Self.height - Self.headHeight(gesture.count) - Self.footHeight
        var size = 0.0
        var blocks: [Block] = []
        for candidate in Self.bodySizes {
            size = candidate
            blocks = Self.body(placard, wording, size: size)
            if Self.heightNeeded(blocks) <= room { break }
        }
        bodySize = size
        self.blocks = blocks
    }

    // MARK: Measures

    private static let headWidth = width - 2 * margin - barWidth
    private static let footHeight = 40.0

    private static func headHeight(_ gestureLines: Int) -> Double {
        30 + titleSize + 10 + Double(gestureLines) * gestureSize * 1.26 + 20
    }

    private static func heightNeeded(_ blocks: [Block]) -> Double {
        blocks.reduce(gap) { $0 + $1.height + gap }
    }

    // MARK: Content

    private static func gesture(_ wording: Wording, practices: [Placard.Entry]) -> [Paragraph] {
        let action = wording.practice(practices[0].practice).action
        var lines = [
            Paragraph(.init(text: wording.press, face: .bold), .init(text: action, face: .regular)),
            Paragraph(.init(text: wording.pressAgain, face: .bold), .init(text: wording.stop, face: .regular)),
        ]
        if practices.count > 1 {
            let numbers = (1...practices.count).map(String.init).joined(separator: "-")
            lines.append(
                Paragraph(
                    .init(text: wording.hold, face: .bold), .init(text: wording.count(numbers), face: .regular)))
        }
        return lines
    }

    private static func body(_ placard: Placard, _ wording: Wording, size: Double) -> [Block] {
        let width = width - 2 * margin
        func block(_ kind: Block.Kind, _ runs: Paragraph) -> Block {
            Block(kind, runs, width: width, size: size, leading: leading)
        }
        var blocks = [block(.plain, Paragraph(.init(text: wording.advice, face: .regular)))]
        for (index, entry) in placard.practices.enumerated() {
            let practice = wording.practice(entry.practice)
            // One practice needs no number: a press is all.
            let kind = placard.practices.count > 1 ? Block.Kind.numbered(index + 1) : .plain
            blocks.append(
                block(
                    kind,
                    Paragraph(
                        .init(text: "\(practice.name), \(Self.length(entry.length)).", face: .bold),
                        .init(text: practice.explanation, face: .regular))))
        }
        blocks.append(
            block(
                .panel,
                Paragraph(
                    .init(text: wording.symptoms, face: .bold),
                    .init(text: "\(wording.remedy) \(wording.conditions) \(wording.limits)", face: .regular))))
        blocks.append(block(.plain, Paragraph(.init(text: wording.strain, face: .regular))))
        for (label, name) in [(wording.support, placard.support), (wording.permission, placard.permission)] {
            let text = Paragraph(.init(text: label, face: .bold), .init(text: name ?? "", face: .regular))
            blocks.append(block(name == nil ? .blank : .plain, text))
        }
        return blocks
    }

    /// A length in whole minutes, below one in seconds: with a no-break space, and "min" and "s" in every language (SI).
    private static func length(_ length: Duration) -> String {
        let seconds = Int((length / .seconds(1)).rounded())
        return seconds < 60 ? "\(seconds)\u{A0}s" : "\((seconds + 30) / 60)\u{A0}min"
    }

    // MARK: Drawing

    func draw(on drawing: inout SVGDrawing) {
        drawing.rectangle(x: 0, y: 0, width: Self.width, height: Self.height, fill: Ink.paper)
        let headHeight = Self.headHeight(gesture.count)
        drawHead(headHeight, on: &drawing)
        let gap =
            (Self.height - headHeight - Self.footHeight - blocks.reduce(0) { $0 + $1.height })
            / Double(blocks.count + 1)
        var y = headHeight + gap
        for block in blocks {
            block.draw(x: Self.margin, y: y, on: &drawing)
            y += block.height + gap
        }
        let footTop = Self.height - Self.footHeight
        drawing.rectangle(x: 0, y: footTop, width: Self.width, height: Self.footHeight, fill: Ink.deep)
        drawing.text(
            [(counting, false)], x: Self.width / 2, y: footTop + 26, size: 18, anchor: .middle, fill: Ink.paper,
            family: Typeface.family, boxWidth: Self.width - 2 * Self.margin)
    }

    private func drawHead(_ height: Double, on drawing: inout SVGDrawing) {
        drawing.rectangle(x: 0, y: 0, width: Self.width, height: height, fill: Ink.deep)
        var y = 30 + Self.titleSize * 0.8
        drawing.text(
            [(title, true)], x: Self.margin, y: y, size: Self.titleSize, fill: Ink.paper, family: Typeface.family,
            boxWidth: Self.headWidth)
        y += 16
        for line in gesture {
            y += Self.gestureSize * 1.26
            drawing.text(
                line.map { ($0.text, $0.face == .bold) }, x: Self.margin, y: y, size: Self.gestureSize,
                fill: Ink.paper, family: Typeface.family, boxWidth: Self.headWidth)
        }
        BarPicture(x: Self.width - Self.margin - 34, top: 28, bottom: height - 24).draw(on: &drawing)
    }
}
