/// What is wrong with a file: where, what was found and what was expected.
///
/// A number that somebody counted is never repeated here: a file may wrongly hold one that was to stay on the unit.
package struct FileProblem: Error, Hashable, Sendable {
    /// From 1; `nil` if the file as a whole is meant.
    package let line: Int?
    package let found: String
    package let expected: String

    package init(line: Int? = nil, found: String, expected: String) {
        self.line = line
        self.found = found
        self.expected = expected
    }
}
