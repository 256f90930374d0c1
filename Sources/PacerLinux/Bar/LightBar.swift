import Pacing

/// A bar as a ``BarLoop`` serves it: what differs from one kind of bar to another while light and button are waited for.
protocol LightBar<Failure>: ~Copyable {
    associatedtype Failure: ButtonedFailure

    /// Whether the bar shows what it was told: nothing is to be done until the levels change.
    var isHeld: Bool { get }

    /// Takes up levels, one a segment. Only stores them: ``serve(until:)`` shows them.
    mutating func show(_ levels: LightLevels)

    /// Shows the levels until an instant, a few milliseconds away: what takes longer goes on in the next call. Comes
    /// back at the instant or, once the bar is held, before it.
    ///
    /// - Throws: if the light can no longer be shown.
    mutating func serve(until end: MonotonicInstant) throws(Failure)
}

/// What goes wrong with a bar or with the button beside it.
public protocol ButtonedFailure: Error, Sendable, CustomStringConvertible {
    /// A failure of the button.
    init(button: GPIOFailure)
}

extension GPIOFailure: ButtonedFailure {
    public init(button: GPIOFailure) {
        self = button
    }
}
