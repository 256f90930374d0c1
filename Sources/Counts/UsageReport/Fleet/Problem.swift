import PacerFiles
import UsageFormat

/// What is wrong with a file of the fleet.
package struct Problem: Hashable, Sendable {
    package let path: String
    package let problem: FileProblem

    init(_ path: String, _ problem: FileProblem) {
        self.path = path
        self.problem = problem
    }

    init(_ path: String, _ error: FileError) {
        self.path = path
        problem = FileProblem(
            found: "\(error.operation) fails: \(error.reason)", expected: "a file or folder to be read")
    }
}

extension Problem: CustomStringConvertible {
    package var description: String {
        "\(path)\(problem.line.map { ":\($0)" } ?? ""): found \(problem.found); expected \(problem.expected)".printable
    }
}
