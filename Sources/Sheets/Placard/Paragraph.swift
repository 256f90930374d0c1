/// Text in regular and bold, broken into lines by measure.
struct Paragraph {
    /// Words of one weight.
    struct Run {
        let text: String
        let face: Typeface
    }

    let runs: [Run]

    init(_ runs: Run...) {
        self.init(runs: runs)
    }

    init(runs: [Run]) {
        self.runs = runs
    }

    /// As few lines as possible of at most this width, of about equal length, so that no word is left alone on the last
    /// line.
    func lines(width: Double, size: Double) -> [[Run]] {
        let words = words(size: size)
        let fewest = Self.broken(words, width: width, size: size)
        var (tooNarrow, wideEnough) = (width / 2, width)
        while fewest.count > 1, wideEnough - tooNarrow > size / 4 {
            let middle = (tooNarrow + wideEnough) / 2
            if Self.broken(words, width: middle, size: size).count == fewest.count {
                wideEnough = middle
            } else {
                tooNarrow = middle
            }
        }
        return Self.broken(words, width: wideEnough, size: size)
    }

    /// The same, with the first run on a line of its own if that costs no more lines.
    func linesBelowHead(width: Double, size: Double) -> [[Run]] {
        let joined = lines(width: width, size: size)
        guard joined.count > 1, runs.count > 1 else { return joined }
        let apart =
            Paragraph(runs: [runs[0]]).lines(width: width, size: size)
            + Paragraph(runs: Array(runs.dropFirst())).lines(width: width, size: size)
        return apart.count <= joined.count ? apart : joined
    }

    /// How wide a line is.
    static func width(of line: [Run], size: Double) -> Double {
        line.reduce(0) { $0 + $1.face.width($1.text, size: size) }
    }

    /// A word with its width and that of a space after it.
    private struct Word {
        let run: Run
        let width, space: Double
    }

    /// Words are parted by plain spaces: a no-break space keeps them together.
    private func words(size: Double) -> [Word] {
        runs.flatMap { run in
            let space = run.face.width(" ", size: size)
            return run.text.split(separator: " ").map { word in
                let word = Run(text: String(word), face: run.face)
                return Word(run: word, width: word.face.width(word.text, size: size), space: space)
            }
        }
    }

    /// Lines broken at the last space that fits. A word that is wider than a line is broken where the line ends.
    private static func broken(_ words: [Word], width: Double, size: Double) -> [[Run]] {
        var lines: [[Run]] = []
        var line: [Run] = []
        var (used, space) = (0.0, 0.0)
        for word in words {
            if used + space + word.width <= width {
                line = appending(word.run, to: line)
                used += space + word.width
            } else {
                if !line.isEmpty { lines.append(line) }
                var pieces = pieces(of: word, width: width, size: size)
                line = [pieces.removeLast()]
                lines += pieces.map { [$0] }
                used = line[0].face.width(line[0].text, size: size)
            }
            space = word.space
        }
        return lines + [line]
    }

    private static func appending(_ word: Run, to line: [Run]) -> [Run] {
        guard let last = line.last else { return [word] }
        if last.face == word.face {
            return line.dropLast() + [Run(text: "\(last.text) \(word.text)", face: last.face)]
        }
        return line.dropLast() + [Run(text: last.text + " ", face: last.face), word]
    }

    /// A word in pieces that each fit the width; one piece if it fits as it is.
    private static func pieces(of word: Word, width: Double, size: Double) -> [Run] {
        if word.width <= width { return [word.run] }
        let word = word.run
        var pieces: [Run] = []
        var piece = ""
        for character in word.text {
            if !piece.isEmpty, word.face.width(piece + String(character), size: size) > width {
                pieces.append(Run(text: piece, face: word.face))
                piece = ""
            }
            piece.append(character)
        }
        return pieces + [Run(text: piece, face: word.face)]
    }
}
