/// How the unit was in a closed week: the row of `health-YYYY.csv`.
enum HealthRow {
    static let columns = [
        "week", "ready_hours", "restarts", "hardware_faults", "repairs", "disk_error_hours", "clock_faults", "resets",
        "button",
    ]

    static func fields(_ period: String, readyHours: Int, _ health: HealthCounts) -> [String] {
        let counts = [
            readyHours, health.restarts, health.hardwareFaults, health.repairs, health.diskErrorHours,
            health.clockFaults, health.resets,
        ]
        return [period] + counts.map(String.init) + [health.isButtonStuck ? "stuck" : "ok"]
    }
}
