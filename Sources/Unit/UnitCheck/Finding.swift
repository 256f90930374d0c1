/// The result of checking one thing: a verdict, what was found and, unless all is well, what to do.
package struct Finding: Hashable, Sendable {
    /// The verdicts, from the best to the worst.
    package enum Verdict: String, CaseIterable, Sendable {
        case ok
        /// The unit works, but not as well as it could.
        case warning
        /// The unit does not work, or loses or discloses something.
        case problem
    }

    package let subject: Subject
    /// Which one, where there are several of the kind.
    package let name: String?
    package let verdict: Verdict
    package let found: String
    /// What to do; `nil` exactly if all is well.
    package let remedy: String?
    /// Whether `run` would end with status 69 for it.
    package let isUnavailable: Bool

    static func ok(_ subject: Subject, _ name: String? = nil, _ found: String) -> Finding {
        Finding(subject: subject, name: name, verdict: .ok, found: found, remedy: nil, isUnavailable: false)
    }

    static func warning(_ subject: Subject, _ name: String? = nil, _ found: String, remedy: String) -> Finding {
        Finding(subject: subject, name: name, verdict: .warning, found: found, remedy: remedy, isUnavailable: false)
    }

    static func problem(
        _ subject: Subject, _ name: String? = nil, _ found: String, remedy: String, isUnavailable: Bool = false
    ) -> Finding {
        Finding(
            subject: subject, name: name, verdict: .problem, found: found, remedy: remedy,
            isUnavailable: isUnavailable)
    }
}
