/// What a pacer paces, on which bar, with which button.
public struct PacerConfiguration: Hashable, Sendable {
    /// The bar and its brightness.
    public var appearance: LightAppearance
    /// The session of the practice "Breathe".
    public var breathing: BreathingSession
    /// How long the button's contact may bounce.
    public var debounce: Duration
    /// From one counted light to the next while the button is held.
    public var holdStep: Duration
    /// The practices by number: the first is number 1.
    public var practices: [Practice]

    public init(
        appearance: LightAppearance,
        breathing: BreathingSession = BreathingSession(breath: Breath(perMinute: 6, inhaleShare: 0.4)),
        debounce: Duration = .milliseconds(20),
        holdStep: Duration = .milliseconds(900),
        practices: [Practice] = [.breathe]
    ) {
        self.appearance = appearance
        self.breathing = breathing
        self.debounce = debounce
        self.holdStep = holdStep
        self.practices = practices
    }
}
