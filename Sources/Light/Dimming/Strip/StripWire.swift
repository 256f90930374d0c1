import Pacing

/// The connection to a strip, a serial bus or two lines, and the clock that goes with it.
public protocol StripWire<Failure>: ~Copyable {
    associatedtype Failure: Error

    /// The present moment.
    var now: MonotonicInstant { get }

    /// Sends bytes from an index on, most significant bit first, until all are sent or an instant has passed. It sends
    /// at least one. The LEDs wait for the rest as long as necessary.
    ///
    /// - Returns: the index to go on from: the number of bytes when all are sent.
    /// - Throws: if the strip cannot be reached.
    mutating func send(_ bytes: [UInt8], from index: Int, until end: MonotonicInstant) throws(Failure) -> Int

    /// Sleeps until an instant; may return late, never early.
    mutating func sleep(until instant: MonotonicInstant)
}
