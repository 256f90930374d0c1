import Dimming
import Pacing

/// Merges the writes to the lines with what the button and the cue did meanwhile, in order of time.
struct LineRecord {
    let recorder: SimulatedRoom.LineRecorder

    private var lit = LineSet()
    private var isPressed = false
    private var isCueOn = false
    /// Writes that the room's clock has not reached yet.
    private var ahead: [SimulatedLines.Edge] = []

    init(_ recorder: @escaping SimulatedRoom.LineRecorder) {
        self.recorder = recorder
    }

    mutating func add(_ writes: [SimulatedLines.Edge]) {
        ahead += writes
    }

    /// The button's contact closes or opens. Writes up to that moment have been passed on.
    mutating func press(_ isPressed: Bool, at instant: MonotonicInstant) {
        if isPressed == self.isPressed { return }
        self.isPressed = isPressed
        recorder(instant, lit, isPressed, isCueOn)
    }

    /// The cue's line goes on or off. Writes up to that moment have been passed on.
    mutating func cue(_ isOn: Bool, at instant: MonotonicInstant) {
        isCueOn = isOn
        recorder(instant, lit, isPressed, isCueOn)
    }

    /// The room's clock passes an instant.
    mutating func pass(_ instant: MonotonicInstant) {
        var passed = 0
        while passed < ahead.count, ahead[passed].time <= instant {
            if ahead[passed].lines != lit {
                lit = ahead[passed].lines
                recorder(ahead[passed].time, lit, isPressed, isCueOn)
            }
            passed += 1
        }
        ahead.removeFirst(passed)
    }
}
