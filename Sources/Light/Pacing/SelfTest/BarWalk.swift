/// A light that goes along the bar, from the lowest segment up, for somebody who checks the wiring.
///
/// Each step fades into the next, so that the bar's mean stays under a third of the change that counts as a flash.
public struct BarWalk: Hashable, Sendable {
    /// The segments that a step lights, from the lowest up.
    public let steps: [Range<Int>]
    /// From one step to the next.
    public let stepDuration: Duration

    private let stepNanoseconds: Int64

    /// A bar of plain lines has a step for each line. A longer bar is a strip, and is walked in this many parts.
    static let mostSegments = 28
    static let parts = 20
    /// A step takes a second, and the whole walk takes about this long.
    static let longestStep = Duration.seconds(1)
    static let span = Duration.seconds(15)

    /// How long a step takes to come up, and to go while the next one comes up.
    static let fade = Duration.milliseconds(300)
    private static let fadeNanoseconds = fade.wholeNanoseconds
    /// L*: plain in a lit room, and 6 % of a bar of five.
    static let lightness = 60.0

    /// - Parameter segmentCount: 5…300.
    public init(segmentCount: Int) {
        precondition(LightLevels.segmentRange.contains(segmentCount), "a bar has 5 to 300 segments")
        let count = segmentCount <= Self.mostSegments ? segmentCount : Self.parts
        steps = (0..<count).map { $0 * segmentCount / count..<($0 + 1) * segmentCount / count }
        stepDuration = min(Self.longestStep, Self.span / count)
        stepNanoseconds = stepDuration.wholeNanoseconds
    }

    /// From the first light until the bar is dark again.
    public var duration: Duration { .nanoseconds(durationNanoseconds) }

    /// When a step begins to come up.
    public func start(ofStep step: Int) -> Duration { stepDuration * step }

    private func share(of time: Int64) -> Double {
        Easing.smoothstep(Double(time) / Double(Self.fadeNanoseconds))
    }
}

extension BarWalk: SceneLight {
    var durationNanoseconds: Int64 { Int64(steps.count) * stepNanoseconds + Self.fadeNanoseconds }

    func render(atNanoseconds elapsed: Int64, ember: Double, into lightness: inout [Double]) {
        for (step, segments) in steps.enumerated() {
            let time = elapsed - Int64(step) * stepNanoseconds
            let level = Self.lightness * (share(of: time) - share(of: time - stepNanoseconds))
            for segment in segments { lightness[segment] = level }
        }
    }

    func steady(atNanoseconds elapsed: Int64) -> Int64? {
        if elapsed >= durationNanoseconds { return .max }
        let (step, time) = elapsed.quotientAndRemainder(dividingBy: stepNanoseconds)
        return time < Self.fadeNanoseconds ? nil : (step + 1) * stepNanoseconds
    }
}

extension LightScene {
    /// A light that goes along the bar.
    public static func walk(_ walk: BarWalk) -> LightScene { LightScene(walk) }
}
