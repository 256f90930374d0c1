import Dimming
import Pacing

/// A virtual room: its clock, what happens in it, and the record of the light seen there.
///
/// Time starts at 0 and stands still until a hardware in the room waits. It then jumps to whatever comes first. A room
/// outlives the hardware in it, as a wall outlives a unit. It belongs to one thread.
package final class SimulatedRoom {
    /// Receives the light of the unit: once at the start and whenever the levels change, in order of time.
    package typealias Recorder = (MonotonicInstant, LightLevels) -> Void

    /// Receives the lines that are lit, whether the button is pressed and whether the cue is on, whenever one of them
    /// changes, in order of time; at the start all are dark, up and off.
    package typealias LineRecorder = (MonotonicInstant, LineSet, _ isPressed: Bool, _ isCueOn: Bool) -> Void

    /// Receives the cue of the unit, whenever it goes on or off.
    package typealias CueRecorder = (MonotonicInstant, Bool) -> Void

    /// Between two samples of moving light while it is recorded: 200 frames a second.
    package static let frame = Duration.milliseconds(5)

    /// Virtual time.
    package private(set) var now = MonotonicInstant.zero
    /// The programs that were played, each with its time.
    package private(set) var played: [(at: MonotonicInstant, program: LightProgram)] = []

    private var script: [(at: MonotonicInstant, action: SimulatedAction)]
    private var next = 0
    private let end: MonotonicInstant
    private var lateness: WakeLateness
    private let recorder: Recorder?
    /// Is called for what happens to disk, power and clock, which are not part of the room.
    package var onSystemAction: (SimulatedAction, MonotonicInstant) -> Void = { _, _ in }
    private let keepsPlayed: Bool
    private let cueRecorder: CueRecorder?
    private var lastRecorded: LightLevels?
    private var isCueOn = false
    private var lines: LineRecord?

    private(set) var contact = false
    private(set) var edges: [ButtonEdge] = []
    private(set) var fault: SimulatedFault?
    /// A stop or a reload that has not been taken yet.
    private var asked: Wakeup?
    private var endPassed = false

    /// - Parameters:
    ///   - script: what happens and when; things at the same time happen in the order given.
    ///   - end: when the program is asked to end; never, if the script asks for it.
    ///   - lateness: of every wake-up.
    ///   - keepsPlayed: whether ``played`` is kept; a year of it is not worth the memory.
    ///   - recorder: receives the light at 200 frames a second while it moves; without one no light is computed.
    ///   - lineRecorder: receives what the lines of a ``SimulatedGPIO`` do.
    ///   - cueRecorder: receives the pulses of the cue.
    package init(
        script: [(at: MonotonicInstant, action: SimulatedAction)],
        end: MonotonicInstant = .distantFuture,
        lateness: WakeLateness = .none,
        keepsPlayed: Bool = false,
        recorder: Recorder? = nil,
        lineRecorder: LineRecorder? = nil,
        cueRecorder: CueRecorder? = nil
    ) {
        self.script = script.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
            .map(\.element)
        self.end = end
        self.lateness = lateness
        self.keepsPlayed = keepsPlayed
        self.recorder = recorder
        self.cueRecorder = cueRecorder
        lines = lineRecorder.map(LineRecord.init)
    }

    var records: Bool { recorder != nil }

    /// Lets time pass with no hardware open, as the recovery does between two tries.
    ///
    /// - Returns: the stop or the reload that was asked for; `nil` if the time has passed.
    package func pause(_ duration: Duration) -> Wakeup? {
        let deadline = now.advanced(by: duration)
        while let time = nextTime, time <= deadline {
            move(to: time)
            if let asked = takeAsked() { return asked }
        }
        move(to: deadline)
        return nil
    }

    /// When something happens next without a call.
    var nextTime: MonotonicInstant? {
        let scripted = next < script.count ? script[next].at : nil
        let ending = endPassed || end == .distantFuture ? nil : end
        return [scripted, ending].compactMap { $0 }.min()
    }

    /// Moves the clock on and lets everything up to that moment happen.
    func move(to instant: MonotonicInstant) {
        now = max(now, instant)
        while next < script.count, script[next].at <= now {
            lines?.pass(script[next].at)
            perform(script[next].action, at: script[next].at)
            next += 1
        }
        lines?.pass(now)
        if !endPassed && end <= now {
            endPassed = true
            asked = .stop
        }
    }

    /// Lets a hardware open. Earlier edges are not reported to it.
    func open() throws(SimulatedFault) {
        if let fault, [.lineBusy, .chipGone, .powerCut].contains(fault) { throw fault }
        edges.removeAll()
    }

    /// The button's level, if its chip is there.
    func level() throws(SimulatedFault) -> Bool {
        if let absence { throw absence }
        return contact
    }

    /// What ends a wait at this moment: edges first, then a stop, then the deadline; `nil` if the wait goes on.
    func wakeup(deadline: MonotonicInstant?) throws(SimulatedFault) -> Wakeup? {
        if let absence { throw absence }
        if !edges.isEmpty { return .edge(edges.removeFirst()) }
        if let asked = takeAsked() { return asked }
        if let deadline, deadline <= now { return .deadline }
        return nil
    }

    /// What makes every call fail.
    private var absence: SimulatedFault? {
        fault == .chipGone || fault == .powerCut ? fault : nil
    }

    /// Whether the power is off.
    package var isWithoutPower: Bool { fault == .powerCut }

    /// Brings the power back after a while, in which the unit starts.
    ///
    /// - Returns: whether the room goes on; `false` if it has ended meanwhile.
    package func restorePower(after start: Duration) -> Bool {
        fault = nil
        return pause(start) == nil
    }

    private func takeAsked() -> Wakeup? {
        defer { asked = nil }
        return asked
    }

    func nextLateness() -> Duration {
        lateness.next()
    }

    func note(_ program: LightProgram) {
        if keepsPlayed { played.append((now, program)) }
    }

    /// A change of light reaches the lines, or fails.
    func change() throws(SimulatedFault) {
        guard let present = fault, present != .lineBusy else { return }
        if present == .writeFailsOnce { fault = nil }
        throw present
    }

    func record(_ levels: LightLevels, at instant: MonotonicInstant) {
        guard let recorder, lastRecorded != levels else { return }
        lastRecorded = levels
        recorder(instant, levels)
    }

    /// The cue is on or off at this moment.
    func record(cue isOn: Bool) {
        if isOn == isCueOn { return }
        isCueOn = isOn
        cueRecorder?(now, isOn)
        lines?.cue(isOn, at: now)
    }

    /// What was written to the lines up to the moment that the clock moves to next.
    func record(_ writes: [SimulatedLines.Edge]) {
        lines?.add(writes)
        lines?.pass(now)
    }

    /// Lets something happen at this moment.
    package func perform(_ action: SimulatedAction) {
        perform(action, at: now)
    }

    /// Lets something happen later.
    package func schedule(_ action: SimulatedAction, after delay: Duration) {
        let time = now.advanced(by: delay)
        let place = script[next...].firstIndex { $0.at > time } ?? script.endIndex
        script.insert((time, action), at: place)
    }

    private func perform(_ action: SimulatedAction, at instant: MonotonicInstant) {
        switch action {
        case .press, .release:
            contact = action == .press
            lines?.press(contact, at: instant)
            edges.append(ButtonEdge(time: instant, isPressed: contact))
        case .strayEdge(let isPressed):
            edges.append(ButtonEdge(time: instant, isPressed: isPressed))
        case .fault(let fault):
            self.fault = fault
        case .repair:
            fault = nil
        case .reload:
            asked = asked ?? .reload
        case .stop:
            asked = .stop
        case .powerCut:
            fault = .powerCut
            onSystemAction(action, instant)
        case .disk, .clockTrusted:
            onSystemAction(action, instant)
        }
    }
}
