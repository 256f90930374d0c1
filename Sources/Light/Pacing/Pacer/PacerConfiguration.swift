/// What a pacer paces, on which bar, with which button.
public struct PacerConfiguration: Hashable, Sendable {
    /// The bar and its brightness.
    public var appearance: LightAppearance
    /// The session of the practice "Breathe". The other practices use the same shape of breath.
    public var breathing: BreathingSession
    /// How long the button's contact may bounce.
    public var debounce: Duration
    /// How long the contact is closed in a press, at least. What is shorter is noise on the line.
    public var leastPress: Duration
    /// The time from one counted light to the next while the button is held.
    public var holdStep: Duration
    /// The enabled practices in the order of their numbers, 1 to 5 of them, all different. A press begins the first.
    public var practices: [Practice]
    /// What the bar shows while nobody breathes.
    public var idle: IdleLight
    /// The night, if its light differs.
    public var night: Night?
    /// When an idle bar invites to the team minute, if it does.
    public var invitation: Invitation?

    public init(
        appearance: LightAppearance,
        breathing: BreathingSession = BreathingSession(breath: Breath(perMinute: 6, inhaleShare: 0.4)),
        debounce: Duration = .milliseconds(20),
        leastPress: Duration = .milliseconds(5),
        holdStep: Duration = .milliseconds(900),
        practices: [Practice] = Practice.standard,
        idle: IdleLight = .dark,
        night: Night? = nil,
        invitation: Invitation? = nil
    ) {
        self.appearance = appearance
        self.breathing = breathing
        self.debounce = debounce
        self.leastPress = leastPress
        self.holdStep = holdStep
        self.practices = practices
        self.idle = idle
        self.night = night
        self.invitation = invitation
    }
}
