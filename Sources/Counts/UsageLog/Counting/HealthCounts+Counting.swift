import UsageFormat

extension HealthCounts {
    /// Adds counts, in a change that ``note(_:)`` makes; the button stays as it is.
    static func += (sum: inout HealthCounts, other: HealthCounts) {
        sum.restarts += other.restarts
        sum.hardwareFaults += other.hardwareFaults
        sum.repairs += other.repairs
        sum.diskErrorHours += other.diskErrorHours
        sum.clockFaults += other.clockFaults
        sum.resets += other.resets
        sum.noisyHours += other.noisyHours
    }

    /// Changes the counts, as far as they are counted.
    mutating func note(_ change: (inout HealthCounts) -> Void) {
        change(&self)
        limit()
    }

    /// Ends each count where counting ends.
    mutating func limit() {
        let most = PublishedRange.count.upperBound
        restarts = min(restarts, most)
        hardwareFaults = min(hardwareFaults, PublishedRange.hardwareFaultsCounted.upperBound)
        repairs = min(repairs, most)
        diskErrorHours = min(diskErrorHours, most)
        clockFaults = min(clockFaults, most)
        resets = min(resets, most)
        noisyHours = min(noisyHours, PublishedRange.noisyHours.upperBound)
    }

    /// What a new week begins with.
    var next: HealthCounts {
        var health = HealthCounts()
        health.isButtonStuck = isButtonStuck
        return health
    }
}
