import Dimming

/// What one unit is made of: the bar, the button, the cue if there is one, and every line that they take.
///
/// This is the one list of lines: conflicts, `wiring`, `check`, `selftest`, `off` and the hardware itself read it.
package struct UnitPlan: Hashable, Sendable {
    package var light: LightConfiguration
    package var button: ButtonConfiguration
    package var cue: CueConfiguration?

    package init(light: LightConfiguration, button: ButtonConfiguration, cue: CueConfiguration? = nil) {
        self.light = light
        self.button = button
        self.cue = cue
    }

    /// Every line: the light's from the lowest segment up, the button's, the cue's.
    package var lines: [PlannedLine] {
        light.lines + [button.line] + (cue.map { [$0.line] } ?? [])
    }

    /// The serial bus on the header that the strip is on, if it is.
    package var bus: SPIPins? { light.bus?.pins }
}
