import Pacing
import Testing

@Suite("What may be set of the light and of the button")
struct RangeTests {
    @Test("The ends of each range of the light")
    func ends() {
        #expect(Breath.rateRange == 4.5...10)
        #expect(Breath.inhaleShareRange == 0.2...0.8)
        #expect(BreathingSession.minutesRange == 1...30)
        #expect(CueSignal.pulseRange == .milliseconds(40) ... .milliseconds(200))
        #expect(LightLevels.segmentRange == 5...300)
        #expect(LightSampler.speedLimit == 2.5)
        #expect(LightScene.closingFade == .seconds(5))
        #expect(Afterglow.duration == .milliseconds(1500))
        #expect(TimeOfDay.secondsPerDay == 86_400)
        #expect(LightProgram.levelsAtOnce == 5)
    }

    @Test("A light that has no end has no length")
    func endless() {
        let count = HoldCount(practices: 5, step: .milliseconds(900))
        for scene in [LightScene.dark, .ember, .counting(count)] { #expect(scene.duration == .zero) }
    }

    @Test("The ends of each range of the button")
    func button() {
        #expect(Debouncer.windowRange == .milliseconds(1) ... .milliseconds(100))
        #expect(Debouncer.leastPressRange == .milliseconds(1) ... .milliseconds(30))
        #expect(Debouncer.longestDecision == .milliseconds(45))
        #expect(ButtonGesture.stuckAfter == .seconds(600))
    }

    @Test("A bar whose size alone is set has an ember of L* 5, full brightness and no hues")
    func appearance() {
        let appearance = LightAppearance(segmentCount: 10)
        #expect(appearance == LightAppearance(segmentCount: 10, ember: 5, brightness: 1, hasHues: false))
    }

    @Test("A pacer of which the bar alone is set breathes six times a minute and chooses every 900 ms")
    func configuration() {
        let appearance = LightAppearance(segmentCount: 10)
        let breath = Breath(period: .seconds(10), inhaleShare: 0.4)
        let expected = PacerConfiguration(
            appearance: appearance, breathing: BreathingSession(breath: breath, minutes: 5, ramp: false),
            debounce: .milliseconds(20), leastPress: .milliseconds(5), holdStep: .milliseconds(900),
            practices: Practice.standard, idle: .dark)
        #expect(PacerConfiguration(appearance: appearance) == expected)
    }

    @Test("The hues of the practices, by the figures of data sheets about as bright as warm amber")
    func hues() {
        // Millicandela of full red, green and blue.
        func light(_ colour: LEDColour) -> Double { 315 * colour.red + 440 * colour.green + 170 * colour.blue }
        for practice in Practice.allCases {
            let hue = practice.hue
            #expect(abs(light(hue) / light(.warmAmber) - 1) <= 0.1, "\(practice)")
            #expect([hue.red, hue.green, hue.blue].max() == 1)
        }
        #expect(LEDColour.warmAmber == LEDColour(red: 1, green: 0.55, blue: 0))
        #expect(Practice.breathe.hue == .warmAmber)
        #expect(Practice.bodyCheck.hue == LEDColour(red: 0.1, green: 1, blue: 0.5))
        #expect(Practice.kindWords.hue == LEDColour(red: 1, green: 0.35, blue: 0.4))
        #expect(Practice.oneGoodThing.hue == LEDColour(red: 0.8, green: 0.35, blue: 1))
        #expect(Practice.teamMinute.hue == LEDColour(red: 0.2, green: 0.75, blue: 1))
        #expect(Set(Practice.allCases.map(\.hue)).count == 5)
    }
}
