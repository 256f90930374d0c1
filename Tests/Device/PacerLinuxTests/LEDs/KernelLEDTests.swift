import Dimming
import Glibc
import PacerLinux
import Testing

@Suite("LEDs that the kernel drives, on files in their place")
struct KernelLEDTests {
    private static let names = ["bar:1", "bar:2", "bar:3", "bar:4", "bar:5"]

    private let folder: LEDFolder

    init() throws {
        folder = try LEDFolder()
    }

    private func failure(_ names: [String]) -> HardwareFailure? {
        do {
            _ = try KernelLEDs(names, in: folder.path)
            return nil
        } catch {
            return error
        }
    }

    @Test("They are dark as they open, show what they are told, and are dark at the end")
    func brightness() throws {
        for (index, name) in Self.names.enumerated() { try folder.add(name, most: index == 0 ? 4095 : 255) }
        do {
            var leds = try KernelLEDs(Self.names, in: folder.path)
            #expect(leds.scales.map(\.most) == [4095, 255, 255, 255, 255])
            #expect(leds.scales.allSatisfy { !$0.hasColours })
            for name in Self.names { #expect(try folder.line("brightness", of: name) == "0") }
            try leds.write(4095, to: 0)
            try leds.write(12, to: 4)
            #expect(try folder.line("brightness", of: "bar:1") == "4095")
            #expect(try folder.line("brightness", of: "bar:2") == "0")
            #expect(try folder.line("brightness", of: "bar:5") == "12")
            try leds.examine()
        }
        for name in Self.names { #expect(try folder.line("brightness", of: name) == "0") }
    }

    @Test("A mix goes to the colours by their names, and others stay dark")
    func colours() throws {
        try folder.add("bar:1", colours: "white blue red green")
        try folder.add("bar:2", colours: "amber white")
        var leds = try KernelLEDs(["bar:1", "bar:2"], in: folder.path)
        #expect(leds.scales.map(\.hasColours) == [true, false])
        try leds.write(LEDMix(red: 255, green: 140, blue: 9), to: 0)
        try leds.write(LEDMix(red: 255, green: 140, blue: 9), to: 1)
        #expect(try folder.line("multi_intensity", of: "bar:1") == "0 9 255 140")
        #expect(try folder.line("multi_intensity", of: "bar:2") == "1 2 3 4")
    }

    @Test("The trigger is none while they are open, and is given back at the end")
    func trigger() throws {
        try folder.add("bar:1", trigger: "none timer [mmc0] heartbeat")
        try folder.add("bar:2", trigger: "[none] timer")
        do {
            let leds = try KernelLEDs(["bar:1", "bar:2"], in: folder.path)
            #expect(try folder.line("trigger", of: "bar:1") == "none")
            #expect(try folder.line("trigger", of: "bar:2") == "[none] timer")
            try leds.examine()
        }
        #expect(try folder.line("trigger", of: "bar:1") == "mmc0")
        #expect(try folder.line("trigger", of: "bar:2") == "[none] timer")
    }

    @Test("An LED that is not there is named, with what to do")
    func absent() throws {
        try folder.add("bar:1")
        let found = failure(["bar:1", "bar:9"])
        #expect(found?.errno == ENOENT)
        #expect(
            found?.description
                == "open \(folder.path)/bar:9/max_brightness: No such file or directory; `ls /sys/class/leds` lists the "
                + "LEDs there are; correct light.led_names")
    }

    @Test("An LED that refuses a write, or has no number, is named, with what to do")
    func refused() throws {
        try folder.add("bar:1")
        try folder.replace("brightness", of: "bar:1", by: "/dev/full")
        #expect(
            failure(["bar:1"])?.description
                == "write \(folder.path)/bar:1/brightness: No space left on device; check the controller's connection")
        try folder.replace("max_brightness", of: "bar:1", by: "/dev/null")
        #expect(failure(["bar:1"])?.errno == EINVAL)
    }

    @Test("A look at them finds the one that has gone")
    func examined() throws {
        for name in Self.names { try folder.add(name) }
        let leds = try KernelLEDs(Self.names, in: folder.path)
        try leds.examine()
        try folder.empty("brightness", of: "bar:4")
        do {
            try leds.examine()
            Issue.record("nothing was missed")
        } catch {
            #expect(error.place == "\(folder.path)/bar:4/brightness")
        }
    }
}
