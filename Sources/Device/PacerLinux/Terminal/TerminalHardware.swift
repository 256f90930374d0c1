import CPacerLinux
import Glibc
import Pacing

/// A bar drawn on a terminal and a button made of its keys: the unit without its hardware.
///
/// It owns the terminal while it lives and restores it afterwards. Time can run faster, so that five minutes pass in a
/// few seconds.
package struct TerminalHardware: PacerHardware, ~Copyable {
    package typealias Failure = SystemFailure

    /// Between two frames of moving light, in real nanoseconds: thirty a second.
    static let frame: Int64 = 33_000_000
    /// Between two samples of light, in virtual nanoseconds: what the sampler asks for at least.
    static let sample: Int64 = 20_000_000

    /// The keys that leave: `q`, Ctrl-C and Ctrl-D.
    private static let leaving: Set<UInt8> = [UInt8(ascii: "q"), UInt8(ascii: "Q"), 0x03, 0x04]

    private var screen: TerminalScreen
    private let picture: TerminalPicture
    private let signals: Signals
    private var button: TerminalButton
    private var sampler: LightSampler
    // Not `CueSignal?`, which starts as nil: Swift 6.0.3 fails to undo that when the initializer throws.
    private var cue: Optional<CueSignal>
    private let start: Int64
    private let speed: Int64
    private var sampled: MonotonicInstant
    /// How often the keys asked to leave, not counting requests that have been reported.
    private var leaves = 0
    private var hasHungUp = false

    /// Speeds that may be set.
    package static let speedRange = 1...100

    /// Takes the terminal over.
    ///
    /// - Parameters:
    ///   - input: a descriptor of the terminal that is read; it stays open.
    ///   - output: one that is written.
    ///   - speed: how many times faster than real time, 1…100.
    ///   - practices: what a hold can choose among, by number.
    ///   - words: what it says of them; plain English if left out.
    ///   - holdStep: from one counted light to the next.
    ///   - cuePulse: how long a pulse of the cue is, which is shown as a word, if there is one.
    /// - Throws: if there is no terminal (ENOTTY) or it cannot be set up.
    package init(
        input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO, style: TerminalStyle, speed: Int = 1,
        appearance: LightAppearance, practices: [Practice], words: TerminalWords? = nil, holdStep: Duration,
        cuePulse: Duration? = nil, signals: Signals
    ) throws(SystemFailure) {
        precondition(Self.speedRange.contains(speed), "time runs 1 to 100 times as fast")
        screen = try TerminalScreen(input: input, output: output, style: style)
        picture = TerminalPicture(style: style, practices: practices, words: words)
        self.signals = signals
        button = TerminalButton(holdStep: holdStep)
        sampler = LightSampler(appearance)
        cue = cuePulse.map(CueSignal.init)
        start = pacer_now()
        self.speed = Int64(speed)
        sampled = MonotonicInstant(nanoseconds: start)
    }

    package var now: MonotonicInstant {
        MonotonicInstant(nanoseconds: start + (pacer_now() - start) * speed)
    }

    package mutating func play(_ light: LightProgram) {
        sampler.play(light)
        cue?.play(light)
    }

    package func isPressed() -> Bool { button.isPressed }

    package mutating func wait(until deadline: MonotonicInstant?) throws(SystemFailure) -> Wakeup {
        let deadline = deadline ?? .distantFuture
        while true {
            try takeKeys()
            let present = now
            if let edge = button.edge(at: present) { return .edge(edge) }
            if hasHungUp { return .stop }
            if let wakeup = signals.wakeup() { return wakeup }
            if leaves > 0 {
                leaves -= 1
                return .stop
            }
            cue?.advance(to: present)
            try show(at: present)
            if present >= deadline { return .deadline }
            let next = min(
                deadline, button.deadline ?? .distantFuture, cue?.nextChange ?? .distantFuture,
                nextFrame(after: present))
            _ = pacer_poll(screen.input, signals.descriptor, real(next))
        }
    }

    /// Takes what was typed.
    private mutating func takeKeys() throws(SystemFailure) {
        while !hasHungUp, pacer_poll(screen.input, -1, 0) > 0 {
            guard let keys = try screen.readKeys() else {
                hasHungUp = true
                return
            }
            for key in keys {
                if Self.leaving.contains(key) { leaves += 1 } else { button.take(key, at: now) }
            }
        }
    }

    private mutating func show(at present: MonotonicInstant) throws(SystemFailure) {
        while sampled < present {
            let step = MonotonicInstant(nanoseconds: sampled.nanoseconds + Self.sample)
            sampled = min(present, max(step, sampler.steady(at: sampled) ?? step))
            sampler.sample(at: sampled)
        }
        try screen.draw(
            picture.lines(
                sampler.levels, of: sampler.program, at: present, isCueOn: cue?.isOn ?? false, size: screen.size))
    }

    private func nextFrame(after present: MonotonicInstant) -> MonotonicInstant {
        sampler.steady(at: present) ?? MonotonicInstant(nanoseconds: present.nanoseconds + Self.frame * speed)
    }

    /// The real instant that corresponds to a virtual one.
    private func real(_ instant: MonotonicInstant) -> Int64 {
        if instant == .distantFuture { return .max }
        return start + (instant.nanoseconds - start + speed - 1) / speed
    }
}
