/// Which lines of one request are on: bit n is the line at index n of the request, at most 64 lines.
public struct LineSet: OptionSet, Hashable, Sendable {
    public let rawValue: UInt64

    public init(rawValue: UInt64) {
        self.rawValue = rawValue
    }

    /// The line at an index of the request, 0…63.
    public init(line: Int) {
        rawValue = 1 << UInt64(line)
    }
}
