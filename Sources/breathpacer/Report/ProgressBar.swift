import Glibc
import PacerFiles

/// The progress of a long task, drawn on standard error if that is a terminal.
struct ProgressBar {
    private let isShown: Bool
    private var drawn = -1
    private static let width = 40

    init(isShown: Bool) {
        self.isShown = isShown && isatty(STDERR_FILENO) == 1
    }

    mutating func show(_ done: Int, of count: Int) {
        let length = Self.width * done / max(1, count)
        if !isShown || length == drawn { return }
        drawn = length
        draw(
            String(repeating: "█", count: length) + String(repeating: "░", count: Self.width - length)
                + " \(done) of \(count)")
    }

    /// Removes it from the screen.
    func clear() {
        if drawn >= 0 { draw("") }
    }

    private func draw(_ text: String) {
        var output = FileOutput.standardError()
        // What cannot be shown is no reason to stop working.
        try? output.write("\r\u{1B}[K\(text)")
        try? output.flush()
    }
}
