import Dimming
import Pacing
import UnitPlan
import UsageLog

extension Settings {
    /// Problems between values that are each allowed on their own.
    var conflicts: [String] {
        let planned = plan.problems.map { ": \($0)" }
        return [
            unusedKeys, night.conflicts, invitationConflicts, planned, lightConflicts, latePress, staffing,
            leakingBounds,
        ].flatMap { $0 }
    }

    /// A press that may be decided too late: after the contact has bounced for as long as is set, and has then been closed
    /// for the least time of a press.
    private var latePress: [String] {
        let decision = Int(Debouncer.longestDecision / .milliseconds(1))
        let most = max(Settings().leastPressMilliseconds, decision - debounceMilliseconds)
        if leastPressMilliseconds <= most { return [] }
        return [
            ": button.min_press_ms: found \(leastPressMilliseconds); allowed: 1 to \(most) with debounce_ms "
                + "\(debounceMilliseconds), so that the light comes within 50 ms of the press"
        ]
    }

    /// As many numbers of people as there are open days.
    private var staffing: [String] {
        if room.staffedDays.isEmpty || room.staffedDays.count == room.openDays.count { return [] }
        return [
            ": room.staffed_days: found \(room.staffedDays.count) numbers; allowed: one for each of room.open_days, "
                + "\(room.openDays.count)"
        ]
    }

    /// Thresholds that would reveal more about a low week than that it was low, or about another that it only just was
    /// not.
    private var leakingBounds: [String] {
        if !UsageRules.isWide(minimumCount: usage.minimumCount) {
            return [
                ": usage.minimum_count: found \(usage.minimumCount); allowed: \(UsageRules.wide(from: usage.minimumCount)), "
                    + "or another number of which the lowest published one stands for five counts or more: 8, 11 to 13, "
                    + "16 to 18, and so on"
            ]
        }
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
        SettingKey.all.filter { isUnused($0.path) }.map { key in
            let others = LightDriver.allCases.filter(key.drivers.contains).map { quoted($0.rawValue) }
            return ": \(key.path): found a key that driver \(quoted(driver.rawValue)) has no use for; allowed: to "
                + "leave it out, or driver \(others.joined(separator: " or "))"
        }
    }

    /// Whether a key stands in the file, and the driver does not use it.
    func isUnused(_ path: String) -> Bool {
        keysInFile.contains(path) && SettingKey.all.contains { $0.path == path && !$0.drivers.contains(driver) }
    }
}
