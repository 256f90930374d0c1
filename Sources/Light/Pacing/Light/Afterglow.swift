/// The light that was there when a program was replaced, fading under the new one.
public struct Afterglow: Hashable, Sendable {
    /// Linear luminance by segment at the start, 0…1.
    let luminance: [Double]
    /// The hue at the start; `nil` if it was the bar's own.
    let hue: LEDColour?
    let start: MonotonicInstant

    /// How long it takes: within the 1 to 2 s in which a session that is stopped by hand must be dark.
    public static let duration = Duration.milliseconds(1500)
    static let durationNanoseconds = duration.wholeNanoseconds

    var end: MonotonicInstant { start.advanced(by: Self.duration) }

    /// The share of the luminance that is left at an instant, from 1 to 0. Lightness follows about its cube root and
    /// falls smoothly.
    func share(at instant: MonotonicInstant) -> Double {
        let left = 1 - passed(at: instant)
        return left * left * left
    }

    /// How far it has gone at an instant, 0…1.
    func passed(at instant: MonotonicInstant) -> Double {
        Easing.smoothstep(Double(instant.nanoseconds - start.nanoseconds) / Double(Self.durationNanoseconds))
    }
}
