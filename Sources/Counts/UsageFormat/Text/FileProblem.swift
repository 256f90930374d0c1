/// What is wrong with a file: where, what was found and what was expected.
///
/// A number that somebody counted is never repeated here: a file may wrongly hold one that was to stay on the unit.
public struct FileProblem: Error, Hashable, Sendable {
    /// From 1; `nil` if the file as a whole is meant.
    public let line: Int?
    public let found: String
    public let expected: String

    public init(line: Int? = nil, found: String, expected: String) {
        self.line = line
        self.found = found
        self.expected = expected
    }
}
