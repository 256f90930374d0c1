/// What is wrong with a file: where, what was found and what was expected.
///
/// It never repeats a count, because a file may wrongly contain one that should have stayed on the unit.
package struct FileProblem: Error, Hashable, Sendable {
    /// From 1; `nil` if the problem concerns the whole file.
    package let line: Int?
    package let found: String
    package let expected: String

    package init(line: Int? = nil, found: String, expected: String) {
        self.line = line
        self.found = found
        self.expected = expected
    }
}
