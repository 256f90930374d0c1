import ArgumentParser
import PacerSettings
import Wiring

extension SegmentDrive: ExpressibleByArgument {}

struct WiringCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wiring",
        abstract: "Print what to wire to which pin, from the settings in force, and what to add to config.txt.",
        discussion: """
            Example: the connections, and a drawing of them.

              breathpacer wiring
              breathpacer wiring --format svg --output wiring.svg

            What hangs on each line, an LED or a transistor, is light.drive of the settings.

            With light.driver = "leds" the overlay tells Linux of the LEDs, for light.controller "lp5024" and "pwm":

              breathpacer wiring --format overlay --output breathpacer-leds.dts

            Pins are those of the 40-pin header of a Raspberry Pi, by a line's name or, on its main chip, its number. A \
            line of another board is listed without a pin.

            Status 78 if a line is reserved for the ID EEPROM (pins 27 and 28), taken by the serial bus or used twice. \
            Warnings are in the table; beside the other formats they go to standard error.
            """
    )

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case table, svg, csv, overlay
    }

    @OptionGroup var settingsFile: SettingsOption

    @Option(help: "How it is shown.")
    var format = Format.table

    @Option(help: "What hangs on each line, whatever light.drive says.")
    var drive: SegmentDrive?

    @Option(
        name: .customLong("resistor"),
        help: ArgumentHelp("An LED's resistor, 10 to 100000 ohms.", valueName: "ohms"))
    var resistorOhms = 470.0

    @Option(
        name: .customLong("forward-voltage"),
        help: ArgumentHelp("An LED's forward voltage, 1 to 3.3 volts.", valueName: "volts"))
    var forwardVolts = 2.0

    @Option(
        help: ArgumentHelp("Where to write it; on standard output if left out.", valueName: "file"), completion: .file()
    )
    var output: String?

    /// What may be asked for: beyond it a current is not that of an LED on a pin.
    private static let resistorRange = 10.0...100_000.0
    private static let forwardRange = 1.0...LineDrive.supplyVolts

    func validate() throws {
        if !Self.resistorRange.contains(resistorOhms) {
            throw ValidationError("--resistor \(resistorOhms): 10 to 100000 ohms")
        }
        if !Self.forwardRange.contains(forwardVolts) {
            throw ValidationError("--forward-voltage \(forwardVolts): 1 to \(LineDrive.supplyVolts) volts")
        }
    }

    func run() throws {
        let settings = try settingsFile.load()
        let segment =
            (drive ?? settings.drive) == .leds
            ? LineDrive.led(ohms: resistorOhms, forwardVolts: forwardVolts) : .transistor
        let wiring = Wiring(settings.plan, segment: segment)
        Log.note(settings.notes)
        switch format {
        case .table: return try CommandOutput.write(wiring.table, to: output)
        case .svg: try CommandOutput.write(wiring.svg, to: output)
        case .csv: try CommandOutput.write(wiring.csv, to: output)
        case .overlay: return try CommandOutput.write(try overlay(settings), to: output)
        }
        for warning in wiring.warnings { Log.write("warning: \(warning)") }
    }

    private func overlay(_ settings: Settings) throws(CommandFailure) -> String {
        guard let leds = settings.plan.light.ledClass, let overlay = Wiring.overlay(leds) else {
            throw .settings(
                "an overlay is for light.driver \"leds\" with light.controller \"lp5024\" or \"pwm\"; the bar of these "
                    + "settings needs none, or its board's papers have it")
        }
        return overlay
    }
}
