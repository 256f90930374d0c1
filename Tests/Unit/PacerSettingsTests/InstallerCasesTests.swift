import Foundation
import PacerLinux
import PacerSettings
import Testing

/// Settings files as installers wrote them, each with what it is told; most came from people who had never seen TOML.
@Suite("Settings files that installers wrote")
struct InstallerCasesTests {
    /// The files are the seeds of damaged ones, too.
    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Fuzz/Corpus/settings").path

    /// Without columns: the parser's may be that of the line's end.
    private static let told = """
        01-table-typo-brething.toml:1: brething: found an unknown table; the nearest known one is [breathing]
        02-table-typo-lights.toml:1: lights: found an unknown table; the nearest known one is [light]
        04-table-typo-rooms.toml:1: rooms: found an unknown table; the nearest known one is [room]
        05-key-typo-head-count.toml:2: room.head_count: found an unknown key; the nearest known one is \
        room.headcount
        07-key-in-wrong-table.toml:2: light.breaths_per_minute: found an unknown key; the nearest known one is \
        breathing.breaths_per_minute
        08-key-w-o-table.toml:1: brightness: found an unknown key; the nearest known one is light.brightness
        10-quoted-number.toml:2: room.headcount: found "24"; allowed: a whole number, 1 to 10000, without quotes
        11-decimal-comma.toml:2: found the comma in 0,6; allowed: a point: 0.6
        13-percent-sign.toml:2: found 60%; allowed: a share of one, such as 0.6 for 60%
        14-tab-indent.toml is taken
        16-crlf.toml is taken
        17-dup-table.toml:5: found [light], which is in line 1 too; allowed: each table once, with all its keys \
        below it
        19-lines-two.toml:2: light.lines: found [17, 27]; allowed: 5 to 28 different lines, each a name such as \
        "GPIO17" or an offset
        20-gpio-17-blank.toml:2: light.lines: found "GPIO 17"; allowed: a line of a Raspberry Pi's header, the \
        nearest is GPIO17; another board's need its chip in light.chip
        22-strings-of-numbers.toml:2: light.lines: found "17"; allowed: a line of a Raspberry Pi's header, the \
        nearest is GPIO17; another board's need its chip in light.chip
        22-strings-of-numbers.toml:2: light.lines: found "27"; allowed: a line of a Raspberry Pi's header, the \
        nearest is GPIO27; another board's need its chip in light.chip
        22-strings-of-numbers.toml:2: light.lines: found "22"; allowed: a line of a Raspberry Pi's header, the \
        nearest is GPIO22; another board's need its chip in light.chip
        22-strings-of-numbers.toml:2: light.lines: found "5"; allowed: a line of a Raspberry Pi's header, the \
        nearest is GPIO5; another board's need its chip in light.chip
        22-strings-of-numbers.toml:2: light.lines: found "6"; allowed: a line of a Raspberry Pi's header, the \
        nearest is GPIO6; another board's need its chip in light.chip
        23-unquoted-gpio.toml:2: found GPIO17 without quotes; allowed: "GPIO17"
        25-button-same-as-light.toml:2: button.line: found GPIO17, which light.lines has too; allowed: a line of \
        its own
        26-button-same-mixed.toml:4: button.line: found offset 17, which light.lines has too, as GPIO17; allowed: \
        a line of its own
        28-tz-cet.toml:2: room.time_zone: found "CEST"; allowed: a zone of the tz database such as Europe/Berlin
        29-tz-lower.toml:2: room.time_zone: found "europe/berlin"; allowed: a zone of the tz database such as \
        Europe/Berlin, perhaps "Europe/Berlin"
        31-night-only-from.toml:2: night.from: found without night.to; allowed: both or neither
        32-night-unquoted.toml:2: found 21:00 without quotes; allowed: "21:00"
        32-night-unquoted.toml:3: found 06:00 without quotes; allowed: "06:00"
        34-night-6-00.toml:3: night.to: found "6:00"; allowed: a time of the day such as "21:00", by the clock on \
        the wall, perhaps "06:00"
        35-night-24-00.toml:2: night.from: found "24:00"; allowed: a time of the day such as "21:00", by the clock \
        on the wall, perhaps "00:00"
        35-night-24-00.toml:3: night.to: found "6:00"; allowed: a time of the day such as "21:00", by the clock on \
        the wall, perhaps "06:00"
        37-yes.toml:2: found yes; allowed: true
        38-true.toml:2: light.reversed: found "true"; allowed: true or false, without quotes
        40-bpm-6-0-string.toml:2: breathing.breaths_per_minute: found "6"; allowed: a number, 4.5 to 10.0, without \
        quotes
        41-practices-unknown.toml:2: practices.enabled: found ["breathe", "body_scan"]; allowed: 1 to 5 different \
        ones, in the order of their numbers, of "breathe", "body_check", "kind_words", "one_good_thing", \
        "team_minute"
        43-practices-numbers.toml:2: practices.enabled: found [1, 2]; allowed: 1 to 5 different ones, in the order \
        of their numbers, of "breathe", "body_check", "kind_words", "one_good_thing", "team_minute"
        44-practices-empty.toml:2: practices.enabled: found an empty array; allowed: 1 to 5 different ones, in the \
        order of their numbers, of "breathe", "body_check", "kind_words", "one_good_thing", "team_minute"
        46-smart-quotes.toml:2: found the quote “; allowed: straight ones, as in "Ward 3"
        47-unclosed-quote.toml:2: found a text without its closing quote; allowed: "Ward 3"
        49-missing-bracket.toml:1: found [room without its bracket; allowed: [room]
        50-driver-wrong.toml:2: light.driver: found "ws2812"; allowed: "segments", "apa102-gpio", "apa102-spi", "leds"
        52-spi-with-lines.toml:3: light.lines: found a key that driver "apa102-spi" has no use for; allowed: to \
        leave it out, or driver "segments"
        53-leds-in-segments.toml:2: light.leds: found a key that driver "segments" has no use for; allowed: to \
        leave it out, or driver "apa102-gpio" or "apa102-spi"
        55-chip-wrong-type.toml:2: light.chip: found 0; allowed: a path such as /dev/gpiochip0, a chip's label, or \
        auto
        56-chip-path-typo.toml is taken
        58-trust.toml:2: clock.trust: found "ds3231"; allowed: "operator", "rtc", "ntp"
        59-latin1.toml:2: found a character that is not in UTF-8; allowed: UTF-8: save the file again in that \
        encoding
        61-headcount-9-5.toml:2: room.headcount: found 0; allowed: a whole number, 1 to 10000
        62-negative.toml:2: button.debounce_ms: found -20; allowed: a whole number, 1 to 100
        64-dotted.toml is taken
        65-inline.toml is taken
        67-open-days.toml:2: room.open_days: found ["Mon", "Tue"]; allowed: 1 to 7 different days of "mon", "tue", \
        "wed", "thu", "fri", "sat", "sun"
        68-open-days-monday.toml:2: room.open_days: found ["monday"]; allowed: 1 to 7 different days of "mon", \
        "tue", "wed", "thu", "fri", "sat", "sun"
        70-min-count.toml:2: usage.minimum_count: found 3; allowed: a whole number, 8 to 50
        71-many-problems.toml:2: light.brightness: found 2; allowed: a number above 0 and at most 1
        71-many-problems.toml:3: light.reversed: found 1; allowed: true or false
        71-many-problems.toml:5: button.line: found true; allowed: a line that the light does not use, by name or \
        offset
        71-many-problems.toml:7: breathing.minutes: found 99; allowed: a whole number, 1 to 30
        73-leading-zeros.toml:2: found 024; allowed: no zero in front: 24
        74-comment.toml:2: found // people after the value; allowed: nothing, or # before a comment
        76-gpio-pin-nr.toml:2: button.line: found "pin 40"; allowed: a line of a Raspberry Pi's header, the \
        nearest is GPIO21; another board's need its chip in light.chip
        77-eeprom-pin.toml:2: light.lines: found GPIO0, pin 27, which is the ID EEPROM's, pins 27 and 28; allowed: \
        another line
        77-eeprom-pin.toml:2: light.lines: found GPIO1, pin 28, which is the ID EEPROM's, pins 27 and 28; allowed: \
        another line
        79-lines-csv.toml:2: light.lines: found "17,27,22,5,6"; allowed: 5 to 28 different lines, each a name such \
        as "GPIO17" or an offset
        80-unfinished-array.toml:3: found an array that is not closed, from line 2 on; allowed: a ] after its last \
        value
        82-name-61.toml:2: room.name: found "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"…, 61 \
        characters; allowed: a name of at most 60 characters
        83-support-too-long.toml:2: room.support: found "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"; \
        allowed: one line of text, 1 to 50 characters
        85-upper-key.toml:2: light.Brightness: found an unknown key; the nearest known one is light.brightness
        86-brightness-int-1.toml is taken
        88-calibration.toml:2: light.calibration: found 2 numbers; allowed: one for each of light.lines, 10
        89-freq.toml:2: light.frequency_hz: found 500; allowed: a whole number, 1250 to 3000
        chip.toml is taken
        cue-default.toml is taken
        gpio-blank.toml:2: light.lines: found "GPIO 17"; allowed: a line of a Raspberry Pi's header, the nearest \
        is GPIO17; another board's need its chip in light.chip
        gpio-lower.toml:2: light.lines: found "gpio17"; allowed: a line of a Raspberry Pi's header, the nearest is \
        GPIO17; another board's need its chip in light.chip
        mixed-dup.toml:4: button.line: found offset 17, which light.lines has too, as GPIO17; allowed: a line of \
        its own
        mixed-dup2.toml:2: light.lines: found offset 17, which light.lines has too, as GPIO17; allowed: a line of \
        its own
        offset-99.toml:2: button.line: found 99; allowed: a line of a Raspberry Pi's header, the nearest is \
        GPIO27; another board's need its chip in light.chip
        pin-40.toml:2: button.line: found "pin 40"; allowed: a line of a Raspberry Pi's header, the nearest is \
        GPIO21; another board's need its chip in light.chip
        strings.toml:2: light.lines: found "17"; allowed: a line of a Raspberry Pi's header, the nearest is \
        GPIO17; another board's need its chip in light.chip
        strings.toml:2: light.lines: found "27"; allowed: a line of a Raspberry Pi's header, the nearest is \
        GPIO27; another board's need its chip in light.chip
        strings.toml:2: light.lines: found "22"; allowed: a line of a Raspberry Pi's header, the nearest is \
        GPIO22; another board's need its chip in light.chip
        strings.toml:2: light.lines: found "5"; allowed: a line of a Raspberry Pi's header, the nearest is GPIO5; \
        another board's need its chip in light.chip
        strings.toml:2: light.lines: found "6"; allowed: a line of a Raspberry Pi's header, the nearest is GPIO6; \
        another board's need its chip in light.chip
        """.split(separator: "\n").map(String.init)

    private static let files = Set(told.map(name)).sorted()

    private static func name(_ line: String) -> String {
        String(line.prefix { $0 != ":" && $0 != " " })
    }

    @Test("Each is taken, or told what is wrong and what is allowed, in these words", arguments: files)
    func words(file: String) {
        var lines = ["\(file) is taken"]
        do throws(SettingsError) {
            _ = try Settings.load(path: "\(Self.folder)/\(file)", trial: Trial.aborts)
        } catch {
            let text = "\(error)".replacing("\(Self.folder)/", with: "")
            lines = text.split(separator: "\n").map { line in
                String(line.replacing(#/^([^:]*:[0-9]+):[0-9]+: /#) { "\($0.output.1): " })
            }
        }
        #expect(lines == Self.told.filter { Self.name($0) == file })
    }

    @Test("None of them is left out")
    func complete() throws {
        let numbered = try FileManager.default.contentsOfDirectory(atPath: Self.folder).filter {
            $0.first?.isNumber == true
        }
        #expect(numbered.count > 50 && Set(numbered).isSubset(of: Self.files))
    }
}
