import Pacing
import SVG

/// A few moments of a bar's light, side by side from the first to the last, as the unit would show them.
struct LightStrip {
    private static let appearance = LightAppearance(segmentCount: 10)
    /// The room between two bars, and between two segments, as a share of a bar's width and a segment's pitch.
    private static let barGap = 0.25
    private static let segmentGap = 0.22

    /// Perceived lightness, 0…1, by moment and by segment from the lowest up.
    let frames: [[Double]]

    /// - Parameter moments: since the scene began.
    init(_ scene: LightScene, at moments: [Duration]) {
        let program = LightProgram(scene, from: .zero, appearance: Self.appearance)
        frames = moments.map { moment in
            var levels = LightLevels(segmentCount: Self.appearance.segmentCount)
            program.render(at: MonotonicInstant.zero.advanced(by: moment), into: &levels)
            return levels.luminance.map { Lightness.lightness($0) / 100 }
        }
    }

    /// What a practice looks like on a unit: its first breath, or the places that its light goes through.
    init(_ practice: Practice, on unit: PacerConfiguration) {
        let scene = practice.light(unit)
        let whole = scene.duration
        let moments: [Duration]
        switch practice {
        case .breathe, .teamMinute:
            let breath = Self.firstBreath(of: scene)
            moments = [.zero, breath.turn / 2, breath.turn, (breath.turn + breath.end) / 2, breath.end]
        case .bodyCheck:
            // The middle of some of its ten equal parts: zones from the jaw to the feet, and the whole bar.
            moments = [0, 2, 5, 8, 9].map { whole * (2 * $0 + 1) / 20 }
        case .kindWords:
            let turn = Self.firstBreath(of: scene).turn
            moments = (0..<KindPhrases.count).map { whole * $0 / KindPhrases.count + turn }
        case .oneGoodThing:
            moments = [1, 3, 5, 8].map { whole * $0 / 8 }
        }
        self.init(scene, at: moments)
    }

    /// When the first breath of a scene turns, and when it ends.
    private static func firstBreath(of scene: LightScene) -> (turn: Duration, end: Duration) {
        let program = LightProgram(scene, from: .zero, appearance: appearance)
        let step = Duration.milliseconds(50)
        func cue(_ moment: Duration) -> LightCue { program.cue(at: MonotonicInstant.zero.advanced(by: moment)) }
        var turn = Duration.zero
        while cue(turn) == .breatheIn { turn += step }
        var end = turn
        while cue(end) == .breatheOut { end += step }
        return (turn, end)
    }

    /// Draws the bars into a width and a height.
    func draw(x: Double, y: Double, width: Double, height: Double, on drawing: inout SVGDrawing) {
        let bar = width / (Double(frames.count) * (1 + Self.barGap) - Self.barGap)
        for (index, frame) in frames.enumerated() {
            let left = x + Double(index) * bar * (1 + Self.barGap)
            Self.draw(frame, x: left, y: y, width: bar, height: height, on: &drawing)
        }
    }

    /// Draws one bar.
    static func draw(
        _ frame: [Double], x: Double, y: Double, width: Double, height: Double, on drawing: inout SVGDrawing
    ) {
        let pitch = height / (Double(frame.count) - segmentGap)
        for (segment, lightness) in frame.enumerated() {
            drawing.rectangle(
                x: x, y: y + height - Double(segment + 1) * pitch + pitch * segmentGap, width: width,
                height: pitch * (1 - segmentGap), radius: min(2.5, width / 6), fill: Ink.light(lightness))
        }
    }
}
