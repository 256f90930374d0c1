/// What happened to a unit in a week, and its button as the week ended.
package struct HealthCounts: Hashable, Sendable {
    package var restarts = 0
    /// A unit counts within ``PublishedRange/hardwareFaultsCounted``.
    package var hardwareFaults = 0
    package var repairs = 0
    package var diskErrorHours = 0
    package var clockFaults = 0
    package var resets = 0
    package var isButtonStuck = false
    /// Within ``PublishedRange/noisyHours``.
    package var noisyHours = 0

    package init() {}
}
