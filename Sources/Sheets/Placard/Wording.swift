import Pacing

/// What the placard says, in one language.
///
/// It claims nothing: it promises a break, says how to take it and when to leave it. "Gently, not deep" is the sentence
/// that halves over-breathing (Szulczewski: end-tidal CO₂ fell by 2.7 instead of 5.2 mmHg in ten minutes). After it
/// stands nothing that could be read as an order to leave out breaths.
struct Wording: Sendable {
    /// A practice in words.
    struct Practice: Sendable {
        let name: String
        /// What to do once the button was pressed, after a colon.
        let action: String
        /// What the light means, or what to do with it; `nil` for the kind words, which are their phrases.
        let explanation: String?
    }

    /// What the sheet offers.
    let title: String
    /// What to do with the button, and what it does then; `hold` is followed by what it counts.
    let press, pressAgain, stop, hold: String
    /// What the lights count up to, and when to let go.
    let count: @Sendable (_ numbers: String) -> String
    /// How to sit and breathe.
    let advice: String
    /// When to look away, and what to do then.
    let symptoms, remedy: String
    /// Who should ask a clinician first.
    let conditions: String
    /// That it is not a treatment.
    let limits: String
    /// That strain is expected.
    let strain: String
    /// What stands before the name of who can be talked to, and before that of who allows the break.
    let support, permission: String
    /// What is counted.
    let counting: String
    /// What the glow of a bar that invites means, beside the practice that a press then begins.
    let invitation: String
    /// The phrases of the kind words, one of them for those who are cared for.
    let kindPhrases: [String]
    /// A sentence in quotation marks.
    let quoted: @Sendable (_ sentence: String) -> String
    let practice: @Sendable (Pacing.Practice) -> Practice

    /// What stands beside a practice's name.
    ///
    /// - Parameters:
    ///   - phrases: a ward's own kind words, if it has any.
    ///   - invites: whether the bar invites at set times.
    func explanation(of practice: Pacing.Practice, phrases: [String]?, invites: Bool) -> String {
        let text = self.practice(practice).explanation ?? (phrases ?? kindPhrases).map(quoted).joined(separator: " ")
        return invites && practice == Invitation.practice ? "\(text) \(invitation)" : text
    }
}
