/// A sign of life from the loop that shows the light: whoever watches for it tells a light that hangs from a disk that
/// does. At a beat the button's level is read as well, so a chip that vanished is noticed.
public struct Heartbeat {
    let interval: Duration
    let beat: () -> Void

    /// - Parameters:
    ///   - interval: between two beats; positive. They come at even intervals from the opening of the hardware on,
    ///     whatever is pressed.
    ///   - beat: gives the sign, on the light's own thread: it must not block.
    public init(every interval: Duration, beat: @escaping () -> Void) {
        precondition(interval > .zero, "an interval")
        self.interval = interval
        self.beat = beat
    }
}
