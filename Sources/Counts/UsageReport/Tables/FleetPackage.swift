import UsageFormat

/// `datapackage.json` beside the report's tables: what each table and each column means, by the Data Package standard.
/// It claims no licence: what others may do with the tables is for the operator to say.
package enum FleetPackage {
    package static let fileName = PublishedFolder.dataPackage

    /// - Parameters:
    ///   - language: what it explains the tables in.
    ///   - separator: the tables'.
    package static func text(_ language: ReportLanguage, separatedBy separator: CSVSeparator) -> String {
        let words = language.tableWords
        let resources = FleetTable.allCases.map { table in
            var resource = TableResource(table.rawValue, table.columns.map { $0.field(words.column($0)) })
            resource.title = words.table(table)
            resource.separator = separator
            return resource.json
        }
        let package = JSONText.object([
            ("profile", .text("tabular-data-package")),
            ("name", .text("breathpacer-report")),
            ("title", .text(words.title)),
            ("resources", .list(resources)),
        ])
        return package.text + "\n"
    }
}
