import Glibc
import PacerFiles
import UsageFormat

/// What is wrong with a file of the fleet, and what helps.
package struct Problem: Hashable, Sendable {
    /// What somebody can do about a problem. A table has its word.
    package enum Remedy: String, CaseIterable, Sendable {
        /// Pull the unit again; if that does not help, its memory card is failing.
        case pullAgain = "pull_again"
        /// Mend a line of the list of pulls.
        case mendList = "mend_list"
        /// Put the folder where a report finds it.
        case moveFolder = "move_folder"
        /// Let whoever makes the report read it.
        case permit
        /// Remove a file that no unit publishes.
        case removeFile = "remove_file"
        /// Keep one of two copies that differ.
        case keepOne = "keep_one"
        /// Give two units different names.
        case rename
    }

    package let path: String
    package let problem: FileProblem
    package let remedy: Remedy

    init(_ path: String, _ problem: FileProblem, _ remedy: Remedy = .pullAgain) {
        self.path = path
        self.problem = problem
        self.remedy = remedy
    }

    init(_ path: String, _ error: FileError) {
        self.path = path
        problem = FileProblem(
            found: "\(error.operation) fails: \(error.reason)", expected: "a file or folder to be read")
        remedy = error.errno == EACCES ? .permit : .pullAgain
    }
}

extension Problem: CustomStringConvertible {
    package var description: String {
        "\(path)\(problem.line.map { ":\($0)" } ?? ""): found \(problem.found); expected \(problem.expected)".printable
    }
}
