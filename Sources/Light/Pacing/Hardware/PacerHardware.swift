/// Time, light and button in one seam, because a virtual clock must jump exactly where a real one waits.
///
/// The pacer says, seldom, *what* to show. While it waits, a hardware samples that program with a ``LightSampler`` as
/// finely as it needs. A hardware owns what it opened: when the value ends, the light is dark and the lines are free.
public protocol PacerHardware<Failure>: ~Copyable {
    associatedtype Failure: Error

    /// The present moment, on the clock that also stamps the edges.
    var now: MonotonicInstant { get }

    /// The faintest light that it can hold, as linear luminance 0…1; 0 if there is no such limit.
    var faintestLuminance: Double { get }

    /// Sets the program to show from now on. This only stores it: ``wait(until:)`` does the work.
    ///
    /// - Throws: the hardware's own failure.
    mutating func play(_ light: LightProgram) throws(Failure)

    /// The button's level at this moment.
    ///
    /// - Throws: if the level cannot be read.
    mutating func isPressed() throws(Failure) -> Bool

    /// Shows the light and blocks until something happens. Queued edges come first, one for each call, then signals,
    /// then the deadline. Without a deadline it waits for an edge or a signal.
    ///
    /// - Throws: if the light can no longer be shown or the button no longer be read.
    mutating func wait(until deadline: MonotonicInstant?) throws(Failure) -> Wakeup
}

extension PacerHardware where Self: ~Copyable {
    public var faintestLuminance: Double { 0 }
}
