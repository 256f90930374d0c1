/// What the sheets besides the placard say, in one language.
///
/// What they claim stands in Documentation/Evidence.md, and a test compares the two.
struct SheetWording: Sendable {
    /// What the leader's sheet tells of a unit.
    struct Leading: Sendable {
        /// The number of the practice for a first session, and how many minutes it takes.
        let session, minutes: Int
        /// What to do in that session, if it is not to breathe.
        let action: String?
        /// The number of the team minute, if it is enabled.
        let team: Int?
        let leastSessions, step: Int
        let support: String?
    }

    /// The words of the pocket card.
    struct Pocket: Sendable {
        let title: String
        let advice: String
    }

    let leader: @Sendable (Leading) -> [TextPage]
    let twoWays: @Sendable (_ phrases: [String], _ support: String?) -> TextPage
    let room: TextPage
    let pocket: Pocket
}
