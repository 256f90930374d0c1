import PacerSimulator
import Pacing
import UsageLog

/// A unit's counting in virtual time: its disk, its clock, and a keeper while there is power.
package final class CountingUnit<Disk: Storage> {
    package let disk: Disk
    package let clock: SimulatedClock
    /// Takes effect when the unit starts.
    package var configuration: UsageConfiguration
    /// The keeper since the unit started last.
    package private(set) var keeper: UsageKeeper<Disk>
    private var isOn = false

    package init(_ configuration: UsageConfiguration, on disk: Disk, clock: SimulatedClock) {
        self.disk = disk
        self.clock = clock
        self.configuration = configuration
        keeper = UsageKeeper(configuration, on: disk, start: .zero)
    }

    /// The unit starts.
    package func begin(at instant: MonotonicInstant) {
        isOn = true
        keeper = UsageKeeper(configuration, on: disk, start: instant)
        keeper.begin(at: clock.reading(instant))
    }

    /// Takes an event; ``pass(to:around:)`` comes before it.
    package func take(_ event: UsageEvent, at instant: MonotonicInstant) {
        if isOn { keeper.take(event, at: instant) }
    }

    /// Does what counting does of itself up to an instant.
    ///
    /// - Parameter around: is given each look at the clock to carry out, and when it is due.
    package func pass(to instant: MonotonicInstant, around: (MonotonicInstant, () -> Void) -> Void = { $1() }) {
        while isOn, keeper.deadline <= instant {
            let due = keeper.deadline
            around(due) { keeper.look(at: clock.reading(due)) }
        }
    }

    package func publish() {
        keeper.publish()
    }

    /// The program ends.
    package func end(at instant: MonotonicInstant) {
        pass(to: instant)
        if isOn { keeper.end(at: clock.reading(instant)) }
    }
}

extension CountingUnit where Disk == SimulatedDisk {
    /// The power goes: what was not flushed is lost, and nothing is counted until the unit starts again.
    package func cutPower() {
        disk.cutPower()
        isOn = false
    }

    /// Does what an action does to counting. The clock is told by whoever owns it.
    package func perform(_ action: SimulatedAction, at instant: MonotonicInstant) {
        pass(to: instant)
        switch action {
        case .disk(let condition): disk.condition = condition
        case .powerCut: cutPower()
        default: break
        }
    }
}
