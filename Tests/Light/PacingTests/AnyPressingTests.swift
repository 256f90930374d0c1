import Glibc
import PacerSimulator
import Pacing
import Testing

/// The safety rules, over a hundred thousand random ways to press the button.
@Suite("Whatever is pressed")
struct AnyPressingTests {
    /// Fewer on an emulated processor: Tests/Rigs/arm64/run says how many.
    private static let streams = getenv("BREATHPACER_STREAMS").flatMap { Int(String(cString: $0)) } ?? 100_000
    private static let blocks = 16

    @Test(
        "Light stays slow and rarely turns, levels stay within 0 and 1, and in the end it rests", arguments: 0..<blocks)
    func safeLight(block: Int) throws {
        for index in stride(from: block, to: Self.streams, by: Self.blocks) {
            let outcome = RandomPressing.play(seed: UInt64(index))
            #expect(outcome.fastest <= LightSampler.speedLimit * (1 + 1e-9), "stream \(index)")
            #expect(outcome.shortestTriple >= 3, "stream \(index)")
            #expect(outcome.levelsInRange, "stream \(index)")
            #expect(outcome.restsInTheEnd, "stream \(index)")
            #expect(outcome.deadlinesRepeated == 0, "stream \(index)")
            try #require(outcome.isSafe, "stream \(index)")
        }
    }

    @Test("Undisturbed, every session that can be set is played to the letter, at any brightness")
    func limitsNeverMet() {
        for rate in [4.5, 5, 6, 7.5, 10] {
            for share in [0.2, 0.4, 0.5, 0.8] {
                for segments in [5, 10, 28] {
                    let session = BreathingSession(
                        breath: Breath(perMinute: rate, inhaleShare: share), minutes: 2, ramp: true)
                    let program = LightProgram(
                        .breathing(session), from: .zero, appearance: LightAppearance(segmentCount: segments))
                    if let time = departure(from: program) {
                        Issue.record("\(rate) a minute, share \(share), \(segments) segments, \(time)")
                        return
                    }
                }
            }
        }
    }

    @Test("So is every other practice", arguments: Practice.allCases, [0.2, 0.4, 0.8])
    func limitsNeverMet(practice: Practice, share: Double) throws {
        for segments in [5, 10, 28] {
            var unit = PacerDriver(
                PacerConfiguration(
                    appearance: LightAppearance(segmentCount: segments),
                    breathing: BreathingSession(breath: Breath(perMinute: 6, inhaleShare: share), minutes: 1),
                    practices: [practice]))
            unit.tap(at: 0)
            try #require(unit.program.scene.practice == practice)
            #expect(departure(from: unit.program) == nil, "\(segments) segments")
        }
    }

    @Test("So is whatever an idle bar tells", arguments: BarSign.allCases)
    func limitsNeverMet(sign: BarSign) {
        for segments in [5, 10, 28] {
            let program = LightProgram(
                .sign(sign), from: .zero, appearance: LightAppearance(segmentCount: segments))
            #expect(departure(from: program) == nil, "\(segments) segments")
        }
    }

    @Test("So is an invitation, which never changes the bar's mean by what counts as a flash", arguments: [5, 13.5])
    func invitationNeverFlashes(ember: Double) {
        for share in [0.2, 0.4, 0.8] {
            for segments in [5, 6, 10, 29] {
                let program = LightProgram(
                    .invitation(for: .seconds(60), shownAfter: .zero, inhaleShare: share), from: .zero,
                    appearance: LightAppearance(segmentCount: segments, ember: ember))
                #expect(departure(from: program) == nil, "\(segments) segments")
                #expect(brightest(of: program) < 0.09, "\(segments) segments")
            }
        }
    }

    @Test("So is the light of a self-test, which never changes the bar's mean by what counts as a flash")
    func selfTestNeverFlashes() {
        let scenes: [(Int) -> LightScene] =
            [{ .walk(BarWalk(segmentCount: $0)) }]
            + (0..<PressAnswer.places).map { place in { _ in .answer(PressAnswer(place: place)) } }
        for segments in [5, 6, 10, 28, 29, 300] {
            for scene in scenes {
                let program = LightProgram(
                    scene(segments), from: .zero, appearance: LightAppearance(segmentCount: segments))
                #expect(departure(from: program) == nil, "\(segments) segments")
                #expect(brightest(of: program) < 0.09, "\(segments) segments")
            }
        }
    }

    /// The highest mean of a program that begins at zero.
    private func brightest(of program: LightProgram) -> Double {
        var levels = LightLevels(segmentCount: program.appearance.segmentCount)
        return stride(from: 0, to: program.scene.duration / .seconds(1), by: 0.005).map { time in
            program.render(at: .zero.advanced(by: .seconds(1) * time), into: &levels)
            return levels.mean
        }.max() ?? 0
    }

    /// When a sampled light first differs from the design of a program that begins at zero.
    private func departure(from program: LightProgram) -> MonotonicInstant? {
        let segments = program.appearance.segmentCount
        var sampler = LightSampler(program.appearance)
        var design = LightLevels(segmentCount: segments)
        sampler.play(program)
        var time = MonotonicInstant.zero
        sampler.sample(at: time)
        while time < .zero.advanced(by: program.scene.duration + LightScene.closingFade) {
            time = time.advanced(by: .milliseconds(5))
            sampler.sample(at: time)
            program.render(at: time, into: &design)
            if sampler.levels != design { return time }
        }
        return nil
    }
}

/// One random stream of presses, words on copies, bounces, holds, late wake-ups and stalls.
private struct RandomPressing {
    struct Outcome {
        var fastest = 0.0
        var shortestTriple = Double.infinity
        var levelsInRange = true
        var restsInTheEnd = false
        var deadlinesRepeated = 0

        var isSafe: Bool {
            fastest <= LightSampler.speedLimit * (1 + 1e-9) && shortestTriple >= 3 && levelsInRange && restsInTheEnd
                && deadlinesRepeated == 0
        }
    }

    private var random: SeededGenerator
    private var pacer: Pacer
    private var sampler: LightSampler
    private var flashes = FlashCounter()
    private var outcome = Outcome()
    private var now = MonotonicInstant.zero
    private var contact = false
    private let frame: Duration
    private let midnight = TimeOfDay(hour: 0, minute: 0)
    private let noon = TimeOfDay(hour: 12, minute: 0)
    private let evening = TimeOfDay(hour: 18, minute: 0)
    /// In half of the streams the idle bar has an ember by day, and night falls and ends at any moment.
    private let hasNights: Bool

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
        let breath = Breath(
            perMinute: [4.5, 6, 10][Int.random(in: 0...2, using: &random)],
            inhaleShare: [0.2, 0.4, 0.8][Int.random(in: 0...2, using: &random)])
        let appearance = LightAppearance(segmentCount: 5)
        hasNights = Bool.random(using: &random)
        pacer = Pacer(
            PacerConfiguration(
                appearance: appearance,
                breathing: BreathingSession(breath: breath, minutes: 1, ramp: Bool.random(using: &random)),
                holdStep: .milliseconds(Bool.random(using: &random) ? 600 : 900),
                practices: Practice.allCases.shuffled(using: &random), idle: hasNights ? .ember : .dark,
                night: hasNights ? Night(from: midnight, to: noon, brightness: 0.3) : nil,
                // An invitation begins and ends at any moment as well.
                invitation: seed % 3 == 0 ? Invitation(at: [noon], minutes: 1) : nil))
        sampler = LightSampler(appearance)
        frame = seed % 16 == 0 ? .milliseconds(5) : .milliseconds(40)
        contact = seed % 32 == 1
    }

    static func play(seed: UInt64) -> Outcome {
        var pressing = RandomPressing(seed: seed)
        return pressing.play()
    }

    private mutating func play() -> Outcome {
        take(pacer.handle(.opened(isPressed: contact), at: now))
        for _ in 0..<Int.random(in: 1...14, using: &random) {
            run(for: randomGap())
            if Int.random(in: 0..<6, using: &random) == 0 {
                let sign = BarSign.allCases[Int.random(in: 0..<BarSign.allCases.count, using: &random)]
                take(pacer.handle(.show(sign), at: now))
            }
            contact = Int.random(in: 0..<20, using: &random) == 0 ? contact : !contact
            take(pacer.handle(.edge(ButtonEdge(time: now, isPressed: contact)), at: now))
            if Int.random(in: 0..<4, using: &random) == 0 { tellTime() }
        }
        if Int.random(in: 0..<8, using: &random) == 0 { take(pacer.handle(.stop, at: now)) }
        run(for: .milliseconds(3200))
        if contact {
            contact = false
            take(pacer.handle(.edge(ButtonEdge(time: now, isPressed: false)), at: now))
        }
        flashes.finish()
        outcome.fastest = flashes.fastest
        outcome.shortestTriple = flashes.shortestTriple
        settle()
        return outcome
    }

    /// From a bounce to a few breaths; one gap in four is a hand's.
    private mutating func randomGap() -> Duration {
        switch Int.random(in: 0..<8, using: &random) {
        case 0...1: .microseconds(Int.random(in: 0...5000, using: &random))
        case 2...4: .milliseconds(Int.random(in: 10...400, using: &random))
        case 5...6: .milliseconds(Int.random(in: 300...3000, using: &random))
        default: .milliseconds(Int.random(in: 1000...9000, using: &random))
        }
    }

    private mutating func run(for duration: Duration) {
        let end = now.advanced(by: duration)
        while now < end {
            // A stall of a third of a second now and then: neither light nor deadline is served meanwhile.
            let stall = Int.random(in: 0..<400, using: &random) == 0 ? Duration.milliseconds(330) : .zero
            now = min(end, now.advanced(by: frame + stall))
            if let deadline = pacer.deadline, deadline <= now {
                take(pacer.handle(.deadline(isPressed: contact), at: now))
                if let due = pacer.clockDeadline, due <= now { tellTime() }
                if let next = pacer.deadline, next <= now { outcome.deadlinesRepeated += 1 }
            }
            sample()
        }
    }

    private mutating func tellTime() {
        let times = [midnight, noon, evening]
        let time = Int.random(in: 0..<5, using: &random) == 0 ? nil : times.randomElement(using: &random)
        take(pacer.handle(.clock(time), at: now))
    }

    private mutating func sample() {
        sampler.sample(at: now)
        for segment in 0..<sampler.levels.count where !(0...1).contains(sampler.levels[segment]) {
            outcome.levelsInRange = false
        }
        flashes.add(sampler.levels.mean, at: now)
    }

    /// Nobody presses any more: from deadline to deadline until there is none, then a few frames of light.
    private mutating func settle() {
        var served = 0
        while let deadline = pacer.deadline, served < 40 {
            now = max(now, deadline)
            take(pacer.handle(.deadline(isPressed: contact), at: now))
            if let due = pacer.clockDeadline, due <= now { take(pacer.handle(.clock(evening), at: now)) }
            served += 1
        }
        now = now.advanced(by: LightScene.closingFade)
        var frames = 0
        while frames < 200 && (frames == 0 || sampler.steady(at: now) == nil) {
            now = now.advanced(by: .milliseconds(20))
            sampler.sample(at: now)
            frames += 1
        }
        let ember = hasNights ? Lightness.luminance(sampler.program.appearance.ember) / Double(sampler.levels.count) : 0
        outcome.restsInTheEnd = pacer.deadline == pacer.clockDeadline && sampler.levels.mean <= ember
    }

    private mutating func take(_ effects: [PacerEffect]) {
        for case .play(let program) in effects { sampler.play(program) }
    }
}
