/// A row, or a table of rows, of a published file.
struct Row<Content: Hashable & Sendable>: Sendable {
    /// What it is of, ascending within a file: a week, a quarter and table, the number of an undated week.
    let period: Int
    /// Where it began, from 1.
    let line: Int
    let content: Content
}
