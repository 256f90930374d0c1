import Dimming
import HardwareConformance
import PacerLinux
import Pacing

/// The kernel's lines, with eyes on what is written to them: what a strip on them would show. (Files of gpio-sim tell a
/// level, not a frame.)
struct WatchedLines: DimmerLines, ~Copyable {
    /// The eyes, which outlive the lines.
    final class Eyes {
        var strip: StripDecoder
        private var wasHigh = false

        init(ledCount: Int, format: StripDecoder.Format) {
            strip = StripDecoder(ledCount: ledCount, format: format)
        }

        /// Whether any LED of the last whole frame is lit.
        var isLit: Bool { strip.shown.contains { $0.red + $0.green + $0.blue > 0 } }

        func see(_ lines: LineSet) {
            let isHigh = lines.contains(LineSet(line: 1))
            if isHigh && !wasHigh { strip.clock(lines.contains(LineSet(line: 0))) }
            wasHigh = isHigh
        }
    }

    private var lines: GPIOLines
    private let eyes: Eyes

    init(_ lines: consuming GPIOLines, eyes: Eyes) {
        self.lines = lines
        self.eyes = eyes
    }

    var now: MonotonicInstant { lines.now }

    mutating func write(_ set: LineSet) throws(HardwareFailure) {
        eyes.see(set)
        try lines.write(set)
    }

    mutating func sleep(until instant: MonotonicInstant) {
        lines.sleep(until: instant)
    }

    mutating func spin(until instant: MonotonicInstant) {
        lines.spin(until: instant)
    }
}
