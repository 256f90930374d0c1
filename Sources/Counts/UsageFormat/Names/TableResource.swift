/// A table as a data package describes it (Data Package 1.0, Tabular Data Resource).
package struct TableResource: Sendable {
    /// The file's name without `.csv`.
    package let stem: String
    /// What a row is, if the name does not say so.
    package var title: String?
    package let fields: [TableField]
    /// The columns that no two rows have alike, if there are any.
    package var primaryKey: [String] = []
    package var separator = CSVSeparator.comma

    package init(_ stem: String, _ fields: [TableField]) {
        self.stem = stem
        self.fields = fields
    }

    package var json: JSONText {
        var schema: [(String, JSONText)] = [
            ("fields", .list(fields.map(\.json))), ("missingValues", .list([.text("")])),
        ]
        if !primaryKey.isEmpty { schema.append(("primaryKey", .list(primaryKey.map { .text($0) }))) }
        return .object(
            [("profile", .text("tabular-data-resource")), ("name", .text(stem))]
                + (title.map { [("title", .text($0))] } ?? []) + [
                    ("path", .text("\(stem).csv")),
                    ("format", .text("csv")),
                    ("mediatype", .text("text/csv")),
                    ("encoding", .text("utf-8")),
                    (
                        "dialect",
                        .object([("delimiter", .text(separator.rawValue)), ("lineTerminator", .text("\r\n"))])
                    ),
                    ("schema", .object(schema)),
                ])
    }
}
