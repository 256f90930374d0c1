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

    /// Changes the counts, as far as they may be published.
    mutating func note(_ change: (inout HealthCounts) -> Void) {
        change(&self)
        limit()
    }

    /// Ends each count where it may still be published.
    mutating func limit() {
        let most = PublishedRange.count.upperBound
        restarts = min(restarts, most)
        hardwareFaults = min(hardwareFaults, most)
        repairs = min(repairs, most)
        diskErrorHours = min(diskErrorHours, most)
        clockFaults = min(clockFaults, most)
        resets = min(resets, most)
    }

    /// What a new week begins with.
    var next: HealthCounts {
        var health = HealthCounts()
        health.isButtonStuck = isButtonStuck
        return health
    }
}
