import Dimming
import Pacing

/// A bar of plain lines, dimmed by pulses.
struct SegmentBar: LightBar, ~Copyable {
    private var lines: GPIOLines
    private var dimmer: Dimmer

    init(lines: consuming GPIOLines, dimmer: Dimmer) {
        self.lines = lines
        self.dimmer = dimmer
    }

    var isHeld: Bool { dimmer.isHeld }

    mutating func show(_ levels: LightLevels) {
        dimmer.show(levels)
    }

    mutating func serve(until end: MonotonicInstant) throws(GPIOFailure) {
        try dimmer.run(&lines, until: end)
    }
}
