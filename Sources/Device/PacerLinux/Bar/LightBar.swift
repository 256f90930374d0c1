import Pacing

/// A bar as a ``BarLoop`` serves it: what differs from one kind of bar to another while light and button are waited for.
protocol LightBar<Failure>: ~Copyable {
    associatedtype Failure: ButtonedFailure

    /// Whether it may go ahead of other work while light moves: it sleeps through most of the time then.
    static var mayGoAhead: Bool { get }

    /// How often the light was written so far.
    var lightWrites: Int { get }

    /// Takes up a program with the next frame.
    mutating func play(_ light: LightProgram)

    /// Serves the light for one frame of 5 ms, or to a deadline if that comes first. A bar that stands still it leaves
    /// alone and comes back at once.
    ///
    /// - Returns: until when the bar stands still, `distantFuture` if for good; `nil` while it has work.
    /// - Throws: if the light can no longer be shown.
    mutating func serveFrame(until deadline: MonotonicInstant) throws(Failure) -> MonotonicInstant?
}

/// What goes wrong with a bar or with the button and the cue beside it.
public protocol ButtonedFailure: Error, Sendable, CustomStringConvertible {
    /// A failure of the button or the cue.
    init(button: GPIOFailure)
}

extension GPIOFailure: ButtonedFailure {
    public init(button: GPIOFailure) {
        self = button
    }
}
