import Foundation
import Testing

/// A sheet as it was drawn: its shapes in order, and its lines of text.
struct Sheet {
    struct Line {
        var text: String
        var x, y, size: Double
        var anchor: String
        /// How wide it is held to be, and how wide it may be.
        var length, boxWidth: Double
        var fill: String
        /// What was painted last where it stands.
        var background: String

        /// From its left end to its right one.
        var span: ClosedRange<Double> {
            let left =
                switch anchor {
                case "middle": x - length / 2
                case "end": x - length
                default: x
                }
            return left...left + length
        }
        /// From its highest letter to its lowest; a capital's height and a descender's depth are those of Lato.
        var rows: ClosedRange<Double> { y - 0.75 * size...y + 0.21 * size }
    }

    struct Area {
        var x, y: ClosedRange<Double>
        var fill: String

        var width: Double { x.upperBound - x.lowerBound }
    }

    private(set) var lines: [Line] = []
    /// Rectangles, in the order in which they were painted.
    private(set) var areas: [Area] = []

    init(_ svg: String) throws {
        var painted: [Area] = []
        for row in svg.split(separator: "\n") {
            guard row.hasPrefix("<rect") || row.hasPrefix("<circle") || row.hasPrefix("<text") else { continue }
            let attributes = Self.attributes(of: row)
            func text(_ name: Substring) throws -> String { String(try #require(attributes[name])) }
            func number(_ name: Substring) throws -> Double { try #require(attributes[name].flatMap(Double.init)) }
            if row.hasPrefix("<rect") {
                let (x, y) = (try number("x"), try number("y"))
                let (width, height) = (try number("width"), try number("height"))
                let area = Area(x: x...x + width, y: y...y + height, fill: try text("fill"))
                areas.append(area)
                painted.append(area)
            } else if row.hasPrefix("<circle") {
                let (x, y, r) = (try number("cx"), try number("cy"), try number("r"))
                painted.append(Area(x: x - r...x + r, y: y - r...y + r, fill: try text("fill")))
            } else {
                let (x, y) = (try number("x"), try number("y"))
                let background = try #require(painted.last { $0.x.contains(x) && $0.y.contains(y) })
                lines.append(
                    Line(
                        text: String(row.replacing(/<[^>]*>/, with: "")), x: x, y: y, size: try number("font-size"),
                        anchor: String(attributes["text-anchor"] ?? "start"),
                        length: try number("textLength"), boxWidth: try number("data-box-width"),
                        fill: try text("fill"), background: background.fill))
            }
        }
    }

    /// A row's attributes by name; of two of a name, the first.
    private static func attributes(of row: Substring) -> [Substring: Substring] {
        let parts = row.split(separator: "\"", omittingEmptySubsequences: false)
        var result: [Substring: Substring] = [:]
        for index in stride(from: 0, to: parts.count - 1, by: 2) {
            guard let name = parts[index].split(separator: " ").last?.dropLast() else { continue }
            result[name] = result[name] ?? parts[index + 1]
        }
        return result
    }

    /// All that it says.
    var text: String { lines.map(\.text).joined(separator: " ") }

    /// The lines between head and foot, without the numbers of practices.
    var body: [Line] {
        lines.drop { $0.background == lines[0].background }.dropLast().filter { $0.text.count > 1 }
    }

    /// The dark field at the top.
    var head: Area { areas[1] }

    /// The pictures of the practices' light, each with its ground.
    var tiles: [Area] { areas.dropFirst(2).filter { $0.fill == head.fill && (20...100).contains($0.width) } }

    /// The segments of the bars that are drawn in an area, from the top down.
    func segments(in area: Area) -> [Area] {
        areas.filter { $0.fill != area.fill && area.y.contains($0.y.lowerBound) && area.x.contains($0.x.upperBound) }
            .filter { $0.width < 40 }
            .sorted { $0.y.lowerBound < $1.y.lowerBound }
    }
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
