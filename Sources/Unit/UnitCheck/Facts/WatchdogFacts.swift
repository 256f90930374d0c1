/// The board's own watchdog, which starts the board again if it hangs as a whole.
package struct WatchdogFacts: Hashable, Sendable {
    /// Whether the kernel knows one.
    package var isThere: Bool
    /// What the kernel says of it, `active` or `inactive`; `nil` if it does not say.
    package var state: String?
    /// systemd's `RuntimeWatchdogUSec`, such as `15s`; `nil` if systemd does not run here.
    package var interval: String?

    /// What a check asks systemd for.
    package static let property = "RuntimeWatchdogUSec"

    /// A Raspberry Pi's watchdog counts 15 s at most, and older kernels refuse a longer time.
    static let setting = "RuntimeWatchdogSec=15"

    package init(isThere: Bool, state: String?, interval: String?) {
        self.isThere = isThere
        self.state = state
        self.interval = interval
    }

    package var finding: Finding {
        if !isThere { return .ok(.watchdog, nil, "none: the kernel knows no watchdog of this machine") }
        let isAskedFor = interval.map { $0 != "0" && $0 != "off" }
        // Another program than systemd may keep it.
        guard let isOn = state.map({ $0 == "active" }) ?? isAskedFor else {
            return .ok(.watchdog, nil, "not known: neither the kernel nor systemd tells")
        }
        if isOn { return .ok(.watchdog, nil, "on: a board that hangs starts again") }
        let found = "off: a board that hangs stays as it is until somebody unplugs it"
        if let interval, isAskedFor == true {
            return .warning(
                .watchdog, nil, "\(found), although systemd has \(Self.property)=\(interval)",
                remedy: "set \(Self.setting), which the board can count, and start it again")
        }
        return .warning(
            .watchdog, nil, found,
            remedy:
                "put \(Self.setting) below [Manager] into /etc/systemd/system.conf.d/watchdog.conf, and start the board "
                + "again")
    }
}
