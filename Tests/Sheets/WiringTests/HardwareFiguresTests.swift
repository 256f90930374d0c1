import Foundation
import PacerSettings
import Testing
import Wiring

/// What is bought and built agrees with what the program is set to and what `wiring` prints.
@Suite("Hardware")
struct HardwareFiguresTests {
    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Hardware")

    /// The figures of a build in `electrical.csv`, in the units they are written in.
    private static func figures(_ build: String) throws -> [String: Double] {
        let text = try String(contentsOf: folder.appendingPathComponent("electrical.csv"), encoding: .utf8)
        var figures: [String: Double] = [:]
        for row in text.split(separator: "\n").dropFirst() {
            let fields = row.split(separator: ",", omittingEmptySubsequences: false)
            if fields[0] == build { figures[String(fields[1])] = Double(fields[2]) }
        }
        return figures
    }

    @Test("The enclosure has the default bar's segments, as far apart as the parts are cut")
    func enclosure() throws {
        let source = try String(contentsOf: Self.folder.appendingPathComponent("enclosure.scad"), encoding: .utf8)
        func parameter(_ name: String) throws -> Double {
            let line = try #require(source.split(separator: "\n").first { $0.hasPrefix("\(name) = ") })
            return try #require(Double(line.dropFirst(name.count + 3).prefix { $0 != ";" }))
        }
        #expect(try parameter("segments") == Double(Settings().lines.count))
        for build in ["leds", "strip"] {
            let figures = try Self.figures(build)
            #expect(figures["segments"] == Double(Settings().lines.count))
            #expect(try parameter("pitch") == figures["segment_pitch"])
            #expect(try parameter("segment_width") == figures["segment_width"])
        }
        for build in ["sk9822", "hd108"] {
            let strip = try Self.figures(build)
            #expect(strip["leds"] == Double(Settings().ledCount))
            let length = try #require(strip["leds"]) * (try #require(strip["led_pitch"]))
            #expect(try length <= parameter("segments") * parameter("pitch"))
        }
        let controller = try Self.figures("lp5024")
        #expect(controller["segments"] == Double(Settings().ledNames.count))
        let height = try #require(controller["segments"]) * (try #require(controller["segment_pitch"]))
        #expect(try height <= parameter("segments") * parameter("pitch"))
        #expect(try parameter("segment_width") == controller["segment_width"])
        #expect(try parameter("button_diameter") >= 40)
    }

    @Test("The wiring's currents are those of the parts list")
    func currents() throws {
        let (leds, strip) = (try Self.figures("leds"), try Self.figures("strip"))
        #expect(leds["supply_voltage"] == LineDrive.supplyVolts)
        #expect(leds["button_resistor"] == LineDrive.buttonOhms)
        #expect(try Self.figures("button")["pull_up"] == LineDrive.longPullOhms)
        #expect(strip["supply_voltage"] == LineDrive.transistor.fedVolts)
        #expect(try Self.figures("sk9822")["supply_voltage"] == LineDrive.levelShifter.fedVolts)
        #expect(leds["pin_limit"] == Wiring.pinLimit)
        #expect(leds["sum_limit"] == Wiring.sumLimit)
        let ohms = try #require(leds["series_resistor"])
        let volts = try #require(leds["forward_voltage"])
        #expect(LineDrive.standardLED == .led(ohms: ohms, forwardVolts: volts))
        #expect(abs(try #require(leds["segment_current"]) - LineDrive.standardLED.milliamperes) < 0.005)
        #expect(strip["gate_resistor"] == LineDrive.gateOhms)
        #expect(strip["hold_off_resistor"] == LineDrive.holdOffOhms)
        #expect(abs(try #require(strip["gate_current"]) - LineDrive.transistor.milliamperes) < 0.0005)
    }
}
