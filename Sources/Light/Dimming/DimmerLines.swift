import Pacing

/// The output lines that a dimmer switches, and the clock it switches them by.
public protocol DimmerLines<Failure>: ~Copyable {
    associatedtype Failure: Error

    /// The present moment.
    var now: MonotonicInstant { get }

    /// Sets every line of the request in one call, which has taken effect when it returns.
    ///
    /// - Throws: if the lines are gone or the call is refused.
    mutating func write(_ lines: LineSet) throws(Failure)

    /// Sleeps until an instant; may return late, never early.
    mutating func sleep(until instant: MonotonicInstant)

    /// Spins until an instant, for waits that are shorter than the usual lateness of a sleep.
    mutating func spin(until instant: MonotonicInstant)
}
