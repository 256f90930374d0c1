/// What a pacer paces, on which bar, with which button.
public struct PacerConfiguration: Hashable, Sendable {
    /// The bar and its brightness.
    public var appearance: LightAppearance
    /// The session of the practice "Breathe". The other practices take their breaths' shape from it.
    public var breathing: BreathingSession
    /// How long the button's contact may bounce.
    public var debounce: Duration
    /// From one counted light to the next while the button is held.
    public var holdStep: Duration
    /// The enabled practices by number, 1 to 5 different ones: the first is number 1, which a press begins.
    public var practices: [Practice]
    /// What the bar shows while nobody breathes.
    public var idle: IdleLight
    /// The night, if it has another light.
    public var night: Night?

    public init(
        appearance: LightAppearance,
        breathing: BreathingSession = BreathingSession(breath: Breath(perMinute: 6, inhaleShare: 0.4)),
        debounce: Duration = .milliseconds(20),
        holdStep: Duration = .milliseconds(900),
        practices: [Practice] = Practice.allCases,
        idle: IdleLight = .dark,
        night: Night? = nil
    ) {
        self.appearance = appearance
        self.breathing = breathing
        self.debounce = debounce
        self.holdStep = holdStep
        self.practices = practices
        self.idle = idle
        self.night = night
    }
}
