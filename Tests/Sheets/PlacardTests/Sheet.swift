import Foundation
import Testing

/// A placard as it was drawn: its shapes in order, and its lines of text.
struct Sheet {
    struct Line {
        var text: String
        var x, y, size: Double
        var fill: String
        /// What was painted last where it stands.
        var background: String
    }

    private(set) var lines: [Line] = []
    /// What the practices' numbers stand on, from top to bottom.
    private(set) var discs: [ClosedRange<Double>] = []
    /// The tops of the painted areas, in order.
    private(set) var areaTops: [Double] = []

    init(_ svg: String) throws {
        var areas: [(x: ClosedRange<Double>, y: ClosedRange<Double>, fill: String)] = []
        for row in svg.split(separator: "\n") {
            func number(_ name: String) throws -> Double { try #require(Double(try attribute(name, of: row))) }
            if row.hasPrefix("<rect") {
                let (x, y) = (try number("x"), try number("y"))
                let (width, height) = (try number("width"), try number("height"))
                areas.append((x...x + width, y...y + height, try attribute("fill", of: row)))
                areaTops.append(y)
            } else if row.hasPrefix("<circle") {
                let (x, y, r) = (try number("cx"), try number("cy"), try number("r"))
                areas.append((x - r...x + r, y - r...y + r, try attribute("fill", of: row)))
                discs.append(y - r...y + r)
            } else if row.hasPrefix("<text") {
                let (x, y) = (try number("x"), try number("y"))
                let background = try #require(areas.last { $0.x.contains(x) && $0.y.contains(y) })
                let text = row.replacing(/<[^>]*>/, with: "")
                lines.append(
                    Line(
                        text: String(text), x: x, y: y, size: try number("font-size"),
                        fill: try attribute("fill", of: row), background: background.fill))
            }
        }
    }

    /// All that it says.
    var text: String { lines.map(\.text).joined(separator: " ") }

    /// The lines between head and foot that begin at the left margin of their block.
    var body: ArraySlice<Line> { lines.drop { $0.background == lines[0].background }.dropLast() }
}

private func attribute(_ name: String, of row: Substring) throws -> String {
    let start = try #require(row.range(of: " \(name)=\""))
    return String(row[start.upperBound...].prefix { $0 != "\"" })
}

/// How far two colours, `#rrggbb`, differ in luminance (WCAG 2.2).
func contrast(_ one: String, _ other: String) -> Double {
    func luminance(_ colour: String) -> Double {
        let value = Int(colour.dropFirst(), radix: 16) ?? 0
        let channels = [value >> 16, value >> 8 & 255, value & 255].map { channel in
            let share = Double(channel) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    }
    let both = [luminance(one), luminance(other)].sorted()
    return (both[1] + 0.05) / (both[0] + 0.05)
}
