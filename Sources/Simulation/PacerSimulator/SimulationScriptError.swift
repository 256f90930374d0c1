/// A line of a script that cannot be read.
public struct SimulationScriptError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Counted from 1.
    public let line: Int
    /// What was found there.
    public let found: String
    /// What may stand there.
    public let expected: String

    public var description: String {
        "line \(line): found \(found); expected \(expected)"
    }
}
