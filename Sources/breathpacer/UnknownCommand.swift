import ArgumentParser
import UnitPlan

/// A word in the place of a command that is none. The parser of arguments calls it unexpected, and no more.
struct UnknownCommand: CustomStringConvertible {
    private let word: String
    /// The nearest command, from the program's name on; `nil` if none is near.
    private let nearest: String?

    /// How many characters a word may differ from the name that was meant.
    private static let mostDifference = 2

    /// Finds the word among the arguments of a command; `nil` if every word in such a place is a command.
    ///
    /// It is looked for below the command before it, and deeper: `template` was meant to be `settings template`.
    init?(in arguments: some Sequence<String>, of root: any ParsableCommand.Type) {
        var command = root
        var line = root._commandName
        for word in arguments {
            let known = command.configuration.subcommands
            if known.isEmpty || word.hasPrefix("-") || word == "help" { return nil }
            if let next = known.first(where: { $0._commandName == word }) {
                command = next
                line += " " + word
                continue
            }
            self.word = word
            nearest = Self.nearest(to: word.lowercased(), below: command).map { line + " " + $0 }
            return
        }
        return nil
    }

    private static func nearest(to word: String, below command: any ParsableCommand.Type) -> String? {
        var best: (path: String, difference: Int)?
        for (path, name) in commands(below: command) {
            let difference = EditDistance.between(name, word)
            if difference > mostDifference || difference >= word.count { continue }
            if difference < best?.difference ?? .max { best = (path, difference) }
        }
        return best?.path
    }

    /// Every command below another, the nearer level first.
    private static func commands(below command: any ParsableCommand.Type) -> [(path: String, name: String)] {
        let own = command.configuration.subcommands
        var found = own.map { (path: $0._commandName, name: $0._commandName) }
        for next in own {
            found += commands(below: next).map { (path: "\(next._commandName) \($0.path)", name: $0.name) }
        }
        return found
    }

    var description: String {
        "Error: Unknown command '\(word)'." + (nearest.map { " Did you mean '\($0)'?" } ?? "")
    }
}
