/// The light that was there when a program was replaced, fading under the new one.
public struct Afterglow: Hashable, Sendable {
    /// Lightness by segment at the start, L* 0…100.
    let lightness: [Double]
    let start: MonotonicInstant

    /// How long it takes: within the 1 to 2 s in which a session that is stopped by hand must be dark.
    public static let duration = Duration.milliseconds(1500)
    static let durationNanoseconds = duration.wholeNanoseconds

    var end: MonotonicInstant { start.advanced(by: Self.duration) }

    /// The share that is left at an instant, 1…0.
    func share(at instant: MonotonicInstant) -> Double {
        1 - Easing.smoothstep(Double(instant.nanoseconds - start.nanoseconds) / Double(Self.durationNanoseconds))
    }
}
