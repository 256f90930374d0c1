import UsageFormat

/// Rows of words in columns, for people.
enum TextTable {
    /// The rows, a line each, every column as wide as its widest word.
    static func text(_ rows: [[String]]) -> String {
        let rows = rows.map { $0.map(\.printable) }
        var widths: [Int] = []
        for row in rows {
            for (column, word) in row.enumerated() {
                if column == widths.count { widths.append(0) }
                widths[column] = max(widths[column], word.count)
            }
        }
        return rows.map { row in
            var line = ""
            for (column, word) in row.enumerated() {
                line +=
                    column == row.count - 1
                    ? word : word + String(repeating: " ", count: widths[column] + 2 - word.count)
            }
            return line + "\n"
        }.joined()
    }
}
