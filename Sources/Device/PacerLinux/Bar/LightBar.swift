import Pacing

/// A bar as a ``BarLoop`` serves it: what differs from one kind of bar to another while light and button are waited for.
/// It is dark when it opens and when its owner ends.
///
/// A class, so that one hardware has any of them; its `deinit` is called, while optimised Swift 6.0 and 6.3 leave out
/// that of a generic noncopyable value.
protocol LightBar: AnyObject {
    /// Whether it may go ahead of other work while light moves: it sleeps through most of the time then.
    var mayGoAhead: Bool { get }

    /// The faintest light that it can hold, as linear luminance 0…1.
    var faintestLuminance: Double { get }

    /// How often the light was written so far.
    var lightWrites: Int { get }

    /// Takes up a program with the next frame.
    func play(_ light: LightProgram)

    /// Serves the light for one frame of 5 ms, or to a deadline if that comes first. A bar that stands still it leaves
    /// alone and comes back at once.
    ///
    /// - Returns: until when the bar stands still, `distantFuture` if for good; `nil` while it has work.
    /// - Throws: if the light can no longer be shown.
    func serveFrame(until deadline: MonotonicInstant) throws(HardwareFailure) -> MonotonicInstant?
}
