/// What the light means to the person in front of it, for hardware that can show words.
public enum LightCue: Hashable, Sendable {
    /// Nothing: the bar is dark or going dark.
    case idle
    /// The light rises.
    case breatheIn
    /// The light falls.
    case breatheOut
    /// The light paces no breath: stay with the part that is lit.
    case stay
    /// The practice is over and its light fades.
    case closing
    /// The lights count while the button is held: let go at a number.
    case choose
}
