/// A row, or a table of rows, of a published file.
package struct Row<Content: Hashable & Sendable>: Hashable, Sendable {
    /// Its period, ascending within a file: a week, a quarter and table, or the number of an undated week.
    package let period: Int
    /// The line where it began, from 1.
    package let line: Int
    package let content: Content
}
