import Dimming
import PacerLinux
import PacerSettings
import Pacing
import UnitCheck

/// What can be tried on lines that are free: they are requested, dark, for some milliseconds.
enum LightTrial {
    /// What a call on the light's lines costs, and what light that leaves.
    static func calls(_ settings: Settings, _ survey: LineSurvey) -> Finding? {
        let light = survey.lines.filter(\.purpose.isLight)
        if light.isEmpty { return nil }
        guard light.allSatisfy({ $0.state == .free }) else {
            return CallFacts.notMeasured(unitRuns: light.allSatisfy(\.isOurs)).finding
        }
        do throws(HardwareFailure) {
            return try measured(settings)?.finding
        } catch {
            return CallFacts.failed(error.complaint, remedy: error.remedy).finding
        }
    }

    private static func measured(_ settings: Settings) throws(HardwareFailure) -> CallFacts? {
        let light = settings.plan.light
        if light.lines.isEmpty { return nil }
        var lines = try GPIOLines(light.lines, activeLow: light.activeLow)
        let cost = try lines.measureCallCost()
        if let calls = light.callsInFrame { return .strip(callCost: cost, frame: cost * calls) }
        guard case .segments(let configuration) = light else { return nil }
        let timing = LineTiming(callCost: cost, frequencyHz: configuration.frequencyHz)
        let appearance = settings.pacerConfiguration.appearance
        let bar = DimmedBar(appearance, timing: timing, relativeBrightness: configuration.relativeBrightness)
        return .dimmed(
            callCost: .nanoseconds(timing.callCost), frequencyHz: configuration.frequencyHz,
            ember: appearance.holding(bar.faintestLuminance).ember,
            canDim: timing.canDim(levels: configuration.levelsAtOnce))
    }

    /// What the button reads.
    static func button(_ settings: Settings, _ survey: LineSurvey) -> Finding? {
        guard let line = survey.lines.first(where: { $0.purpose == .button }) else { return nil }
        guard line.state == .free else { return ButtonFacts.notRead.finding }
        do {
            return ButtonFacts.reads(isPressed: try settings.plan.button.isPressed()).finding
        } catch {
            return ButtonFacts.failed(error.complaint, remedy: error.remedy).finding
        }
    }
}
