/// A unit's last closed week, as far as it is told: what the unit's own metrics are of, and a fleet's of each unit.
package struct LastWeek: Hashable, Sendable {
    /// Sessions, rounded; `nil` without a number.
    package var started: Int?
    /// `nil` if nothing is told of its sessions.
    package var isLow: Bool?
    package var health: HealthRow?
    /// `nil` for an undated week.
    package var week: ISOWeek?

    package init(started: Int?, isLow: Bool?, health: HealthRow?, week: ISOWeek?) {
        self.started = started
        self.isLow = isLow
        self.health = health
        self.week = week
    }

    /// Each metric of a unit and its value, which is `nil` where nothing is known.
    package static let metrics: [(metric: Metric, value: @Sendable (LastWeek) -> Int?)] = [
        (
            Metric(
                "week_started",
                "Sessions of the last closed week, to the nearest multiple of 5 that is not below the threshold."),
            { $0.started }
        ),
        (
            Metric("week_low", "Whether the last closed week had too few sessions to say how many."),
            { $0.isLow.map { $0 ? 1 : 0 } }
        ),
        (
            Metric("ready_seconds", "Time of the last closed week in which the unit could have paced, in whole hours."),
            { $0.health.map { $0.readyHours * 3600 } }
        ),
        (
            Metric("restarts", "Starts of the program, or of its counting alone, in the last closed week."),
            { $0.health?.counts.restarts }
        ),
        (
            Metric("hardware_faults", "Failures of light or button in the last closed week; 3 stands for 3 or more."),
            { $0.health?.counts.hardwareFaults }
        ),
        (Metric("repairs", "Slots and files made anew in the last closed week."), { $0.health?.counts.repairs }),
        (
            Metric("disk_error_seconds", "Time of the last closed week in which writes failed, in whole hours."),
            { $0.health.map { $0.counts.diskErrorHours * 3600 } }
        ),
        (Metric("clock_faults", "Faults of the clock in the last closed week."), { $0.health?.counts.clockFaults }),
        (
            Metric("button_stuck", "Whether the button was stuck as the last week closed."),
            { $0.health.map { $0.counts.isButtonStuck ? 1 : 0 } }
        ),
        (
            Metric(
                "button_noise_seconds",
                "Time of the last closed week in which the line of the button had noise, in whole hours, a day at most."
            ),
            { $0.health.flatMap { $0.noisyHours.map { $0 * 3600 } } }
        ),
        (
            Metric("unit_last_week_timestamp_seconds", "When the last closed week ended, as if in UTC."),
            { $0.week.map { $0.next.monday.day * 86_400 } }
        ),
    ]
}
