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
        let light = plan.light.wires.map { wire in
            // A segment's line gives light. A strip's data and clock need the strip's voltage.
            let drive: LineDrive = if case .segment = wire.purpose { segment } else { .levelShifter }
            return WiredLine(wire.purpose, at: wire.place, drive: drive, restsHigh: plan.light.activeLow)
        }
        self.init(
            light + [button] + (cue.map { [$0] } ?? []), bus: plan.bus, controller: plan.light.ledClass?.controller)
    }
}
