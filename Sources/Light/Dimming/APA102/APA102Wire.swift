import Pacing

/// The way to a strip: a serial bus or two lines, and the clock that it is used by.
public protocol APA102Wire<Failure>: ~Copyable {
    associatedtype Failure: Error

    /// Whether sending keeps the processor busy, so that it must not go ahead of other work.
    static var isBusy: Bool { get }

    /// The present moment.
    var now: MonotonicInstant { get }

    /// Sends bytes, most significant bit first, from an index on until all are sent or an instant has passed, but at
    /// least one; the LEDs wait for the rest as long as it takes.
    ///
    /// - Returns: the index to go on from: the number of bytes when all are sent.
    /// - Throws: if the strip cannot be reached.
    mutating func send(_ bytes: [UInt8], from index: Int, until end: MonotonicInstant) throws(Failure) -> Int

    /// Gives the processor away until an instant; comes back at it or late, never early.
    mutating func sleep(until instant: MonotonicInstant)
}
