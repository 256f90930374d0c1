import Pacing

extension PacerDriver {
    /// A unit with ten segments that starts at a time of the day, by default a minute before an invitation, with a clock
    /// that goes right.
    static func inviting(
        _ invitation: Invitation = .twice, from start: TimeOfDay = TimeOfDay(hour: 7, minute: 14),
        idle: IdleLight = .dark, night: Night? = nil
    ) -> PacerDriver {
        var unit = PacerDriver(
            PacerConfiguration(appearance: appearance, idle: idle, night: night, invitation: invitation))
        unit.clock = { instant in
            TimeOfDay(seconds: (start.seconds + Int(instant.nanoseconds / 1_000_000_000)) % 86_400)
        }
        return unit
    }

    /// Whether all of the ten segments are lit but those of the middle.
    var isInviting: Bool { lit == [0, 1, 2, 3, 6, 7, 8, 9] }
}

extension Invitation {
    /// For ten minutes in the morning, and for ten in the afternoon.
    static let twice = Invitation(
        at: [TimeOfDay(hour: 7, minute: 15), TimeOfDay(hour: 14, minute: 45)], minutes: 10)
}
