import UsageFormat

extension HealthCounts {
    /// Adds counts; the button stays as it is.
    static func += (sum: inout HealthCounts, other: HealthCounts) {
        sum.restarts += other.restarts
        sum.hardwareFaults += other.hardwareFaults
        sum.repairs += other.repairs
        sum.diskErrorHours += other.diskErrorHours
        sum.clockFaults += other.clockFaults
        sum.resets += other.resets
        sum.noisyHours = min(PublishedRange.noisyHours.upperBound, sum.noisyHours + other.noisyHours)
    }

    /// What a new week begins with.
    var next: HealthCounts {
        var health = HealthCounts()
        health.isButtonStuck = isButtonStuck
        return health
    }
}
