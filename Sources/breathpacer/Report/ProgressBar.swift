import Glibc
import PacerFiles
import PacerLinux

/// The progress of a long task, drawn on standard error if that is a terminal.
struct ProgressBar {
    private let isShown: Bool
    private let isPlain: Bool
    private var drawn = ""
    private static let width = 40

    /// - Parameter isShown: whether it is wanted. A terminal that cannot go back in its line shows none either.
    init(isShown: Bool) {
        self.isShown =
            isShown && isatty(STDERR_FILENO) == 1 && TerminalStyle.current() != .teletype
        isPlain = !TerminalCharacters.current.isUTF8
    }

    mutating func show(_ done: Int, of count: Int) {
        if !isShown { return }
        // The window may change its size meanwhile.
        let columns = TerminalSize.current(of: STDERR_FILENO).columns
        let text = Self.text(done, of: count, columns: columns, isPlain: isPlain)
        if text == drawn { return }
        drawn = text
        draw(text)
    }

    /// A bar and numbers, the numbers alone, or nothing: what fits a line. Its last column stays empty, because some
    /// terminals go to the next line from there.
    static func text(_ done: Int, of count: Int, columns: Int, isPlain: Bool) -> String {
        let numbers = "\(done) of \(count)"
        let width = min(Self.width, columns - 2 - numbers.count)
        if width < 4 { return numbers.count < columns ? numbers : "" }
        let length = width * done / max(1, count)
        let (full, empty) = isPlain ? ("#", "-") : ("█", "░")
        return String(repeating: full, count: length) + String(repeating: empty, count: width - length) + " \(numbers)"
    }

    /// Removes it from the screen.
    func clear() {
        if !drawn.isEmpty { draw("") }
    }

    private func draw(_ text: String) {
        var output = FileOutput.standardError()
        // What cannot be shown is no reason to stop working.
        try? output.write("\r\u{1B}[K\(text)")
        try? output.flush()
    }
}
