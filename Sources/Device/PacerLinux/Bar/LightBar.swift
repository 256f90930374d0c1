import Pacing

/// A bar as a ``BarLoop`` serves it: what differs between kinds of bars while the loop waits. It is dark when it opens
/// and when its owner ends.
///
/// A class, so that one hardware has any of them; its `deinit` is called, while optimised Swift 6.0 and 6.3 leave out
/// that of a generic noncopyable value.
protocol LightBar: AnyObject {
    /// Whether the program times its pulses, and so has to go ahead of other work while light moves. Such a bar sleeps
    /// most of the time, or a board with one core would hang.
    var needsRealTime: Bool { get }

    /// The faintest light that it can hold, as linear luminance 0…1.
    var faintestLuminance: Double { get }

    /// How often the light has been written so far.
    var lightWrites: Int { get }

    /// Plays a program from the next frame on.
    func play(_ light: LightProgram)

    /// Serves the light for one frame of 5 ms, or until a deadline if that comes first. If the bar stands still, it
    /// returns at once.
    ///
    /// - Returns: how long the bar will stand still, `distantFuture` if indefinitely; `nil` while it has work to do.
    /// - Throws: if the light can no longer be shown.
    func serveFrame(until deadline: MonotonicInstant) throws(HardwareFailure) -> MonotonicInstant?

    /// Sees whether the bar is still there, while it has had nothing to show for a long time.
    ///
    /// - Throws: that it has gone.
    func examine() throws(HardwareFailure)
}

extension LightBar {
    /// Nothing: plain lines are on the chip that the button tells of, and a strip cannot answer.
    func examine() throws(HardwareFailure) {}
}
