import SVG

/// A page of text set on a sheet: a dark field with the title; sections below it, in the largest type that fits.
struct TextPageLayout {
    /// Sizes the text may have on A4. 11.5 points are an x-height of 2 mm; on A5, 0.7 times as large, 1.4 mm.
    private static let sizes = stride(from: 17.0, through: 11.5, by: -0.25)
    private static let largestTitle = 26.0
    private static let padding = (top: 13.0, bottom: 14.0)
    private static let numberSize = 11.0
    private static let width = Page.width - 2 * Page.margin

    private let page: TextPage
    private let number, count: Int
    private let titleSize: Double
    private var blocks: [TextBlock] = []

    init(_ page: TextPage, number: Int, of count: Int) {
        self.page = page
        self.number = number
        self.count = count
        titleSize = min(
            Self.largestTitle, Self.width / Typeface.bold.width(page.title, size: 1))
        for size in Self.sizes {
            blocks = Self.blocks(page, size: size)
            if height <= bottom - top { break }
        }
    }

    // MARK: Measures

    private var titleBaseline: Double { Page.frame + Self.padding.top + titleSize * 0.75 }
    private var fieldBottom: Double { titleBaseline + Self.padding.bottom }
    private var top: Double { fieldBottom + 14 }
    /// Above the page's number, if it has one.
    private var bottom: Double { Page.height - Page.margin - (count > 1 ? Self.numberSize * 1.5 : 0) }
    private var height: Double { blocks.reduce(0) { $0 + $1.height } }

    private static func blocks(_ page: TextPage, size: Double) -> [TextBlock] {
        var blocks: [TextBlock] = []
        if let intro = page.intro { blocks.append(TextBlock(.text(intro), width: width, size: size)) }
        for section in page.sections {
            blocks.append(TextBlock(heading: section.heading, width: width, size: size))
            blocks += section.items.map { TextBlock($0, width: width, size: size) }
        }
        return blocks
    }

    // MARK: Drawing

    func svg(in language: SheetLanguage, on paper: PaperSize) -> String {
        var drawing = SVGDrawing(
            paper: paper.millimetres, viewBox: (Page.width, Page.height), title: page.title,
            language: language.rawValue)
        draw(on: &drawing)
        return drawing.text
    }

    private func draw(on drawing: inout SVGDrawing) {
        drawing.rectangle(x: 0, y: 0, width: Page.width, height: Page.height, fill: Ink.paper)
        drawing.rectangle(
            x: Page.frame, y: Page.frame, width: Page.width - 2 * Page.frame, height: fieldBottom - Page.frame,
            radius: 8, fill: Ink.deep)
        drawing.set(
            [.init(text: page.title, face: .bold)], x: Page.margin, y: titleBaseline, size: titleSize, fill: Ink.paper,
            boxWidth: Self.width)
        var y = top
        for block in blocks {
            block.draw(x: Page.margin, y: y, on: &drawing)
            y += block.height
        }
        if count > 1 {
            drawing.set(
                [.init(text: "\(number) / \(count)", face: .regular)], x: Page.width - Page.margin,
                y: Page.height - Page.margin - Self.numberSize * 0.21, size: Self.numberSize, anchor: .end,
                fill: Ink.text, boxWidth: Self.width)
        }
    }
}
