import PacerLinux
import PacerSettings
import Pacing
import UnitCheck
import UnitPlan

/// What a self-test prints.
enum SelftestSheet {
    /// A line as it is said.
    static func line(_ saying: SelfTest.Saying, _ settings: Settings) -> String {
        switch saying {
        case .lit(let segments): "lit now: \(name(of: segments, settings))\n"
        case .press(let number): "press the button and let go: press \(number) of \(PressAnswer.places)\n"
        case .answered: "seen\n"
        }
    }

    /// As people count, from 1.
    private static func name(of segments: Range<Int>, _ settings: Settings) -> String {
        let first = segments.lowerBound
        let last = segments.upperBound - 1
        if first < last { return "LEDs \(first + 1) to \(last + 1)" }
        if let leds = settings.plan.light.ledClass { return "segment \(first + 1), \(leds.names[first])" }
        guard case .segments(let configuration) = settings.plan.light else { return "LED \(first + 1)" }
        return "segment \(first + 1), \(configuration.lines[first].reference)"
    }

    /// The result, as rows of words.
    static func rows(_ settings: Settings, _ result: SelfTestResult) -> [[String]] {
        let device = [settings.room.site, settings.device(of: UsageCommand.unit(settings))].compactMap { $0 }
        let time = ClockSurvey.facts(settings)
        return [
            ["breathpacer", Version.current],
            ["date", time.believed == nil ? "not known: nobody vouches for the clock" : time.date],
            ["device", device.isEmpty ? "not named: set room.device" : device.joined(separator: "/")],
            ["light", light(settings)],
        ] + result.rows
    }

    private static func light(_ settings: Settings) -> String {
        let count = settings.pacerConfiguration.appearance.segmentCount
        let light = settings.plan.light
        if let bus = light.bus { return "\(count) LEDs on \(bus.device)" }
        if light.ledClass != nil { return "\(count) LEDs of \(KernelLEDs.folder)" }
        let isLineEach = light.lines.count == count
        return "\(count) \(isLineEach ? "segments on" : "LEDs on \(light.lines.count) lines of") \(chip(settings))"
    }

    private static func chip(_ settings: Settings) -> String {
        do {
            let chip = try ChipSurvey(ChipReference(settings.chip), setting: "light.chip")
            return "\(chip.path) [\(chip.label)]"
        } catch {
            return settings.chip
        }
    }
}
