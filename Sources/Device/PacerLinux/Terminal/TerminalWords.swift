import Pacing

/// The words that a terminal shows in place of its own, such as the placard's in its language.
package struct TerminalWords: Sendable {
    /// What to do in the dark, and while lights count.
    package let press, hold: String
    /// What each practice is called, and what its light means, in whole sentences.
    package let practices: [Practice: (name: String, explanation: String)]

    package init(press: String, hold: String, practices: [Practice: (name: String, explanation: String)]) {
        self.press = press
        self.hold = hold
        self.practices = practices
    }
}
