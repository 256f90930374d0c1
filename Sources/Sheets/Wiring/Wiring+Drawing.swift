import SVG
import UnitPlan

extension Wiring {
    private static let (rowHeight, middle, top) = (24.0, 340.0, 76.0)
    private static let (ink, faint, board) = ("#1b2528", "#5b6a6d", "#163a40")

    /// For the workbench: the header from above, each used pin in its core's colour; below it what is not on the header.
    package var svg: String {
        let elsewhere = rows.filter { $0.pin == nil }
        let hasHeader = elsewhere.count < rows.count
        let headerHeight = hasHeader ? Double(Header.pinCount / 2) * Self.rowHeight + 20 : 0
        let (width, height) = (2 * Self.middle, Self.top + headerHeight + Double(elsewhere.count) * Self.rowHeight)
        let title = hasHeader ? "40-pin header from above, pin 1 at the corner of the board" : "Lines of the board"
        var drawing = SVGDrawing(viewBox: (width, height), title: "Wiring: \(title)")
        drawing.rectangle(x: 0, y: 0, width: width, height: height, fill: "#ffffff")
        write(title, at: (Self.middle, 30), 16, .middle, on: &drawing)
        if hasHeader {
            drawing.rectangle(
                x: Self.middle - 30, y: Self.top - 16, width: 60, height: 20 * Self.rowHeight + 8, radius: 6,
                fill: Self.board)
            for pin in 1...Header.pinCount { draw(pin: pin, on: &drawing) }
        }
        var y = Self.top + headerHeight
        for row in elsewhere {
            drawCore(row.core, x: 40, y: y - 5, on: &drawing)
            write("\(row.part): \(row.line)\(Self.colour(row))", at: (60, y), 14, .start, on: &drawing)
            y += Self.rowHeight
        }
        return drawing.text
    }

    /// The core's colour, to be read after a comma.
    private static func colour(_ row: Row) -> String {
        row.core.map { ", \(CoreColour(core: $0))" } ?? ""
    }

    private func draw(pin: Int, on drawing: inout SVGDrawing) {
        let isLeft = pin % 2 == 1
        let y = Self.top + Double((pin - 1) / 2) * Self.rowHeight
        let x = Self.middle + (isLeft ? -14 : 14)
        let textX = Self.middle + (isLeft ? -42 : 42)
        let anchor = isLeft ? SVGAnchor.end : .start
        let function = Header.function(ofPin: pin)
        guard let row = rows.first(where: { $0.pin == pin }) else {
            drawing.circle(x: x, y: y, radius: 4, fill: "#6f8589")
            write("\(function)  \(pin)", at: (textX, y + 5), 12, anchor, fill: Self.faint, on: &drawing)
            return
        }
        drawCore(row.core, x: x, y: y, on: &drawing)
        write("\(row.part): \(row.line), pin \(pin)\(Self.colour(row))", at: (textX, y + 5), 14, anchor, on: &drawing)
    }

    /// A core's end: its colour, and its second one in the middle.
    private func drawCore(_ core: Int?, x: Double, y: Double, on drawing: inout SVGDrawing) {
        let fills = core.map { CoreColour(core: $0).fills } ?? ["#c9d4d3"]
        drawing.circle(x: x, y: y, radius: 8, fill: fills[0], stroke: "#a9b7b8")
        if fills.count > 1 { drawing.circle(x: x, y: y, radius: 4, fill: fills[1]) }
    }

    private func write(
        _ text: String, at place: (x: Double, y: Double), _ size: Double, _ anchor: SVGAnchor, fill: String = Self.ink,
        on drawing: inout SVGDrawing
    ) {
        drawing.text(
            [(text, false)], x: place.x, y: place.y, size: size, anchor: anchor, fill: fill, family: "Lato, sans-serif")
    }
}
