import UsageFormat

/// What is known about the time.
package struct TimeFacts: Hashable, Sendable {
    /// `clock.trust`.
    package var trust: ClockSource
    /// What vouches for the time now; `nil` if nothing trusted does.
    package var believed: ClockSource?
    /// The date in the room, as the clock shows it.
    package var date: String
    /// The driver of the real-time clock, if there is one.
    package var realTimeClock: String?

    package init(trust: ClockSource, believed: ClockSource?, date: String, realTimeClock: String?) {
        self.trust = trust
        self.believed = believed
        self.date = date
        self.realTimeClock = realTimeClock
    }

    private static let missingClock =
        "wire a DS3231 and put dtoverlay=i2c-rtc,ds3231 into config.txt, or correct clock.trust"

    package var finding: Finding {
        switch believed {
        case .ntp where trust == .rtc && realTimeClock == nil:
            return .warning(
                .clock, nil, "\(date), by a network alone: clock.trust is \"rtc\", but there is no battery clock",
                remedy: Self.missingClock)
        case .ntp: return .ok(.clock, nil, "\(date), synchronised with a network's")
        case .rtc: return .ok(.clock, nil, "\(date), set from the battery clock \(realTimeClock ?? "")")
        case .operatorsWord: return .ok(.clock, nil, "\(date), by the operator's word")
        case nil: break
        }
        switch trust {
        case .ntp:
            return .warning(
                .clock, nil, "\(date), which nobody vouches for: weeks stay undated",
                remedy: "wait for a network with time (systemd-timesyncd or chrony), or wire a DS3231 and set "
                    + "clock.trust = \"rtc\", or set the time yourself and clock.trust = \"operator\"")
        case .rtc where realTimeClock == nil:
            return .problem(
                .clock, nil, "\(date), and clock.trust is \"rtc\", but there is no battery clock",
                remedy: Self.missingClock)
        case .rtc:
            return .problem(
                .clock, nil, "\(date), which was not taken from the battery clock \(realTimeClock ?? "")",
                remedy: "set the time (`timedatectl set-time`, `hwclock --systohc`) and start the board again")
        case .operatorsWord:
            return .problem(
                .clock, nil, "\(date), which can not be", remedy: "set the time: `timedatectl set-time 'DATE TIME'`")
        }
    }
}
