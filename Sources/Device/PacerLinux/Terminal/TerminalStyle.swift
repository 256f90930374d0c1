import Glibc

/// How a terminal can show light, best first.
package enum TerminalStyle: Hashable, Sendable, CaseIterable {
    /// 24-bit colour.
    case trueColour
    /// The 256 colours of xterm.
    case palette
    /// Characters alone, on a terminal that can move its cursor.
    case plain
    /// Characters alone, on one line that is overwritten: for terminals that know no control sequences.
    case teletype

    /// The style that the environment asks for.
    ///
    /// `TERM` absent, empty or `dumb` is a teletype; `NO_COLOR`, set and not empty, means characters
    /// (no-color.org); `COLORTERM` with `truecolor` or `24bit`, or a `TERM` that ends in `-direct`, means 24-bit
    /// colour; `256color` in `TERM` the palette. GNU screen, which `STY` or the name of the terminal tells of, takes
    /// 24-bit colour for blinking, and passes on the `COLORTERM` of the terminal around it.
    /// Whoever started the program has set them, to whatever they like: they are compared with these words and never
    /// shown.
    ///
    /// - Parameter variable: looks a variable up.
    package init(environment variable: (String) -> String?) {
        let term = variable("TERM") ?? ""
        if term.isEmpty || term == "dumb" {
            self = .teletype
        } else if variable("NO_COLOR")?.isEmpty == false {
            self = .plain
        } else if !(term.hasPrefix("screen") || variable("STY")?.isEmpty == false)
            && (["truecolor", "24bit"].contains(variable("COLORTERM") ?? "") || term.hasSuffix("-direct"))
        {
            self = .trueColour
        } else {
            self = term.split(separator: "-").contains("256color") ? .palette : .plain
        }
    }

    /// The style of this process's terminal.
    package static func current() -> TerminalStyle {
        TerminalStyle { name in getenv(name).map { String(cString: $0) } }
    }
}
