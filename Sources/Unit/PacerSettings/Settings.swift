import Dimming
import Pacing
import Placard
import UnitPlan
import UsageFormat
import UsageLog

/// Everything that can be set, with its default. What a file leaves out stays as it is here.
package struct Settings: Equatable, Sendable {
    /// `light.driver`.
    package var driver = LightDriver.segments
    /// `light.chip`: a path, a label or `auto`.
    package var chip = "auto"
    /// `light.lines`, from the lowest segment up.
    ///
    /// The default avoids the lines of other functions: the ID EEPROM (GPIO 0 and 1), I²C for a clock (2, 3), SPI (7 to
    /// 11) and the serial console (14, 15). Eight of the ten lie in a row on the header's left side.
    package var lines: [LineReference] = [17, 27, 22, 5, 6, 13, 19, 26, 16, 20].map { .name("GPIO\($0)") }
    /// `light.drive`: what hangs on each of them.
    package var drive = SegmentDrive.leds
    /// `light.active_low`: whether a line is lit at its low level.
    package var activeLow = false
    /// `light.reversed`: whether `lines` and `ledNames` are from the top down.
    package var reversed = false
    /// `light.frequency_hz`: pulses a second.
    package var frequencyHz = 1500
    /// `light.brightness`: a factor on luminance.
    package var brightness = 1.0
    /// `light.calibration`: how bright each segment's LED is at full, in any unit, in the order of `lines`; empty if all
    /// are alike.
    package var calibration: [Double] = []

    /// `light.idle`: what the bar shows while nobody uses it. An ember keeps plain lines pulsing day and night; a strip
    /// stands still.
    package var idle = IdleLight.dark

    /// `light.colour`: whether each practice has its hue.
    package var hasHues = true
    /// `light.leds`: how many the strip has.
    package var ledCount = 30
    /// `light.led_kind`: most strips sold as APA102 today have an SK9822 in each LED.
    package var ledKind = LEDStrip.Kind.sk9822
    /// `light.colour_order`; that of the kind if it is not set.
    package var colourOrder: LEDStrip.ColourOrder?
    /// `light.data_line`: by default the data pin of the bus, so that both drivers share the wiring.
    package var dataLine = LineReference.name("GPIO10")
    /// `light.clock_line`: the bus's clock.
    package var clockLine = LineReference.name("GPIO11")
    /// `light.spi_device`.
    package var spiDevice = "/dev/spidev0.0"
    /// `light.spi_speed_hz`: 4 MHz send 300 LEDs in 2.5 ms.
    package var spiSpeedHz = 4_000_000
    /// `light.led_names`, from the lowest segment up. The default are the eight that one LP5024 drives.
    package var ledNames = (1...8).map { "bar:\($0)" }
    /// `light.controller`: what dims them.
    package var controller = LEDController.lp5024

    /// `button.chip`; the light's chip if it is not set.
    package var buttonChip: String?
    /// `button.line`: by default pin 40, beside a ground at pin 39.
    package var buttonLine = LineReference.name("GPIO21")
    /// `button.active_low`: whether the line is low while the button is pressed.
    package var buttonActiveLow = true
    /// `button.bias`: the chip's own resistor.
    package var buttonBias = ButtonBias.pullUp
    /// `button.debounce_ms`: how long the contact may bounce.
    package var debounceMilliseconds = 20
    /// `button.min_press_ms`: what is closed for less is noise on the line.
    package var leastPressMilliseconds = 5
    /// `button.hold_step_s`: the time from one counted light to the next.
    package var holdStepSeconds = 0.9

    /// `breathing.breaths_per_minute`.
    package var breathsPerMinute = 6.0
    /// `breathing.inhale_share`: of the breath.
    package var inhaleShare = 0.4
    /// `breathing.ramp`: whether to begin with faster breaths.
    package var ramp = false
    /// `breathing.minutes`: the shortest length of a session.
    package var minutes = 5

    /// `practices.enabled`: in the order of their numbers. A press begins the first.
    package var practices = Practice.standard
    /// The table `[night]`.
    package var night = NightSettings()
    /// The table `[invitation]`.
    package var invitation = InvitationSettings()
    /// The table `[cue]`.
    package var cue = CueSettings()
    /// Whether the file has nothing in it, which a card may have lost.
    package internal(set) var isBlank = false
    /// `room.support`: who can be talked to, for the sheets.
    package var support: String?
    /// `room.permission`: who says that the break may be taken, for the placard.
    package var permission: String?
    /// `room.language`: what sheets and the demo are written in.
    package var language = SheetLanguage.english
    /// The table `[words]`: a ward's own kind words, by the language of the sheet.
    package var kindPhrases: [SheetLanguage: [String]] = [:]

    /// The table `[room]`.
    package var room = RoomSettings()
    /// The tables `[usage]` and `[clock]`.
    package var usage = UsageSettings()

    /// The file that was read, if one was.
    package internal(set) var file: String?
    /// The key paths that it sets.
    package internal(set) var keysInFile: Set<String> = []

    /// The defaults.
    package init() {}

    /// Segments that a bar of plain lines or of the kernel's LEDs can have.
    package static let lineCountRange = 5...28
    /// How much a bar's LEDs may differ. With a larger difference, one is broken.
    package static let calibrationRange = 0.1...10.0
}

/// The table `[cue]`: a line that pulses with the breath, for people who cannot see the bar.
package struct CueSettings: Equatable, Sendable {
    /// `cue.chip`; the light's if it is not set.
    package var chip: String?
    /// `cue.line`; without it there is no cue.
    package var line: LineReference?
    /// `cue.active_low`: whether the line is low while it is on.
    package var activeLow = false
    /// `cue.pulse_ms`: how long a pulse is.
    package var pulseMilliseconds = 80
}

/// The tables `[usage]` and `[clock]`: what is counted and where, and which time is trusted.
package struct UsageSettings: Equatable, Sendable {
    /// `usage.directory`.
    package var directory = UnitPlaces.counts
    /// `usage.minimum_count`.
    package var minimumCount = UsageRules.standardMinimumCount
    /// `usage.least_ready_hours`.
    package var leastReadyHours = UsageRules.leastReadyHoursRange.lowerBound
    /// `usage.small_weeks`.
    package var smallWeeks = UsageRules.smallWeeksRange.lowerBound
    /// `usage.small_weeks_bound`.
    package var smallWeeksBound = UsageRules.standardSmallWeeksBound
    /// `usage.keep_years`.
    package var keepYears = 3
    /// `clock.trust`: which source is trusted besides network time.
    package var clock = ClockSource.ntp
}
