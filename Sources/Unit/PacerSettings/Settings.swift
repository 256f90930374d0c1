import Dimming
import Pacing
import UnitPlan

/// Everything that can be set, with its default: what is left out of a file stays as it is here.
public struct Settings: Equatable, Sendable {
    /// `light.driver`.
    public var driver = LightDriver.segments
    /// `light.chip`: a path, a label or `auto`.
    public var chip = "auto"
    /// `light.lines`, from the lowest segment up.
    ///
    /// The default keeps clear of what a header's other functions use: the ID EEPROM (GPIO 0 and 1), I²C for a clock
    /// (2, 3), SPI (7 to 11) and the serial console (14, 15). Eight of the ten lie in a row on the header's left side.
    public var lines: [LineReference] = [17, 27, 22, 5, 6, 13, 19, 26, 16, 20].map { .name("GPIO\($0)") }
    /// `light.active_low`: whether a line is lit at its low level.
    public var activeLow = false
    /// `light.reversed`: whether `lines` is from the top down.
    public var reversed = false
    /// `light.frequency_hz`: pulses a second.
    public var frequencyHz = 1500
    /// `light.brightness`: a factor on luminance.
    public var brightness = 1.0
    /// `light.calibration`: how bright each segment's LED is at full, in any unit, in the order of `lines`; empty if all
    /// are alike.
    public var calibration: [Double] = []

    /// `light.idle`: what is seen while nobody breathes. An ember keeps plain lines pulsing day and night; a strip stands.
    public var idle = IdleLight.dark

    /// `light.colour`: whether each practice has its hue.
    public var hasHues = true
    /// `light.leds`: how many the strip has.
    public var ledCount = 30
    /// `light.led_kind`: most strips sold as APA102 today have an SK9822 in each LED.
    public var ledKind = APA102Strip.Kind.sk9822
    /// `light.data_line`: by default the pin that the bus has its data on, so that both drivers share the wiring.
    public var dataLine = LineReference.name("GPIO10")
    /// `light.clock_line`: the bus's clock.
    public var clockLine = LineReference.name("GPIO11")
    /// `light.spi_device`.
    public var spiDevice = "/dev/spidev0.0"
    /// `light.spi_speed_hz`: 4 MHz send 300 LEDs in 2.5 ms.
    public var spiSpeedHz = 4_000_000

    /// `button.chip`; the light's if it is not set.
    public var buttonChip: String?
    /// `button.line`: by default pin 40, beside a ground at pin 39.
    public var buttonLine = LineReference.name("GPIO21")
    /// `button.active_low`: whether the line is low while the button is pressed.
    public var buttonActiveLow = true
    /// `button.bias`: the chip's own resistor.
    public var buttonBias = ButtonBias.pullUp
    /// `button.debounce_ms`: how long the contact may bounce.
    public var debounceMilliseconds = 20
    /// `button.hold_step_s`: from one counted light to the next.
    public var holdStepSeconds = 0.9

    /// `breathing.breaths_per_minute`.
    public var breathsPerMinute = 6.0
    /// `breathing.inhale_share`: of the breath.
    public var inhaleShare = 0.4
    /// `breathing.ramp`: whether faster breaths lead in.
    public var ramp = false
    /// `breathing.minutes`: the least that a session lasts.
    public var minutes = 5

    /// `practices.enabled`: by number, the first is what a press begins.
    public var practices = Practice.allCases
    /// The table `[night]`.
    public var night = NightSettings()
    /// The table `[cue]`.
    public var cue = CueSettings()
    /// `room.support`: who can be talked to, for the placard.
    public var support: String?
    /// `room.permission`: who says that the break may be taken, for the placard.
    public var permission: String?

    /// The table `[room]`.
    public var room = RoomSettings()
    /// The tables `[usage]` and `[clock]`.
    public var usage = UsageSettings()

    /// The file that was read, if one was.
    public internal(set) var file: String?
    /// The key paths that it sets.
    public internal(set) var keysInFile: Set<String> = []

    /// The defaults.
    public init() {}

    /// Segments that a bar of plain lines can have.
    public static let lineCountRange = 5...28
    /// How unequal a bar's LEDs can be: more is a broken one.
    public static let calibrationRange = 0.1...10.0
}
