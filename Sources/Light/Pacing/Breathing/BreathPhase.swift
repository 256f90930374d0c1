/// An inhale or an exhale of a scene, in nanoseconds since it began.
struct BreathPhase: Hashable, Sendable {
    let isInhale: Bool
    let start: Int64
    let end: Int64
}
