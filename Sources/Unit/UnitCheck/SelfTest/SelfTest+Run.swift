import Pacing

extension SelfTest {
    /// Runs the self-test on a hardware until it has ended.
    ///
    /// - Parameter say: gives instructions to the person in front of the unit, on the light's own thread.
    /// - Returns: what was found.
    /// - Throws: what the hardware throws.
    package static func run<Hardware: MeasuredHardware & ~Copyable>(
        _ appearance: LightAppearance, debounce: Duration, leastPress: Duration, on hardware: inout Hardware,
        say: (Saying) -> Void
    ) throws(Hardware.Failure) -> SelfTestResult {
        var test = SelfTest(
            appearance.holding(hardware.faintestLuminance), debounce: debounce, leastPress: leastPress)
        var event = Event.opened
        while true {
            for effect in test.handle(event, at: hardware.now, lightWrites: hardware.lightWrites) {
                switch effect {
                case .play(let program): try hardware.play(program)
                case .say(let saying): say(saying)
                }
            }
            if let result = test.result { return result }
            event =
                switch try hardware.wait(until: test.deadline) {
                case .edge(let edge): .edge(edge)
                case .deadline, .show, .reload: .look(isPressed: try hardware.isPressed())
                case .stop: .stop
                }
        }
    }
}
