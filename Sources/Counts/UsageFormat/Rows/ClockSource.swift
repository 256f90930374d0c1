/// What vouches for the time, from the least to the most trusted.
package enum ClockSource: String, CaseIterable, Comparable, Sendable {
    /// A person who set the clock and said so in the settings.
    case operatorsWord = "operator"
    /// A clock with a battery.
    case rtc
    /// The network: the kernel's clock is disciplined.
    case ntp

    package static func < (left: ClockSource, right: ClockSource) -> Bool {
        let order = allCases
        return order.firstIndex(of: left) ?? 0 < order.firstIndex(of: right) ?? 0
    }
}
