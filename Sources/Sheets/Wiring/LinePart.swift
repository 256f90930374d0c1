/// What a line leads to.
public enum LinePart: Hashable, Sendable, CustomStringConvertible {
    /// A segment of the bar, 0 the lowest.
    case segment(Int)
    /// The strip's data and clock.
    case data, clock
    case button
    /// A vibration motor or buzzer for those who cannot see the bar.
    case cue

    public var description: String {
        switch self {
        case .segment(let number): "segment \(number)"
        case .data: "strip data"
        case .clock: "strip clock"
        case .button: "button"
        case .cue: "cue"
        }
    }
}
