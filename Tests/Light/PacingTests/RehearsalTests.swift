import Pacing
import Testing

/// What is in memory before it is locked: all that a first press goes through.
@Suite("The rehearsal")
struct RehearsalTests {
    /// The practices after the opening, the time of day, the press and its decision, the release and its decision, and
    /// the stop.
    private static func practices(_ practice: Practice) -> [Practice?] {
        [nil, nil, nil, practice, practice, practice, nil]
    }

    @Test("It goes through a press, its release and a stop, and works out the light of each")
    func press() {
        let lights = Pacer.rehearse(PacerConfiguration(appearance: PacerDriver.appearance))
        #expect(lights.map { $0.program.scene.practice } == Self.practices(.breathe))
        #expect(lights.map { $0.levels.isDark } == [true, true, true, false, false, false, false])
        #expect(lights.last?.program.scene == .dark)
    }

    @Test("With an invitation it goes through a press in one as well")
    func invitation() {
        let lights = Pacer.rehearse(PacerConfiguration(appearance: PacerDriver.appearance, invitation: .twice))
        let practices = Self.practices(.breathe) + Self.practices(.teamMinute)
        #expect(lights.map { $0.program.scene.practice } == practices)
        #expect(lights.last?.program.scene == .dark)
    }

    @Test("A press and its release are decided in it with any settings of the button", arguments: [1, 100], [1, 30])
    func button(debounce: Int, leastPress: Int) {
        let configuration = PacerConfiguration(
            appearance: PacerDriver.appearance, debounce: .milliseconds(debounce),
            leastPress: .milliseconds(leastPress), holdStep: HoldCount.stepRange.lowerBound)
        #expect(Pacer.rehearse(configuration).map { $0.program.scene.practice } == Self.practices(.breathe))
    }
}
