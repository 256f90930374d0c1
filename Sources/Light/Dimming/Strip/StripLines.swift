import Pacing

/// A strip on two output lines: data is line 0 of the request, clock is line 1.
///
/// Each bit takes two calls: one sets the data while the clock is low, the other raises the clock, and the LEDs read
/// the data. No clock is too slow for them. The lines are left low, which those whose clock rests high on a bus do not
/// mind, because they too read as it rises.
public struct StripLines<Lines: DimmerLines & ~Copyable>: StripWire, ~Copyable {
    /// The lines.
    public var lines: Lines

    private static var data: LineSet { LineSet(line: 0) }
    private static var clock: LineSet { LineSet(line: 1) }

    /// Takes over two lines.
    public init(_ lines: consuming Lines) {
        self.lines = lines
    }

    public var now: MonotonicInstant { lines.now }

    public mutating func send(
        _ bytes: [UInt8], from index: Int, until end: MonotonicInstant
    ) throws(Lines.Failure) -> Int {
        var index = index
        while index < bytes.count {
            try clock(bytes[index])
            index += 1
            if now >= end { break }
        }
        if index == bytes.count { try lines.write([]) }
        return index
    }

    public mutating func sleep(until instant: MonotonicInstant) {
        lines.sleep(until: instant)
    }

    /// Clocks a byte out.
    private mutating func clock(_ byte: UInt8) throws(Lines.Failure) {
        var mask: UInt8 = 0x80
        while mask > 0 {
            let bit: LineSet = byte & mask != 0 ? Self.data : []
            try lines.write(bit)
            try lines.write(bit.union(Self.clock))
            mask >>= 1
        }
    }
}
