/// A sign of life from the light's loop. It lets the watchdog tell a light that hangs from a disk that hangs. At each
/// beat the button's level is read as well, so that a missing chip is noticed.
public struct Heartbeat {
    let interval: Duration
    let beat: () -> Void

    /// - Parameters:
    ///   - interval: the positive time between two beats. They come at even intervals from the opening of the hardware
    ///     on, whatever is pressed.
    ///   - beat: gives the sign, on the light's own thread: it must not block.
    public init(every interval: Duration, beat: @escaping () -> Void) {
        precondition(interval > .zero, "an interval")
        self.interval = interval
        self.beat = beat
    }
}
