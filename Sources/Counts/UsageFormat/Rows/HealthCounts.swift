/// What happened to a unit in a week, and its button as the week ended.
public struct HealthCounts: Hashable, Sendable {
    public var restarts = 0
    public var hardwareFaults = 0
    public var repairs = 0
    public var diskErrorHours = 0
    public var clockFaults = 0
    public var resets = 0
    public var isButtonStuck = false

    public init() {}
}
