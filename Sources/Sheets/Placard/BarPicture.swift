import Pacing
import SVG

/// A picture of the unit: its bar and the button below it. If there is something to choose, the bar shows the lights that
/// count while the button is held, up to the last, each with its number beside it.
struct BarPicture {
    private static let width = 30.0
    private static let buttonRadius = 11.0
    private static let buttonGap = 8.0
    /// The size of the numbers, and their distance from the bar.
    private static let numberSize = 18.0
    private static let numberGap = 9.0
    /// Half the height of a digit, in sizes.
    private static let halfDigit = 0.36

    /// The width of bar and numbers.
    static let fullWidth = width + numberGap + numberSize

    /// The bar's lightness by segment.
    private let levels: [Double]
    /// Whether there is something to choose.
    let hasNumbers: Bool

    init(_ unit: PacerConfiguration) {
        let practices = unit.practices.count
        hasNumbers = practices > 1
        if hasNumbers {
            let scene = LightScene.counting(HoldCount(practices: practices, step: unit.holdStep))
            levels = LightStrip(scene, at: [unit.holdStep * practices + unit.holdStep / 2]).frames[0]
        } else {
            levels = LightStrip(unit.practices[0], on: unit).frames[1]
        }
    }

    func draw(right: Double, top: Double, bottom: Double, on drawing: inout SVGDrawing) {
        let left = right - Self.width
        let height = bottom - top - 2 * Self.buttonRadius - Self.buttonGap
        LightStrip.draw(levels, x: left, y: top, width: Self.width, height: height, on: &drawing)
        if hasNumbers {
            let lights = levels.indices.filter { levels[$0] > 0.1 && ($0 == 0 || levels[$0 - 1] <= 0.1) }
            for (index, segment) in lights.enumerated() {
                let middle = top + height * (1 - (Double(segment) + 0.5) / Double(levels.count))
                drawing.set(
                    [.init(text: "\(index + 1)", face: .bold)], x: left - Self.numberGap,
                    y: middle + Self.numberSize * Self.halfDigit, size: Self.numberSize, anchor: .end, fill: Ink.paper,
                    boxWidth: Self.numberSize)
            }
        }
        let centre = (x: left + Self.width / 2, y: bottom - Self.buttonRadius)
        drawing.circle(x: centre.x, y: centre.y, radius: Self.buttonRadius, fill: Ink.lit)
        drawing.circle(x: centre.x, y: centre.y, radius: Self.buttonRadius - 3, fill: Ink.lit, stroke: Ink.deep)
    }
}
