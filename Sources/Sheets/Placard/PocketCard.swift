import SVG

/// A card for a pocket: a breath with the hand gel, and the kind words, one below the other.
///
/// Lengths are in points, those of A7.
struct PocketCard {
    private static let width = 209.76
    private static let height = 297.64
    /// As on the other sheets, 5 and 8 mm; between two cards of one sheet the room is then enough to cut.
    private static let frame = 14.5
    private static let margin = 23.0
    private static let sizes = stride(from: 12.0, through: 9.0, by: -0.25)
    private static let titleSize = 14.0
    private static let leading = 1.22
    private static let textWidth = width - 2 * margin
    /// Cards side by side, and one below the other, on a sheet of A4 that lies on its side.
    private static let columns = 4
    private static let rows = 2

    private let words: SheetWording.Pocket
    private let heading: String
    private let phrases: [String]
    private let title: [[Paragraph.Run]]

    /// - Parameters:
    ///   - phrases: in quotation marks.
    ///   - heading: what the phrases are called.
    init(_ words: SheetWording.Pocket, phrases: [String], heading: String) {
        self.words = words
        self.phrases = phrases
        self.heading = heading
        title = Self.lines(words.title, .bold, size: Self.titleSize)
    }

    func svg(in language: SheetLanguage, on paper: PaperSize) -> String {
        if paper == .a7 {
            var drawing = SVGDrawing(
                paper: paper.millimetres, viewBox: (Self.width, Self.height), title: words.title,
                language: language.rawValue)
            drawing.rectangle(x: 0, y: 0, width: Self.width, height: Self.height, fill: Ink.paper)
            draw(x: 0, y: 0, on: &drawing)
            return drawing.text
        }
        let across = (width: paper.millimetres.height, height: paper.millimetres.width)
        let sheet = (width: Double(Self.columns) * Self.width, height: Double(Self.rows) * Self.height)
        var drawing = SVGDrawing(paper: across, viewBox: sheet, title: words.title, language: language.rawValue)
        drawing.rectangle(x: 0, y: 0, width: sheet.width, height: sheet.height, fill: Ink.paper)
        for row in 0..<Self.rows {
            for column in 0..<Self.columns {
                draw(x: Double(column) * Self.width, y: Double(row) * Self.height, on: &drawing)
            }
        }
        for column in 1..<Self.columns {
            let x = Double(column) * Self.width
            drawing.line(from: (x, Self.frame), to: (x, sheet.height - Self.frame), width: 0.5, stroke: Ink.rule)
        }
        let middle = sheet.height / 2
        drawing.line(from: (Self.frame, middle), to: (sheet.width - Self.frame, middle), width: 0.5, stroke: Ink.rule)
        return drawing.text
    }

    private func draw(x left: Double, y top: Double, on drawing: inout SVGDrawing) {
        let fieldBottom = Self.margin + Double(title.count) * Self.titleSize * Self.leading + 6
        drawing.rectangle(
            x: left + Self.frame, y: top + Self.frame, width: Self.width - 2 * Self.frame,
            height: fieldBottom - Self.frame, radius: 6, fill: Ink.deep)
        var y = top + Self.margin + Self.titleSize * 0.8
        for line in title {
            drawing.set(
                line, x: left + Self.margin, y: y, size: Self.titleSize, fill: Ink.paper, boxWidth: Self.textWidth)
            y += Self.titleSize * Self.leading
        }
        let room = Self.height - Self.margin - fieldBottom
        var (size, body) = (0.0, [[[Paragraph.Run]]]())
        for candidate in Self.sizes {
            size = candidate
            body = self.body(size: size)
            if Self.needed(body, size: size) <= room { break }
        }
        let lines = Double(body.reduce(0) { $0 + $1.count }) * size * Self.leading
        let gap = (room - lines) / Double(body.count)
        y = top + fieldBottom + gap + size * (Self.leading / 2 + 0.33)
        for block in body {
            for line in block {
                drawing.set(
                    line, x: left + Self.margin, y: y, size: size, fill: Ink.text, boxWidth: Self.textWidth)
                y += size * Self.leading
            }
            y += gap
        }
    }

    private func body(size: Double) -> [[[Paragraph.Run]]] {
        [Self.lines(words.advice, .regular, size: size), Self.lines(heading, .bold, size: size)]
            + phrases.map { Self.lines($0, .regular, size: size) }
    }

    /// The height of a body with a little room before each block.
    private static func needed(_ body: [[[Paragraph.Run]]], size: Double) -> Double {
        body.reduce(0) { $0 + Double($1.count) * size * leading + 5 }
    }

    private static func lines(_ text: String, _ face: Typeface, size: Double) -> [[Paragraph.Run]] {
        Paragraph(.init(text: text, face: face)).lines(width: textWidth, size: size)
    }
}
