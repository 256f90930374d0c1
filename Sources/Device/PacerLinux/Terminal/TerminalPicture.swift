import Glibc
import Pacing

/// The bar as a terminal shows it: a block of cells from the lowest segment, left, to the highest, and words below.
struct TerminalPicture {
    let style: TerminalStyle
    /// The practices that a hold can choose among, in the order of their numbers, for the lines that explain the keys.
    let practices: [Practice]

    /// The light's colour at full, sRGB: a warm amber.
    private static let colour = (red: 255.0, green: 176.0, blue: 82.0)
    /// The six levels of a channel in xterm's colour cube.
    private static let cube = [0.0, 95, 135, 175, 215, 255]
    /// Characters by lightness.
    private static let ramp = Array(" .:-=+*#%@")
    /// Up to this width, a segment is still seen as one light.
    private static let widestSegment = 6

    /// The lines of a frame, none longer than the window is wide.
    func lines(
        _ levels: LightLevels, of program: LightProgram, at present: MonotonicInstant, isCueOn: Bool, size: TerminalSize
    ) -> [String] {
        // A character in the last column would make some terminals wrap.
        let columns = max(1, size.columns - 1)
        let bar = row(levels, columns: columns)
        let hint = hint(program, at: present) + (isCueOn ? "  (pulse)" : "")
        let words = [hint, keys, numbers].map { String($0.prefix(columns)) }
        if style == .teletype {
            // Written over the line before, so filled up to hide it.
            let line = bar + "  " + hint + String(repeating: " ", count: columns)
            return [String(line.prefix(columns))]
        }
        switch size.rows {
        case ...1: return [bar]
        case 2: return [bar, words[0]]
        case 3: return [bar] + words[..<2]
        case 4...6: return [bar] + words
        default: return ["", bar, bar, ""] + words
        }
    }

    private func hint(_ program: LightProgram, at present: MonotonicInstant) -> String {
        let words = words(program.cue(at: present))
        guard let practice = program.scene.practice, program.cue(at: present) != .idle else { return words }
        return "\(practice.name) | \(words)"
    }

    private func words(_ cue: LightCue) -> String {
        switch cue {
        case .idle: "dark: press to begin"
        case .breatheIn: "light rises: breathe in"
        case .breatheOut: "light falls: breathe out"
        case .stay: "stay with the light"
        case .closing: "light fades: breathe your own way"
        case .choose: "lights count: let go at your number"
        }
    }

    private var keys: String {
        let numbers = practices.count == 1 ? "1" : "1-\(practices.count)"
        return "space: press   \(numbers): hold, let go at that light   h: hold, let go   q: leave"
    }

    private var numbers: String {
        practices.enumerated().map { "\($0.offset + 1) \($0.element.name)" }.joined(separator: "   ")
    }

    /// The bar on one line. Where there are fewer cells than segments a cell shows the mean of its segments.
    private func row(_ levels: LightLevels, columns: Int) -> String {
        let cells = min(columns, levels.count * max(1, min(Self.widestSegment, columns / levels.count)))
        var text = ""
        var last: String?
        for cell in 0..<cells {
            let first = cell * levels.count / cells
            let end = max(first + 1, (cell + 1) * levels.count / cells)
            let mean = (first..<end).reduce(0) { $0 + levels[$1] } / Double(end - first)
            switch style {
            case .plain, .teletype:
                text.append(character(mean))
            case .trueColour, .palette:
                let paint = background(mean)
                if paint != last { text += paint }
                last = paint
                text += " "
            }
        }
        return last == nil ? text : text + "\u{1B}[0m"
    }

    /// A character for a luminance: any light at all is visible.
    private func character(_ luminance: Double) -> Character {
        if luminance <= 0 { return Self.ramp[0] }
        // CIE 1976 L* of a relative luminance, 0…1.
        let lightness = luminance > 216.0 / 24389 ? (116 * cbrt(luminance) - 16) / 100 : luminance * 24389 / 2700
        let step = 1 + Int(lightness * Double(Self.ramp.count - 1))
        return Self.ramp[min(step, Self.ramp.count - 1)]
    }

    private func background(_ luminance: Double) -> String {
        let share = encoded(luminance)
        let channels = [Self.colour.red, Self.colour.green, Self.colour.blue].map { $0 * share }
        if style == .trueColour {
            let values = channels.map { "\(Int($0.rounded()))" }
            return "\u{1B}[48;2;\(values.joined(separator: ";"))m"
        }
        let steps = channels.map { channel in
            Self.cube.indices.min { abs(Self.cube[$0] - channel) < abs(Self.cube[$1] - channel) } ?? 0
        }
        return "\u{1B}[48;5;\(16 + 36 * steps[0] + 6 * steps[1] + steps[2])m"
    }

    /// The sRGB signal, 0…1, of a linear luminance (IEC 61966-2-1).
    private func encoded(_ luminance: Double) -> Double {
        luminance <= 0.0031308 ? 12.92 * luminance : 1.055 * pow(luminance, 1 / 2.4) - 0.055
    }
}
