import Pacing

/// How long a call on the light's lines takes, and which light that allows.
package enum CallFacts: Hashable, Sendable {
    /// On plain lines: the lightness of the ember, L*, and whether the lines can be dimmed at all.
    case dimmed(callCost: Duration, frequencyHz: Int, ember: Double, canDim: Bool)
    /// On two lines of a strip: how long a frame takes.
    case strip(callCost: Duration, frame: Duration)
    /// Some line is held by the running unit or by another program.
    case notMeasured(unitRuns: Bool)
    /// The lines are free, but a call failed.
    case failed(String, remedy: String)

    package var finding: Finding {
        switch self {
        case .dimmed(let cost, let frequency, let ember, true):
            .ok(.calls, nil, "\(cost.short) each at \(frequency) Hz: the ember has L* \(Self.tenths(ember))")
        case .dimmed(let cost, let frequency, _, false):
            .problem(
                .calls, nil, "\(cost.short) each, too long for \(frequency) pulses a second",
                remedy: "use lines of the board itself, or a lower light.frequency_hz", isUnavailable: true)
        case .strip(let cost, let frame):
            .ok(.calls, nil, "\(cost.short) each: a frame takes \(frame.short)")
        case .notMeasured(unitRuns: true): .ok(.calls, nil, "not measured: the running unit did so at its start")
        case .notMeasured(unitRuns: false): .ok(.calls, nil, "not measured while a line is not free")
        case .failed(let found, let remedy): .problem(.calls, nil, found, remedy: remedy, isUnavailable: true)
        }
    }

    static func tenths(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}
