/// A row, or a table of rows, of a published file.
public struct Row<Content: Hashable & Sendable>: Hashable, Sendable {
    /// What it is of, ascending within a file: a week, a quarter and table, the number of an undated week.
    public let period: Int
    /// Where it began, from 1.
    public let line: Int
    public let content: Content
}
