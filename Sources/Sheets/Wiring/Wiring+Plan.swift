import UnitPlan

extension Wiring {
    /// What to wire for a unit, whose plan has no problems.
    ///
    /// - Parameter segment: what a segment's line drives.
    package init(_ plan: UnitPlan, segment: LineDrive) {
        let button = WiredLine(
            .button, at: plan.button.line.place, drive: .button, restsHigh: plan.button.activeLow)
        let cue = plan.cue.map {
            WiredLine(.cue, at: $0.line.place, drive: .coilTransistor, restsHigh: $0.activeLow)
        }
        let bus = plan.bus
        let light: [WiredLine] =
            switch plan.light {
            case .segments(let bar):
                bar.lines.map { WiredLine($0.purpose, at: $0.place, drive: segment, restsHigh: bar.activeLow) }
            case .apa102GPIO(_, let strip):
                strip.lines.map {
                    WiredLine($0.purpose, at: $0.place, drive: .levelShifter, restsHigh: strip.activeLow)
                }
            case .apa102SPI(_, let configuration):
                [(LinePurpose.data, bus?.data), (.clock, bus?.clock)].map { purpose, place in
                    let elsewhere = LinePlace.elsewhere(.name("\(purpose)"), chip: .path(configuration.device))
                    return WiredLine(purpose, at: place ?? elsewhere, drive: .levelShifter)
                }
            }
        self.init(light + [button] + (cue.map { [$0] } ?? []), bus: bus)
    }
}
