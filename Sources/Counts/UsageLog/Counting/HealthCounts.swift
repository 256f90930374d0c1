/// How the unit was since a week last closed. Nothing in it is counted from presses.
struct HealthCounts: Hashable, Sendable {
    var restarts = 0
    var hardwareFaults = 0
    var repairs = 0
    var diskErrorHours = 0
    var clockFaults = 0
    var resets = 0
    var isButtonStuck = false

    /// Adds counts; the button stays as it is.
    static func += (sum: inout HealthCounts, other: HealthCounts) {
        sum.restarts += other.restarts
        sum.hardwareFaults += other.hardwareFaults
        sum.repairs += other.repairs
        sum.diskErrorHours += other.diskErrorHours
        sum.clockFaults += other.clockFaults
        sum.resets += other.resets
    }

    /// What a new week begins with.
    var next: HealthCounts {
        var health = HealthCounts()
        health.isButtonStuck = isButtonStuck
        return health
    }
}
