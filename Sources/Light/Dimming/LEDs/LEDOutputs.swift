import Pacing

/// LEDs that a controller dims, each told a number, and the clock that goes with them. All are dark at first.
public protocol LEDOutputs<Failure>: ~Copyable {
    associatedtype Failure: Error

    /// The present moment.
    var now: MonotonicInstant { get }

    /// Tells an LED its brightness, 0…``LEDScale/most``.
    ///
    /// - Throws: if the controller cannot be reached.
    mutating func write(_ brightness: Int, to led: Int) throws(Failure)

    /// Tells an LED with colours how to mix them.
    ///
    /// - Throws: if the controller cannot be reached.
    mutating func write(_ mix: LEDMix, to led: Int) throws(Failure)

    /// Sleeps until an instant; may return late, never early.
    mutating func sleep(until instant: MonotonicInstant)
}
