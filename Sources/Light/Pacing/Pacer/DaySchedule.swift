/// What the time of day decides for the light: whether it is night, and whether an invitation is on.
///
/// Of presses it knows one thing, and in memory alone: whether somebody has answered the invitation that is on.
struct DaySchedule: Sendable {
    /// An invitation whose time it is.
    struct OpenInvitation: Hashable, Sendable {
        /// When it began, on the pacer's clock and by the clock on the wall.
        let start: MonotonicInstant
        let time: TimeOfDay
        /// When the bar is dark again.
        let end: MonotonicInstant
        /// Whether somebody has pressed since.
        var isAnswered = false
    }

    private let night: Night?
    private let invitation: Invitation?
    /// The times of the day at which something changes.
    private let edges: [TimeOfDay]
    private var current: OpenInvitation?
    private(set) var isNight = false
    /// When the time of day is needed next; `nil` if it makes no difference.
    private(set) var deadline: MonotonicInstant?

    /// How long the last known time of day is relied on while no new one is available.
    private static let untoldHolds = Duration.seconds(60)

    init(night: Night?, invitation: Invitation?) {
        self.night = night
        self.invitation = invitation
        edges = (night.map { [$0.from, $0.to] } ?? []) + (invitation?.times ?? [])
        deadline = edges.isEmpty ? nil : .zero
    }

    /// The invitation that an idle bar shows from an instant on; `nil` if it shows none: at night, once somebody has
    /// pressed, and when too little is left to be seen.
    func shownInvitation(at instant: MonotonicInstant) -> OpenInvitation? {
        guard let current, !isNight, !current.isAnswered else { return nil }
        return instant.advanced(by: LightScene.closingFade) < current.end ? current : nil
    }

    /// Somebody has pressed while the bar invited, at an instant: if the same invitation is on, it is over.
    mutating func answer(at instant: MonotonicInstant) {
        if let start = current?.start, start <= instant { current?.isAnswered = true }
    }

    /// Takes the time of day, `nil` while it cannot be trusted.
    ///
    /// - Returns: whether an idle bar has something else to show.
    mutating func tell(_ time: TimeOfDay?, at instant: MonotonicInstant) -> Bool {
        if edges.isEmpty { return false }
        let before = (isNight, shownInvitation(at: instant))
        deadline = instant.advanced(by: time?.wait(forOneOf: edges) ?? Self.untoldHolds)
        isNight = time.flatMap { night?.contains($0) } ?? false
        current = openInvitation(by: time, at: instant)
        return before != (isNight, shownInvitation(at: instant))
    }

    /// The invitation that is on by the clock. One that is known stays as it began, because a clock that is read again
    /// may be a second ahead or behind.
    private func openInvitation(by time: TimeOfDay?, at instant: MonotonicInstant) -> OpenInvitation? {
        guard let time, let invitation, let begun = invitation.begun(by: time) else { return nil }
        if let current, current.time == begun, instant < current.end { return current }
        let start = instant.advanced(by: .seconds(-begun.seconds(to: time)))
        return OpenInvitation(start: start, time: begun, end: start.advanced(by: invitation.duration))
    }
}
