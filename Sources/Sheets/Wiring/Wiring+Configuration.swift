import UnitPlan

extension Wiring {
    /// The lines of `config.txt`. The firmware sets GPIOs before it starts Linux; what it is not told stays an input with
    /// the pull that the chip starts up with.
    ///
    /// Source: Raspberry Pi documentation, "config.txt", and the overlays' README.
    static func configuration(
        _ lines: [WiredLine], bus: SPIPins?, hasClock: Bool, hasOverlay: Bool
    ) -> [String] {
        func gpios(_ matches: (WiredLine) -> Bool) -> String? {
            let numbers = lines.filter(matches).compactMap(gpio).sorted()
            return numbers.isEmpty ? nil : numbers.map(String.init).joined(separator: ",")
        }
        var text: [String] = []
        if bus == nil {
            if let low = gpios({ $0.part != .button && !$0.restsHigh }) { text.append("gpio=\(low)=op,dl") }
            if let high = gpios({ $0.part != .button && $0.restsHigh }) { text.append("gpio=\(high)=op,dh") }
        }
        if let up = gpios({ $0.part == .button && $0.restsHigh }) { text.append("gpio=\(up)=ip,pu") }
        if let down = gpios({ $0.part == .button && !$0.restsHigh }) { text.append("gpio=\(down)=ip,pd") }
        if let bus { text.append(bus.configuration) }
        if hasOverlay { text.append("dtoverlay=\(overlayName)") }
        if hasClock { text.append("dtoverlay=i2c-rtc,ds3231") }
        return text
    }
}
