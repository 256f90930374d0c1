/// What the bar shows while nobody breathes: the values of `light.idle`.
public enum IdleLight: String, CaseIterable, Sendable {
    case dark
    /// A faint light on the lowest segment, so that the unit is found in the dark.
    case ember
}
