import Glibc

/// A call on GPIO that failed: what was tried, on which line and chip, why not, and what to do.
public struct GPIOFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was tried, as a verb: "open", "request line", "write", "read button".
    public let operation: String
    /// The line as the settings name it, where there is one.
    public let line: String?
    /// The chip as the settings name it, or its path once it is known.
    public let chip: String
    /// The C `errno`.
    public let errno: Int32
    /// Who holds the line, where the kernel tells.
    public let holder: String?
    /// What was found, where the program and not the kernel refuses.
    public let found: String?
    /// What to do about it.
    public let remedy: String

    init(
        _ operation: String, line: String? = nil, chip: String, errno: Int32, holder: String? = nil,
        found: String? = nil, remedy: String
    ) {
        self.operation = operation
        self.line = line
        self.chip = chip
        self.errno = errno
        self.holder = holder
        self.found = found
        self.remedy = remedy
    }

    /// What went wrong, without the remedy.
    public var complaint: String {
        var text = operation
        if let line { text += " \(line) on" }
        text += " \(chip): "
        return text + (found ?? holder.map { "in use by `\($0)`" } ?? reason)
    }

    public var description: String { "\(complaint); \(remedy)" }

    private var reason: String {
        switch errno {
        case ENODEV, ENOTTY: "no such GPIO chip"
        default: String(cString: strerror(errno))
        }
    }
}
