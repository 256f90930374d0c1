/// Why units did not come, in one language.
struct PullWords: Sendable {
    /// What happened and what helps. The English words are those of `Scripts/pull-usage`, by which a list of pulls is read.
    let cause: @Sendable (PullCause) -> (words: String, remedy: String)
    /// Of a unit that nobody has pulled lately.
    let notPulled: (words: String, remedy: String)
}
