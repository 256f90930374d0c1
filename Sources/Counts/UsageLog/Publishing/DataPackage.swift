import UsageFormat

/// `datapackage.json`: what each column means and which thresholds were in force, by the Data Package standard.
enum DataPackage {
    /// - Parameter files: the published tables.
    static func bytes(
        _ files: [(name: String, bytes: [UInt8])], _ state: UsageState, _ configuration: UsageConfiguration
    ) -> [UInt8] {
        let rules = state.quarter?.rules ?? configuration.rules
        let names = [
            ("site", configuration.site), ("device", configuration.deviceName), (RoomName.key, configuration.room),
        ]
        let resources = files.compactMap { file in
            PublishedName(file.name).map { resource($0, $0.columns(of: file.bytes)) }
        }
        let identity: [(String, JSONText)] = configuration.unit.map { [(UnitID.key, .text($0.text))] } ?? []
        let head: [(String, JSONText)] = [("profile", .text("tabular-data-package"))] + identity
        let package = JSONText.object(
            head + [
                ("name", .text("breathpacer-usage")),
                ("title", .text("Breathing sessions in a room, counted as presses and never as people")),
                (
                    "breathpacer",
                    .object(
                        names.compactMap { name, value in value.map { (name, .text($0)) } } + [
                            ("minimum_count", .number(rules.minimumCount)),
                            ("least_ready_hours", .number(rules.leastReadyHours)),
                            ("rounded_to", .number(Thresholds.step)),
                            ("table_least_sessions", .number(Thresholds.tableSessions)),
                            ("table_least_days", .number(Thresholds.tableDays)),
                            ("table_most_on_one_day_percent", .number(Thresholds.mostOnOneDayPercent)),
                            ("small_weeks", .number(rules.smallWeeks)),
                            ("small_weeks_bound", .number(rules.smallWeeksBound)),
                            ("least_headcount", .number(Thresholds.headcount)),
                        ])
                ),
                ("resources", .list(resources)),
            ])
        return Array((package.text + "\n").utf8)
    }

    private static func resource(_ file: PublishedName, _ columns: [Column]) -> JSONText {
        var resource = TableResource(file.stem, columns.map { TableField($0) })
        resource.primaryKey = primaryKey(file.kind)
        return resource.json
    }

    private static func primaryKey(_ kind: PublishedName.Kind) -> [String] {
        kind == .profile ? ["quarter", "table", "level"] : ["week"]
    }
}
