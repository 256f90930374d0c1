/// What explains the report's tables, in one language. The tables themselves are the same in every one.
struct TableWords: Sendable {
    let title: String
    /// What a row of a table is.
    let table: @Sendable (FleetTable) -> String
    let column: @Sendable (FleetColumn) -> String
}
