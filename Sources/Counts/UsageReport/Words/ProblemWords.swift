/// What is said of files with problems, in a language other than the program's own.
struct ProblemWords: Sendable {
    /// HTML already, with the same holes in the same order. Of a call that fails, only the reason has one.
    let sentence: @Sendable (ProblemSentence) -> String
}
