/// Whether the unit was able to pace throughout an hour.
struct UnitReadiness: Hashable, Sendable {
    private var hardwareFails = true
    private(set) var isButtonStuck = false
    /// Whether it was ready at each look since the hour began, and between them but for what breaks no hour.
    private var isUnbroken = true

    private var isReady: Bool { !hardwareFails && !isButtonStuck }

    /// - Parameter breaksHour: whether the hour is not a ready one even if all works again at the next look.
    /// - Returns: whether it has just begun to fail.
    mutating func hardwareFails(_ fails: Bool, breaksHour: Bool) -> Bool {
        defer { settle(fails, isButtonStuck, breaksHour: breaksHour) }
        return fails && !hardwareFails
    }

    mutating func buttonSticks(_ sticks: Bool) {
        settle(hardwareFails, sticks, breaksHour: true)
    }

    /// Records the present state.
    mutating func look() {
        if !isReady { isUnbroken = false }
    }

    /// Ends an hour with a look.
    ///
    /// - Returns: whether the unit was ready throughout it.
    mutating func passHour() -> Bool {
        defer { isUnbroken = isReady }
        return isUnbroken
    }

    private mutating func settle(_ fails: Bool, _ sticks: Bool, breaksHour: Bool) {
        let wasReady = isReady
        (hardwareFails, isButtonStuck) = (fails, sticks)
        if breaksHour && wasReady && !isReady { isUnbroken = false }
    }
}
