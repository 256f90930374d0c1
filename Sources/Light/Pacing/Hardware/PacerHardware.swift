/// Time, light and button, joined in one seam: a virtual clock must jump exactly where a real one blocks.
///
/// The pacer says seldom *what* shall be seen; a hardware samples that program with a ``LightSampler`` as finely as it
/// needs while it waits. A hardware owns what it opened: when the value ends, the light is dark and the lines are free.
public protocol PacerHardware<Failure>: ~Copyable {
    associatedtype Failure: Error

    /// The present moment, on the clock that also stamps the edges.
    var now: MonotonicInstant { get }

    /// The faintest light that it can hold, as linear luminance 0…1; 0 if there is no such limit.
    var faintestLuminance: Double { get }

    /// Shows a program from now on, until the next one. Only stores it: ``wait(until:)`` does the work.
    ///
    /// - Throws: what the hardware says of itself.
    mutating func play(_ light: LightProgram) throws(Failure)

    /// The button's level at this moment.
    ///
    /// - Throws: if the level cannot be read.
    mutating func isPressed() throws(Failure) -> Bool

    /// Shows the light and blocks until something happens: queued edges first, one a call, then signals, then the
    /// deadline. With no deadline it waits for an edge or a stop.
    ///
    /// - Throws: if the light can no longer be shown or the button no longer be read.
    mutating func wait(until deadline: MonotonicInstant?) throws(Failure) -> Wakeup
}

extension PacerHardware where Self: ~Copyable {
    public var faintestLuminance: Double { 0 }
}
