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

    /// Gives the processor away until an instant; comes back at it or late, never early.
    mutating func sleep(until instant: MonotonicInstant)

    /// Keeps the processor until an instant: for waits shorter than a sleep is late.
    mutating func spin(until instant: MonotonicInstant)
}
