/// What the light says to the person before it, for a hardware that has words as well.
public enum LightCue: Hashable, Sendable {
    /// Nothing: the bar is dark or going dark.
    case idle
    /// The light rises.
    case breatheIn
    /// The light falls.
    case breatheOut
    /// The light paces no breath: stay with where it is.
    case stay
    /// The practice is over and its light fades.
    case closing
    /// The lights count while the button is held: let go at a number.
    case choose
}
