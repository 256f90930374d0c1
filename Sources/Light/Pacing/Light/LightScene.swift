/// What is to be seen, as a function of the time since it began.
///
/// A practice is a case here, what it stands for in ``Practice``, and a value of its own that knows its light.
public enum LightScene: Hashable, Sendable {
    /// Nothing.
    case dark
    /// A faint light on the lowest segment, which comes up and stays.
    case ember
    /// The practices "Breathe" and "Team minute".
    case breathing(BreathingSession, fill: BreathFill = .fromBottom)
    /// The practice "Body check".
    case bodyCheck(BodyCheck)
    /// The practice "Kind words".
    case kindWords(KindWords)
    /// The practice "One good thing".
    case oneGoodThing(OneGoodThing)
    /// A held button: lights that add up, one a step, each standing for a practice.
    case counting(HoldCount)
    /// What an idle bar tells whoever stands before it.
    case sign(BarSign)
    /// A light that goes along the bar, for somebody who checks the wiring.
    case walk(BarWalk)
    /// The answer to a press that is being tried.
    case answer(PressAnswer)

    /// How long a light that ends by itself takes to go when it is over.
    public static let closingFade = Duration.seconds(5)
    private static let closingNanoseconds = closingFade.wholeNanoseconds
    private static let emberNanoseconds: Int64 = 2_000_000_000

    /// The practice that it is the light of, if any.
    public var practice: Practice? {
        switch self {
        case .dark, .ember, .counting, .sign, .walk, .answer: nil
        case .breathing(_, .fromBottom): .breathe
        case .breathing(_, .fromMiddle): .teamMinute
        case .bodyCheck: .bodyCheck
        case .kindWords: .kindWords
        case .oneGoodThing: .oneGoodThing
        }
    }

    /// How long it plays, its closing fade not counted; zero for what has no end.
    public var duration: Duration { .nanoseconds(durationNanoseconds) }

    private var durationNanoseconds: Int64 {
        switch self {
        case .dark, .ember, .counting: 0
        case .breathing(let session, _): session.durationNanoseconds
        case .bodyCheck: BodyCheck.durationNanoseconds
        case .kindWords(let words): words.durationNanoseconds
        case .oneGoodThing: OneGoodThing.durationNanoseconds
        case .sign(let sign): sign.durationNanoseconds
        case .walk(let walk): walk.durationNanoseconds
        case .answer: PressAnswer.durationNanoseconds
        }
    }

    /// Writes the lightness of each segment, L* 0…100, at a time since the scene began.
    ///
    /// - Parameter ember: the faintest light of the bar, which every practice begins from.
    func render(atNanoseconds elapsed: Int64, ember: Double, into lightness: inout [Double]) {
        let count = lightness.count
        switch self {
        case .dark:
            lightness.fill { _ in 0 }
        case .ember:
            lightness.fill { _ in 0 }
            lightness[0] = ember * Easing.smoothstep(Double(elapsed) / Double(Self.emberNanoseconds))
        case .counting(let hold):
            lightness.fill { hold.lightness(ofSegment: $0, of: count, atNanoseconds: elapsed) }
        case .walk(let walk):
            lightness.fill { walk.lightness(ofSegment: $0, atNanoseconds: elapsed) }
        case .answer(let answer):
            lightness.fill { answer.lightness(ofSegment: $0, of: count, atNanoseconds: elapsed, from: ember) }
        case .breathing, .bodyCheck, .kindWords, .oneGoodThing, .sign:
            if elapsed < 0 { return lightness.fill { _ in 0 } }
            let end = durationNanoseconds
            renderPlayed(atNanoseconds: min(elapsed, end), ember: ember, into: &lightness)
            if elapsed <= end { return }
            let left = 1 - Easing.smoothstep(Double(elapsed - end) / Double(Self.closingNanoseconds))
            for segment in 0..<count { lightness[segment] *= left }
        }
    }

    private func renderPlayed(atNanoseconds elapsed: Int64, ember: Double, into lightness: inout [Double]) {
        let count = lightness.count
        switch self {
        case .dark, .ember, .counting, .walk, .answer:
            break
        case .breathing(let session, let fill):
            let fullness = session.fullness(atNanoseconds: elapsed)
            lightness.fill { fill.lightness(ofSegment: $0, of: count, fullness: fullness, ember: ember) }
        case .bodyCheck(let check):
            lightness.fill { check.lightness(ofSegment: $0, of: count, atNanoseconds: elapsed, from: ember) }
        case .kindWords(let words):
            lightness.fill { words.lightness(ofSegment: $0, of: count, atNanoseconds: elapsed, from: ember) }
        case .oneGoodThing(let thing):
            lightness.fill { thing.lightness(ofSegment: $0, of: count, atNanoseconds: elapsed, from: ember) }
        case .sign(let sign):
            lightness.fill { sign.lightness(ofSegment: $0, of: count, atNanoseconds: elapsed, from: ember) }
        }
    }

    /// Until when since it began the light stays as it is at a time: `nil` while it moves, `Int64.max` if for good.
    func steady(atNanoseconds elapsed: Int64) -> Int64? {
        switch self {
        case .dark:
            return .max
        case .ember:
            return elapsed < Self.emberNanoseconds ? nil : .max
        case .counting(let hold):
            return hold.steady(atNanoseconds: elapsed)
        case .walk(let walk):
            return walk.steady(atNanoseconds: elapsed)
        case .answer(let answer):
            return answer.steady(atNanoseconds: elapsed)
        case .breathing, .bodyCheck, .kindWords, .oneGoodThing, .sign:
            let end = durationNanoseconds
            if elapsed >= end + Self.closingNanoseconds { return .max }
            if case .sign(let sign) = self { return sign.steady(atNanoseconds: elapsed) }
            if case .bodyCheck(let check) = self, (0..<end).contains(elapsed) {
                return check.steady(atNanoseconds: elapsed)
            }
            return nil
        }
    }

    /// What the light says at a time since it began.
    func cue(atNanoseconds elapsed: Int64) -> LightCue {
        switch self {
        case .dark, .ember, .sign, .walk, .answer:
            return .idle
        case .counting:
            return .choose
        case .breathing, .bodyCheck, .kindWords, .oneGoodThing:
            let end = durationNanoseconds
            if elapsed < 0 || elapsed >= end + Self.closingNanoseconds { return .idle }
            if elapsed >= end { return .closing }
            return phase(atNanoseconds: elapsed).map { $0.isInhale ? .breatheIn : .breatheOut } ?? .stay
        }
    }

    /// The inhale or the exhale that is paced at a time since it began; `nil` if none is.
    func phase(atNanoseconds elapsed: Int64) -> BreathPhase? {
        switch self {
        case .breathing(let session, _): session.phase(atNanoseconds: elapsed)
        case .kindWords(let words): words.phase(atNanoseconds: elapsed)
        case .dark, .ember, .bodyCheck, .oneGoodThing, .counting, .sign, .walk, .answer: nil
        }
    }
}

extension [Double] {
    /// Writes each element anew, by its index.
    fileprivate mutating func fill(_ value: (Int) -> Double) {
        for index in indices { self[index] = value(index) }
    }
}
