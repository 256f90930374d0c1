import Glibc
import Pacing

/// The bar as a terminal shows it: a block of cells from the lowest segment, left, to the highest, and words below.
struct TerminalPicture {
    let style: TerminalStyle
    /// The practices that a hold can choose among, in the order of their numbers, for the lines that explain the keys.
    let practices: [Practice]
    /// What is shown in place of the English of this file; `nil` for that.
    let words: TerminalWords?

    /// The light's colour at full, sRGB: a warm amber.
    private static let colour = (red: 255.0, green: 176.0, blue: 82.0)
    /// The six levels of a channel in xterm's colour cube.
    private static let cube = [0.0, 95, 135, 175, 215, 255]
    /// Characters by lightness.
    private static let ramp = Array(" .:-=+*#%@")
    /// Up to this width, a segment is still seen as one light.
    private static let widestSegment = 6

    /// The lines of a frame, none longer than the window is wide, and no more than it has. Whatever its size, the keys
    /// are among them, in as many words as there is room for.
    func lines(
        _ levels: LightLevels, of program: LightProgram, at present: MonotonicInstant, isCueOn: Bool, size: TerminalSize
    ) -> [String] {
        // A character in the last column would make some terminals wrap.
        let columns = max(1, size.columns - 1)
        let hint = hint(program, at: present) + (isCueOn ? "  (pulse)" : "")
        if style == .teletype {
            // Written over the line before, so filled up to hide it.
            let line = "\(row(levels, columns: max(1, columns / 4)))  \(shortestKeys)  \(hint)"
            return [String((line + String(repeating: " ", count: columns)).prefix(columns))]
        }
        let bar = row(levels, columns: columns)
        switch size.rows {
        case ...1:
            let rest = columns - shortestKeys.count - 2
            return rest < levels.count ? [bar] : ["\(row(levels, columns: rest))  \(shortestKeys)"]
        case 2:
            return [bar, String("\(shortestKeys)  \(hint)".prefix(columns))]
        case 3...6:
            let top = [bar, String(hint.prefix(columns)), keys(columns)]
            return top + list(columns, rows: size.rows - top.count)
        default:
            let said = hint.count <= columns ? [hint] : Self.wrapped(hint.split(separator: " "), " ", columns)
            let top: [String] = ["", bar, bar, ""] + said.prefix(size.rows - 5) + [keys(columns)]
            return top + list(columns, rows: size.rows - top.count)
        }
    }

    // MARK: Words

    private func hint(_ program: LightProgram, at present: MonotonicInstant) -> String {
        let cue = program.cue(at: present)
        let practice = cue == .idle ? nil : program.scene.practice
        let hint = words.map { Self.hint(cue, of: practice, in: $0) } ?? Self.hint(cue)
        return [practice.map(name), hint].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " | ")
    }

    private static func hint(_ cue: LightCue) -> String {
        switch cue {
        case .idle: "dark: press to begin"
        case .breatheIn: "light rises: breathe in"
        case .breatheOut: "light falls: breathe out"
        case .stay: "stay with the light"
        case .closing: "light fades: breathe your own way"
        case .choose: "lights count: let go at your number"
        }
    }

    private static func hint(_ cue: LightCue, of practice: Practice?, in words: TerminalWords) -> String {
        let explanation = practice.flatMap { words.practices[$0]?.explanation } ?? ""
        switch cue {
        case .idle: return words.press
        case .choose: return words.hold
        case .closing: return ""
        case .stay: return explanation
        case .breatheIn, .breatheOut:
            // A sentence for each, if the light means to breathe.
            let sentences = explanation.split(separator: ". ")
            if sentences.count != 2 { return explanation }
            return cue == .breatheIn ? "\(sentences[0])." : String(sentences[1])
        }
    }

    private func name(_ practice: Practice) -> String { words?.practices[practice]?.name ?? practice.name }

    private var numbers: String { practices.count == 1 ? "1" : "1-\(practices.count)" }

    private var shortestKeys: String { "space \(numbers) h q" }

    private func keys(_ columns: Int) -> String {
        let keys = [
            "space: press   \(numbers): hold, let go at that light   h: hold, let go   q: leave",
            "space press   \(numbers) hold   h hold   q leave",
        ]
        return keys.first { $0.count <= columns } ?? String(shortestKeys.prefix(columns))
    }

    /// The practices by their numbers, with what their light means if there is room for all of it.
    private func list(_ columns: Int, rows: Int) -> [String] {
        let names = practices.enumerated().map { "\($0.offset + 1) \(name($0.element))" }
        if let words {
            let told = zip(names, practices).flatMap { name, practice -> [String] in
                let text = "\(name). \(words.practices[practice]?.explanation ?? "")"
                return Self.wrapped(text.split(separator: " "), " ", columns)
            }
            if told.count <= rows { return told }
        }
        return Array(Self.wrapped(names.map { $0[...] }, "   ", columns).prefix(rows))
    }

    /// Parts of a text in lines of so many columns; a part that is longer is cut.
    private static func wrapped(_ parts: [Substring], _ separator: String, _ columns: Int) -> [String] {
        var lines: [String] = []
        for part in parts {
            if let last = lines.last, last.count + separator.count + part.count <= columns {
                lines[lines.count - 1] = "\(last)\(separator)\(part)"
            } else {
                lines.append(String(part.prefix(columns)))
            }
        }
        return lines
    }

    // MARK: Light

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
