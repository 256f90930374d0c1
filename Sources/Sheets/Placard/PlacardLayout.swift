import Pacing
import SVG

/// A placard set on a sheet: a dark head with title, gesture and a drawing of the bar; the body, in the largest type that
/// leaves room to breathe; a dark foot that says what is counted.
///
/// Lengths are in points on A4; A5 is the same at 0.7 times the size.
struct PlacardLayout {
    /// Sizes the body may have. 18 points are an x-height of 3.2 mm, 5.5 minutes of arc from two metres.
    private static let bodySizes = stride(from: 22.0, through: 18.0, by: -0.25)
    private static let titleSize = 30.0
    private static let gestureSize = 20.0
    private static let footSize = 18.0
    /// From baseline to baseline, in sizes: of the body, and of the gesture.
    private static let leading = 1.2
    private static let gestureLeading = 1.24
    /// Room between two blocks of the body that is worth more than larger type; the smallest type goes below it.
    private static let gap = 13.0
    /// How far the dark fields reach beyond what stands in them, above and below.
    private static let padding = (top: 14.0, bottom: 15.0)
    private static let radius = 8.0

    private let title: String
    private let gesture: [[Paragraph.Run]]
    private let picture: BarPicture
    private let counting: String
    private var blocks: [Block] = []

    init(_ placard: Placard) {
        let wording = placard.language.wording
        title = wording.title
        counting = wording.counting
        picture = BarPicture(placard.unit)
        gesture = Self.gesture(wording, practices: placard.unit.practices).flatMap {
            $0.lines(width: Self.headWidth, size: Self.gestureSize)
        }
        let lights = placard.unit.practices.map { LightStrip($0, on: placard.unit) }
        for size in Self.bodySizes {
            blocks = Self.body(placard, wording, lights, size: size)
            if Self.heightNeeded(blocks) <= Self.footTop - headBottom { break }
        }
    }

    // MARK: Measures

    private static let bodyWidth = Page.width - 2 * Page.margin
    /// Without the picture of the bar and the room before it.
    private static let headWidth = bodyWidth - BarPicture.fullWidth - 12
    private static let titleBaseline = Page.frame + padding.top + titleSize * 0.75
    /// Its descenders end where the margin begins.
    private static let footBaseline = Page.height - Page.margin - footSize * 0.05
    private static let footTop = footBaseline - footSize * 0.75 - 8
    /// The room that the gesture takes at least, in lines, so that the numbers beside the bar stand apart.
    private static let fewestLines = 4

    private var gestureHeight: Double {
        let lines = picture.hasNumbers ? max(gesture.count, Self.fewestLines) : gesture.count
        return Double(lines) * Self.gestureSize * Self.gestureLeading
    }

    private var headBottom: Double { Self.titleBaseline + 10 + gestureHeight + Self.padding.bottom }

    private static func heightNeeded(_ blocks: [Block]) -> Double {
        blocks.reduce(gap) { $0 + $1.height + gap }
    }

    // MARK: Content

    private static func gesture(_ wording: Wording, practices: [Practice]) -> [Paragraph] {
        let action = wording.practice(practices[0]).action
        var lines = [
            Paragraph(.init(text: wording.press, face: .bold), .init(text: action, face: .regular)),
            Paragraph(.init(text: wording.pressAgain, face: .bold), .init(text: wording.stop, face: .regular)),
        ]
        if practices.count > 1 {
            lines.append(
                Paragraph(
                    .init(text: wording.hold, face: .bold),
                    .init(text: wording.counted(practices), face: .regular)))
        }
        return lines
    }

    private static func body(_ placard: Placard, _ wording: Wording, _ lights: [LightStrip], size: Double) -> [Block] {
        func block(_ kind: Block.Kind, _ paragraph: Paragraph) -> Block {
            Block(kind, paragraph, width: bodyWidth, size: size, leading: leading)
        }
        let practices = placard.unit.practices
        var blocks = [block(.plain, Paragraph(.init(text: wording.advice, face: .regular)))]
        for (index, practice) in practices.enumerated() {
            let length = length(practice.duration(placard.unit))
            // One practice needs no number: a press is all.
            let kind = Block.Kind.practice(number: practices.count > 1 ? index + 1 : nil, light: lights[index])
            blocks.append(
                block(
                    kind,
                    Paragraph(
                        .init(text: "\(wording.practice(practice).name), \(length).", face: .bold),
                        .init(
                            text: wording.explanation(
                                of: practice, phrases: placard.kindPhrases, invites: placard.unit.invitation != nil),
                            face: .regular))))
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
        drawing.rectangle(x: 0, y: 0, width: Page.width, height: Page.height, fill: Ink.paper)
        drawHead(on: &drawing)
        let gap = (Self.footTop - headBottom - blocks.reduce(0) { $0 + $1.height }) / Double(blocks.count + 1)
        var y = headBottom + gap
        for block in blocks {
            block.draw(x: Page.margin, y: y, on: &drawing)
            y += block.height + gap
        }
        Self.drawField(from: Self.footTop, to: Page.height - Page.frame, on: &drawing)
        drawing.set(
            [.init(text: counting, face: .regular)], x: Page.width / 2, y: Self.footBaseline, size: Self.footSize,
            anchor: .middle, fill: Ink.paper, boxWidth: Self.bodyWidth)
    }

    private func drawHead(on drawing: inout SVGDrawing) {
        Self.drawField(from: Page.frame, to: headBottom, on: &drawing)
        var y = Self.titleBaseline
        drawing.set(
            [.init(text: title, face: .bold)], x: Page.margin, y: y, size: Self.titleSize, fill: Ink.paper,
            boxWidth: Self.headWidth)
        y += 10
        for line in gesture {
            y += gestureHeight / Double(gesture.count)
            drawing.set(line, x: Page.margin, y: y, size: Self.gestureSize, fill: Ink.paper, boxWidth: Self.headWidth)
        }
        picture.draw(
            right: Page.width - Page.margin, top: Page.frame + Self.padding.top,
            bottom: headBottom - Self.padding.bottom, on: &drawing)
    }

    /// A dark field as wide as the frame.
    private static func drawField(from top: Double, to bottom: Double, on drawing: inout SVGDrawing) {
        drawing.rectangle(
            x: Page.frame, y: top, width: Page.width - 2 * Page.frame, height: bottom - top, radius: radius,
            fill: Ink.deep)
    }
}
