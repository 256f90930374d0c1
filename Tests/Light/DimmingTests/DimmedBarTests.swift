import Dimming
import PacerSimulator
import Pacing
import Testing

@Suite("A bar of dimmed lines")
struct DimmedBarTests {
    private static let appearance = LightAppearance(segmentCount: 10)
    private static let timing = LineTiming(callCost: .microseconds(10), frequencyHz: 1500)
    private static let hold = LightScene.counting(HoldCount(practices: 5, step: .milliseconds(900)))

    private let bar = DimmedBar(appearance, timing: timing)

    private static func lines(seconds: Int = 0) -> SimulatedLines {
        SimulatedLines(start: .zero.advanced(by: .seconds(seconds)), callCost: .microseconds(10))
    }

    private static func program(from start: MonotonicInstant) -> LightProgram {
        LightProgram(hold, from: start, appearance: appearance)
    }

    @Test("A dark bar is written once, and stands still for good")
    func dark() throws {
        var bar = bar
        var lines = Self.lines()
        #expect(try bar.serveFrame(&lines, until: .distantFuture) == nil)
        #expect(lines.edges.map(\.lines) == [[]])
        #expect(try bar.serveFrame(&lines, until: .distantFuture) == .distantFuture)
        #expect(bar.writes == 1 && bar.skippedPeriods == 0)
    }

    @Test("A bar that stands still says until when, and light that was played is seen in the next frame")
    func steady() throws {
        var bar = bar
        var lines = Self.lines()
        _ = try bar.serveFrame(&lines, until: .distantFuture)
        bar.play(Self.program(from: lines.now))
        let first = lines.now.advanced(by: .milliseconds(825))
        #expect(try bar.serveFrame(&lines, until: .distantFuture) == first)
        lines.spin(until: first.advanced(by: .milliseconds(100)))
        #expect(try bar.serveFrame(&lines, until: .distantFuture) == nil)
        #expect(lines.edges.last { !$0.lines.isEmpty }?.lines == LineSet(line: 0))
    }

    @Test("It serves a frame of 5 ms, or up to a deadline that comes first")
    func frame() throws {
        #expect(DimmedBar.frame == .milliseconds(5))
        var bar = bar
        var lines = Self.lines(seconds: 60)
        bar.play(Self.program(from: .zero))
        // The first sample moves nothing.
        _ = try bar.serveFrame(&lines, until: .distantFuture)
        lines.spin(until: .zero.advanced(by: .milliseconds(60_100)))
        let start = lines.now
        #expect(try bar.serveFrame(&lines, until: .distantFuture) == nil)
        #expect(start.duration(to: lines.now) == .milliseconds(5))
        #expect(try bar.serveFrame(&lines, until: lines.now.advanced(by: .microseconds(900))) == nil)
        #expect(start.duration(to: lines.now) == .microseconds(5900))
        #expect(bar.writes == lines.edges.count)
        lines.spin(until: lines.now.advanced(by: .milliseconds(2)))
        #expect(try bar.serveFrame(&lines, until: .distantFuture) == nil)
        #expect(bar.skippedPeriods == 2)
        // Once the light stands, it is still dimmed, frame by frame.
        for _ in 0..<30 {
            let begin = lines.now
            #expect(try bar.serveFrame(&lines, until: .distantFuture) == nil)
            #expect(begin.duration(to: lines.now) < .milliseconds(6))
        }
    }

    @Test("Its faintest light is what the faintest of its LEDs can hold")
    func faintest() {
        #expect(DimmedBar(Self.appearance, timing: Self.timing).faintestLuminance == Self.timing.faintestLuminance)
        let brightness = [1.0, 4, 1, 1, 1, 1, 1, 1, 1, 1]
        let bar = DimmedBar(Self.appearance, timing: Self.timing, relativeBrightness: brightness)
        #expect(bar.faintestLuminance == Self.timing.faintestLuminance * 4)
    }

    @Test("Light that stands below the floor is led up to it, though no sample of it differs from the last")
    func standing() throws {
        let pulse = Duration.microseconds(5)
        // At L* 3.5 it is lit for 2583 ns of a period of 666,666, a little more than half of the floor. It is past half
        // of the floor after 1.8 s, stands after 2 s, and half a second's crossing ends after 2.3 s.
        let appearance = LightAppearance(segmentCount: 10, ember: 3.5)
        var bar = DimmedBar(appearance, timing: LineTiming(callCost: pulse, frequencyHz: 1500))
        var lines = SimulatedLines(callCost: pulse)
        bar.play(LightProgram(.ember, from: .zero, appearance: appearance))
        let end = MonotonicInstant.zero.advanced(by: .seconds(4))
        while lines.now < end {
            if let still = try bar.serveFrame(&lines, until: end) { lines.sleep(until: min(still, end)) }
        }
        let lastSecond = MonotonicInstant.zero.advanced(by: .seconds(3))
        let rises = lines.edges.filter { $0.time >= lastSecond && !$0.lines.isEmpty }.count
        #expect((1499...1501).contains(rises), "\(rises)")
    }
}
