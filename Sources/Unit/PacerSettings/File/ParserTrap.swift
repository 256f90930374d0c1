import TOMLKit

/// Whether work ends the process that does it by an assertion: found out in a child process, say.
package typealias SettingsTrial = (_ work: () -> Void) -> Bool

/// Text that crashes toml++ 3.4 by an assertion instead of being refused, such as `lines = ["a", }`. Fuzzing finds more
/// kinds of it than could be listed, so a text is tried in a child process first.
///
/// It trusts the text in nothing but its size, which its caller has bounded. Each trial has two seconds and no core
/// file; a text that springs the trap is tried once more for each halving, 17 times at most. A trial that takes too
/// long proves nothing, because a machine that is only slow must not refuse good settings.
enum ParserTrap {
    /// The place, line and column from 1, at which the parser gives up; `nil` if it reads or refuses the text.
    static func place(in text: String, trial: SettingsTrial) -> (line: Int, column: Int)? {
        func springs(_ text: Substring) -> Bool {
            trial { _ = try? TOMLTable(string: String(text)) }
        }
        guard springs(text[...]) else { return nil }
        // The shortest beginning that still springs it ends at the place.
        var harmless = text.startIndex
        var longest = text.count
        while longest > 1 {
            let half = text.index(harmless, offsetBy: longest / 2)
            if springs(text[..<half]) {
                longest /= 2
            } else {
                harmless = half
                longest -= longest / 2
            }
        }
        let before = text[..<harmless]
        return (before.count { $0.isNewline } + 1, before.reversed().prefix { !$0.isNewline }.count + 1)
    }
}
