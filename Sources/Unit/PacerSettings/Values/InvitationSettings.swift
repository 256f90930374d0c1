import Pacing
import UnitPlan

/// The table `[invitation]`. A bar invites only if times are set, because no trial supports it yet.
package struct InvitationSettings: Equatable, Sendable {
    /// `invitation.at`; empty if there is none.
    package var at: [TimeOfDay] = []
    /// `invitation.minutes`.
    package var minutes = 10

    /// The invitation, if its times are set.
    var invitation: Invitation? { at.isEmpty ? nil : Invitation(at: at, minutes: minutes) }
}

extension Settings {
    /// What is wrong with an invitation that is allowed by itself.
    var invitationConflicts: [String] {
        if invitation.at.isEmpty { return [] }
        return overlappingInvitations + hiddenInvitations + unknownAnswer
    }

    private var overlappingInvitations: [String] {
        let minutes = invitation.minutes
        guard let (first, second) = Invitation.overlap(of: invitation.at, minutes: minutes) else { return [] }
        return [
            ": invitation.at: found \"\(second)\" before the \(minutes) minutes of \"\(first)\" are over; allowed: times "
                + "that are invitation.minutes apart or more"
        ]
    }

    /// The night may be wrong itself, which is told of then.
    private var hiddenInvitations: [String] {
        guard self.night.conflicts.isEmpty, let night = self.night.night else { return [] }
        let minutes = invitation.minutes
        return invitation.at.filter { Invitation.isHidden(by: night, at: $0, minutes: minutes) }.map {
            ": invitation.at: found \"\($0)\", whose \(minutes) minutes are all in the night; allowed: a time between "
                + "night.to and night.from"
        }
    }

    /// A press begins the team minute. It must not be the one practice that the placard does not explain.
    private var unknownAnswer: [String] {
        let practice = Invitation.practice
        if practices.contains(practice) { return [] }
        return [
            ": invitation.at: found without \(quoted(practice.rawValue)) in practices.enabled; allowed: with it, because a "
                + "press then begins that practice"
        ]
    }
}
