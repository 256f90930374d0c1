/// The breath for people who cannot see the bar, on a line that drives a vibration motor or a buzzer: one pulse when
/// the light begins to rise, two when it begins to fall.
///
/// Whatever is pressed, two turns are signalled at least a second apart: at most two pulses a second, none longer than
/// the longest that may be set. No breath that can be set turns more often.
public struct CueSignal: Hashable, Sendable {
    /// Lengths that may be set: a vibration motor needs some 40 ms to be felt, and more than 200 is no pulse.
    public static let pulseRange = Duration.milliseconds(40)...Duration.milliseconds(200)
    /// The shortest time between two turns that are signalled.
    static let rest = Duration.seconds(1)

    /// Whether the line is on.
    public private(set) var isOn = false
    /// When the line may change next; `distantFuture` if only another program can change it.
    public private(set) var nextChange = MonotonicInstant.distantFuture

    private let pulseNanoseconds: Int64
    private var program: LightProgram?
    /// The last turn that was signalled.
    private var told: MonotonicInstant?

    /// - Parameter pulse: how long a pulse is, and the gap between two, 40…200 ms.
    public init(pulse: Duration) {
        precondition(Self.pulseRange.contains(pulse), "a pulse takes 40 to 200 ms")
        pulseNanoseconds = pulse.wholeNanoseconds
    }

    /// Follows a program from now on.
    public mutating func play(_ program: LightProgram) {
        self.program = program
        nextChange = .zero
    }

    /// Brings the line to an instant. Instants must not go back.
    public mutating func advance(to instant: MonotonicInstant) {
        guard instant >= nextChange else { return }
        isOn = false
        nextChange = .distantFuture
        guard let program, let phase = program.phase(at: instant) else { return }
        nextChange = program.instant(after: phase.end)
        let turn = program.instant(after: phase.start)
        if turn != told {
            if let told, turn < told.advanced(by: Self.rest) { return }
            told = turn
        }
        let pulses: Int64 = phase.isInhale ? 1 : 2
        let step = (instant.nanoseconds - turn.nanoseconds) / pulseNanoseconds
        if step >= 2 * pulses { return }
        isOn = step % 2 == 0
        nextChange = MonotonicInstant(nanoseconds: turn.nanoseconds + (step + 1) * pulseNanoseconds)
    }
}
