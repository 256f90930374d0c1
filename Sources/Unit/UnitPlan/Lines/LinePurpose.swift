/// What a line is for.
package enum LinePurpose: Hashable, Sendable, CustomStringConvertible {
    /// A segment of the bar, 0 the lowest. People count from 1.
    case segment(Int)
    /// The strip's data and clock.
    case data, clock
    case button
    /// A vibration motor or buzzer for people who cannot see the bar.
    case cue

    /// The settings key that names the line.
    package var setting: String {
        switch self {
        case .segment: "light.lines"
        case .data: "light.data_line"
        case .clock: "light.clock_line"
        case .button: "button.line"
        case .cue: "cue.line"
        }
    }

    /// Whether the line carries the bar's light.
    package var isLight: Bool {
        switch self {
        case .segment, .data, .clock: true
        case .button, .cue: false
        }
    }

    package var description: String {
        switch self {
        case .segment(let number): "segment \(number + 1)"
        case .data: "data"
        case .clock: "clock"
        case .button: "button"
        case .cue: "cue"
        }
    }
}
