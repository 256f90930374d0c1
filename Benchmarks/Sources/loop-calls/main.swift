// Counts what 100,000 periods of the dimming loop ask of the allocator and of reference counting: status 1 unless
// nothing. The loop is the hardware's: sample the light every 5 ms and serve the lines until the next sample.
import CCallCounter
import Dimming
import Glibc
import Pacing
import StillLines

let periods = 100_000
let frequencyHz = 1500

final class Counted {}

/// Something that allocates and counts references, to see that the counters count.
@inline(never) func countedWork(_ objects: inout [Counted]) {
    for _ in 0..<10 { objects.append(Counted()) }
}

func checkCounters() -> Bool {
    var objects: [Counted] = []
    call_counter_start()
    countedWork(&objects)
    let copy = objects.map { $0 }
    let counts = call_counter_stop()
    return counts.allocations >= 10 && counts.reference_counts >= 10 && copy.count == 10
}

func countLoop() -> call_counts {
    let appearance = LightAppearance(segmentCount: 10)
    let session = BreathingSession(breath: Breath(perMinute: 6, inhaleShare: 0.4))
    var lines = StillLines()
    var bar = DimmedBar(appearance, timing: LineTiming(callCost: .microseconds(2), frequencyHz: frequencyHz))
    bar.play(LightProgram(.breathing(session), from: lines.now, appearance: appearance))
    let end = lines.now.advanced(by: .nanoseconds(Int64(periods) * 1_000_000_000 / Int64(frequencyHz)))

    call_counter_start()
    while lines.now < end {
        // A bar at its peak stands still until the next frame.
        if let heldUntil = bar.serveFrame(&lines, until: end) { lines.sleep(until: min(heldUntil, end)) }
    }
    return call_counter_stop()
}

guard checkCounters() else {
    print("loop-calls: the counters do not count with this toolchain")
    exit(EXIT_FAILURE)
}
let counts = countLoop()
print("\(periods) periods: \(counts.allocations) allocations, \(counts.reference_counts) retains and releases")
exit(counts.allocations == 0 && counts.reference_counts == 0 ? EXIT_SUCCESS : EXIT_FAILURE)
