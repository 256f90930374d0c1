import PacerFiles
import UsageFormat

/// What is wrong with a file of the fleet.
public struct Problem: Hashable, Sendable {
    public let path: String
    public let problem: FileProblem

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
    public var description: String {
        "\(path)\(problem.line.map { ":\($0)" } ?? ""): found \(problem.found); expected \(problem.expected)"
    }
}
