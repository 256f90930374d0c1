import Dimming
import Pacing
import UnitPlan
import UsageLog

extension Settings {
    /// Problems between values that are each allowed on their own.
    var conflicts: [String] {
        unusedKeys + night.conflicts + plan.problems.map { ": \($0)" } + lightConflicts + leakingBounds
    }

    /// Thresholds that would reveal more about a low week than that it was low.
    private var leakingBounds: [String] {
        let allowed = UsageRules.bounds(minimumCount: usage.minimumCount, smallWeeks: usage.smallWeeks)
        if allowed.contains(usage.smallWeeksBound) { return [] }
        return [
            ": usage.small_weeks_bound: found \(usage.smallWeeksBound); allowed: \(allowed.lowerBound) to "
                + "\(allowed.upperBound) with minimum_count \(usage.minimumCount) and small_weeks \(usage.smallWeeks), or "
                + "their sum would narrow down a single week"
        ]
    }

    /// Keys that the driver does not use: whoever wrote them expects something that will not happen.
    private var unusedKeys: [String] {
        SettingKey.all.filter { keysInFile.contains($0.path) && !$0.drivers.contains(driver) }.map { key in
            let others = LightDriver.allCases.filter(key.drivers.contains).map { quoted($0.rawValue) }
            return ": \(key.path): found a key that driver \(quoted(driver.rawValue)) has no use for; allowed: to "
                + "leave it out, or driver \(others.joined(separator: " or "))"
        }
    }
}
