import UsageFormat

extension UsageState {
    /// Whether each number may be published as it is, or adds up to one that may. Counting goes no further than these
    /// ranges, so a state that does is not a unit's.
    var isInRange: Bool {
        (week?.isInRange ?? true) && (quarter?.isInRange ?? true) && undated.isInRange
            && PublishedRange.noisyHours.contains(health.noisyHours) && pending.allSatisfy(\.isInRange)
            && files.allSatisfy(\.isInRange) && Set(files.map(\.name)).count == files.count
    }

    /// The same, with the counts of health as far as they are counted: whatever adds to them comes by here, and so does the
    /// open week of an earlier version, which counted further.
    var limited: UsageState {
        var state = self
        state.health.limit()
        return state
    }
}

extension FileRecord {
    /// Whether it is a published table's. Another name, such as that of a folder, would keep a unit from publishing.
    fileprivate var isInRange: Bool { PublishedName(name) != nil && length >= 0 }
}

extension OpenWeek {
    fileprivate var isInRange: Bool {
        PublishedRange.readyHours.contains(readyHours) && margins.total <= PublishedRange.started.upperBound
    }
}

extension OpenQuarter {
    fileprivate var isInRange: Bool {
        rules.isInRange && margins.total <= PublishedRange.sessions.upperBound && smallWeeks <= Self.mostWeeks
            && spread.days <= 7 * Self.mostWeeks && spread.busiest <= PublishedRange.started.upperBound
    }
}

extension UsageRules {
    /// A threshold that was raised may be one more than the highest that can be set.
    fileprivate var isInRange: Bool {
        let thresholds = Self.minimumCountRange.lowerBound...Self.wide(from: Self.minimumCountRange.upperBound)
        return thresholds.contains(minimumCount) && Self.leastReadyHoursRange.contains(leastReadyHours)
            && Self.smallWeeksRange.contains(smallWeeks) && Self.smallWeeksBoundRange.contains(smallWeeksBound)
    }
}

extension UndatedCounts {
    fileprivate var isInRange: Bool {
        PublishedRange.undatedWeek.contains(number) && (0..<Self.length).contains(readyHours)
            && (0...Self.length).contains(longestRun) && started <= PublishedRange.started.upperBound
    }
}
