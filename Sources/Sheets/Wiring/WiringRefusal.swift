/// Lines that cannot be wired as the settings have them.
public struct WiringRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// One sentence each: the key, what was found, what to do.
    public let problems: [String]

    public var description: String { problems.joined(separator: "\n") }
}
