import CPacerLinux
import Glibc

/// A terminal in raw mode, with its cursor hidden and its text put aside. When the value ends, everything is restored.
///
/// Whoever sits at it is trusted, and what it sends is not more than keys: ``mostKeys`` bytes at a time, of which
/// unknown ones mean nothing. Its size is taken as it says, up to 65,535 each way, and a frame has no more lines.
struct TerminalScreen: ~Copyable {
    /// The most bytes that are taken at once; the rest waits for the next look.
    private static let mostKeys = 64

    let input: Int32
    private let output: Int32
    private let before: termios
    private let style: TerminalStyle
    private var shown: String

    /// - Throws: if either descriptor is not a terminal (ENOTTY) or cannot be set up.
    init(input: Int32, output: Int32, style: TerminalStyle) throws(SystemFailure) {
        var before = termios()
        if tcgetattr(input, &before) < 0 { throw SystemFailure("set up the terminal of standard input", errno: errno) }
        if isatty(output) == 0 { throw SystemFailure("set up the terminal of standard output", errno: errno) }
        var raw = before
        cfmakeraw(&raw)
        if tcsetattr(input, TCSANOW, &raw) < 0 { throw SystemFailure("set up the terminal", errno: errno) }
        self.input = input
        self.output = output
        self.before = before
        self.style = style
        shown = ""
    }

    deinit {
        // Best effort: whoever took the terminal away wants nothing of it any more.
        // A console without a second screen goes on below the picture.
        try? write(style == .teletype ? "\r\n" : "\r\n\u{1B}[0m\u{1B}[?25h\u{1B}[?1049l")
        var before = before
        tcflush(input, TCIFLUSH)
        tcsetattr(input, TCSANOW, &before)
    }

    /// The window's size; 80 by 24 if the terminal does not report it.
    var size: TerminalSize { TerminalSize.current(of: output) }

    /// Draws a frame if it differs from the present one.
    mutating func draw(_ lines: [String]) throws(SystemFailure) {
        let frame =
            style == .teletype
            ? "\r" + lines.joined() + "\r"
            : "\u{1B}[H" + lines.map { $0 + "\u{1B}[K" }.joined(separator: "\r\n") + "\u{1B}[J"
        if frame == shown { return }
        if shown.isEmpty && style != .teletype { try write("\u{1B}[?1049h\u{1B}[?25l") }
        try write(frame)
        shown = frame
    }

    /// Takes the keys that were typed; `nil` when the terminal is gone. Call it when `input` is readable.
    func readKeys() throws(SystemFailure) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: Self.mostKeys)
        while true {
            let count = read(input, &bytes, bytes.count)
            if count >= 0 { return count == 0 ? nil : Array(bytes[..<count]) }
            // EIO is how a terminal says that its other side hung up.
            if errno == EIO { return nil }
            if errno != EINTR { throw SystemFailure("read the terminal", errno: errno) }
        }
    }

    private func write(_ text: String) throws(SystemFailure) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR {
                throw SystemFailure("write to the terminal", errno: errno)
            }
        }
    }
}

/// A terminal's window in characters.
package struct TerminalSize: Hashable, Sendable {
    package var columns: Int
    package var rows: Int

    package init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
    }

    /// The size of a terminal's window; 80 columns or 24 rows where the terminal does not report them.
    package static func current(of descriptor: Int32) -> TerminalSize {
        var columns: UInt32 = 0
        var rows: UInt32 = 0
        let isKnown = pacer_terminal_size(descriptor, &columns, &rows) >= 0
        return TerminalSize(
            columns: isKnown && columns > 0 ? Int(columns) : 80, rows: isKnown && rows > 0 ? Int(rows) : 24)
    }
}
