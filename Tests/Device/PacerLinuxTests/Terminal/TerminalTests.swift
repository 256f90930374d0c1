import Glibc
import PacerLinux
import Pacing
import Testing

@Suite("A bar on a terminal")
struct TerminalTests {
    private let appearance = LightAppearance(segmentCount: 10)

    private func open(
        _ terminal: PseudoTerminal, _ style: TerminalStyle = .plain, speed: Int = 1
    ) throws -> TerminalHardware {
        try TerminalHardware(
            input: terminal.descriptor, output: terminal.descriptor, style: style, speed: speed,
            appearance: appearance, practices: Practice.allCases, holdStep: .milliseconds(900),
            signals: Signals.terminal())
    }

    /// A light that is at its top in 0.6 s.
    private func rising(at now: MonotonicInstant) -> LightProgram {
        let session = BreathingSession(breath: Breath(perMinute: 6, inhaleShare: 0.4))
        let start = now.advanced(by: .milliseconds(-3400))
        return LightProgram(.breathing(session), from: start, appearance: appearance)
    }

    @Test(
        "Its style follows the terminal and NO_COLOR",
        arguments: [
            (["TERM": "xterm-256color", "COLORTERM": "truecolor"], TerminalStyle.trueColour),
            (["TERM": "xterm-direct"], .trueColour),
            (["TERM": "screen-256color"], .palette),
            (["TERM": "xterm-256color", "COLORTERM": "truecolor", "NO_COLOR": "1"], .plain),
            (["TERM": "xterm-256color", "NO_COLOR": ""], .palette),
            (["TERM": "vt100"], .plain), (["TERM": "vt220"], .plain), (["TERM": "linux"], .plain),
            (["TERM": "screen.xterm-256color", "COLORTERM": "truecolor"], .palette),
            (["TERM": "xterm-256color", "COLORTERM": "truecolor", "STY": "412.pts-0.unit"], .palette),
            (["TERM": "screen", "COLORTERM": "truecolor", "STY": "412.pts-0.unit"], .plain),
            (["TERM": "tmux-256color", "COLORTERM": "truecolor", "STY": ""], .trueColour),
            (["TERM": "dumb", "COLORTERM": "truecolor"], .teletype),
            ([:], .teletype),
        ])
    func style(environment: [String: String], style: TerminalStyle) {
        #expect(TerminalStyle { environment[$0] } == style)
    }

    @Test(
        "It shows more than ASCII if the locale is one of UTF-8",
        arguments: [
            (["LANG": "de_DE.UTF-8"], true), (["LANG": "C.utf8"], true), (["LC_CTYPE": "ca_ES.UTF-8@valencia"], true),
            (["LC_ALL": "C", "LANG": "de_DE.UTF-8"], false), (["LC_ALL": "", "LANG": "fr_FR.UTF-8"], true),
            (["LC_CTYPE": "POSIX", "LANG": "fr_FR.UTF-8"], false), (["LANG": "de_DE.ISO-8859-15@euro"], false),
            (["LANG": "ja_JP.eucJP"], false), (["LANG": "de_DE"], false), ([:], false),
        ])
    func characters(environment: [String: String], isUTF8: Bool) {
        #expect(TerminalCharacters { environment[$0] }.isUTF8 == isUTF8)
    }

    @Test("No line is wider than the window, however small", arguments: TerminalStyle.allCases)
    func width(style: TerminalStyle) throws {
        for (columns, rows) in [(1, 1), (2, 3), (7, 2), (20, 24), (80, 24), (300, 5)] {
            let terminal = try PseudoTerminal(columns: UInt16(columns), rows: UInt16(rows))
            var hardware = try open(terminal, style)
            hardware.play(rising(at: hardware.now))
            _ = try hardware.wait(until: hardware.now.advanced(by: .milliseconds(80)))
            let frame = terminal.frame(until: { !$0.isEmpty })
            #expect(!frame.isEmpty && frame.count <= rows)
            for line in frame { #expect(line.withoutColour.count <= max(1, columns - 1), "\(columns): \(line)") }
        }
    }

    @Test("The keys are shown in any window that has room for the least of them", arguments: TerminalStyle.allCases)
    func alwaysKeys(style: TerminalStyle) throws {
        for (columns, rows) in [(14, 2), (14, 7), (30, 1), (40, 3), (50, 4), (80, 1), (80, 24), (132, 50)] {
            let terminal = try PseudoTerminal(columns: UInt16(columns), rows: UInt16(rows))
            var hardware = try open(terminal, style)
            hardware.play(rising(at: hardware.now))
            _ = try hardware.wait(until: hardware.now.advanced(by: .milliseconds(80)))
            let keys = [
                "space: press   1-5: hold, let go at that light   h: hold, let go   q: leave",
                "space press   1-5 hold   h hold   q leave", "space 1-5 h q",
            ]
            func shows(_ frame: [String]) -> Bool { frame.contains { line in keys.contains { line.contains($0) } } }
            // A teletype has one line, a quarter of it for the bar.
            if style == .teletype && columns < 30 { continue }
            let frame = terminal.frame(until: shows)
            #expect(shows(frame), "\(columns) by \(rows): \(frame)")
        }
    }

    @Test("Words in place of its own are shown whole where there is room, and by name where there is not")
    func ownWords() throws {
        let words = TerminalWords(
            press: "Drücken: atmen.", hold: "Gedrückt halten: Lichter zählen 1-2.",
            practices: [
                .breathe: (name: "Atmen", explanation: "Licht steigt: einatmen. Licht sinkt: ausatmen."),
                .bodyCheck: (name: "Körper spüren", explanation: "Kiefer, Schultern, Brust, Bauch."),
            ])
        func frame(_ columns: Int, _ rows: Int, light: Bool) throws -> [String] {
            let terminal = try PseudoTerminal(columns: UInt16(columns), rows: UInt16(rows))
            var hardware = try TerminalHardware(
                input: terminal.descriptor, output: terminal.descriptor, style: .plain, appearance: appearance,
                practices: [.breathe, .bodyCheck], words: words, holdStep: .milliseconds(900),
                signals: Signals.terminal())
            if light { hardware.play(rising(at: hardware.now)) }
            _ = try hardware.wait(until: hardware.now.advanced(by: .milliseconds(40)))
            return terminal.frame(until: { $0.count > 3 })
        }
        let wide = try frame(80, 24, light: false)
        #expect(
            wide.suffix(4) == [
                "Drücken: atmen.", "space: press   1-2: hold, let go at that light   h: hold, let go   q: leave",
                "1 Atmen. Licht steigt: einatmen. Licht sinkt: ausatmen.",
                "2 Körper spüren. Kiefer, Schultern, Brust, Bauch.",
            ])
        let narrow = try frame(30, 8, light: true)
        #expect(
            narrow.suffix(4) == [
                "Atmen | Licht steigt:", "einatmen.", "space 1-2 h q", "1 Atmen   2 Körper spüren",
            ])
    }

    @Test("It is drawn anew when the window changes, also while nothing moves")
    func resize() throws {
        let terminal = try PseudoTerminal()
        var hardware = try open(terminal)
        _ = try hardware.wait(until: hardware.now.advanced(by: .milliseconds(20)))
        #expect(terminal.frame(until: { $0.count == 7 }).count == 7)
        terminal.resize(columns: 20, rows: 2)
        // The kernel sends SIGWINCH to the foreground group of a terminal; this one has none.
        pthread_kill(pthread_self(), SIGWINCH)
        _ = try hardware.wait(until: hardware.now.advanced(by: .milliseconds(20)))
        let small = [String(repeating: " ", count: 10), "space 1-5 h q  dark"]
        #expect(terminal.frame(until: { $0 == small }) == small)
    }

    @Test(
        "The words follow the light",
        arguments: [
            (1, "Breathe | light rises: breathe in"), (5, "Breathe | light falls: breathe out"),
            (303, "Breathe | light fades: breathe your own way"),
            (307, "dark: press to begin"),
        ])
    func words(second: Int, expected: String) throws {
        let terminal = try PseudoTerminal()
        var hardware = try open(terminal)
        let session = BreathingSession(breath: Breath(perMinute: 6, inhaleShare: 0.4))
        let start = hardware.now.advanced(by: .seconds(-second))
        hardware.play(LightProgram(.breathing(session), from: start, appearance: appearance))
        _ = try hardware.wait(until: hardware.now.advanced(by: .milliseconds(20)))
        #expect(terminal.frame(until: { $0.contains(expected) }).contains(expected))
    }

    @Test("The terminal is given back as it was", arguments: TerminalStyle.allCases)
    func restored(style: TerminalStyle) throws {
        let terminal = try PseudoTerminal()
        let before = terminal.mode
        func use() throws {
            var hardware = try open(terminal, style)
            #expect(terminal.mode != before)
            _ = try hardware.wait(until: hardware.now.advanced(by: .milliseconds(20)))
        }
        try use()
        #expect(terminal.mode == before)
        let end = style == .teletype ? "\r\n" : "\r\n" + "\u{1B}[0m\u{1B}[?25h\u{1B}[?1049l"
        _ = terminal.frame(until: { _ in terminal.text.hasSuffix(end) })
        #expect(terminal.text.hasSuffix(end))
    }

    @Test("A space is a tap; a digit lets go in the middle of that light's turn; h turns the button")
    func keys() throws {
        let terminal = try PseudoTerminal()
        var hardware = try open(terminal, speed: 10)
        func edge() throws -> ButtonEdge? {
            let deadline = hardware.now.advanced(by: .seconds(600))
            if case .edge(let edge) = try hardware.wait(until: deadline) { return edge }
            return nil
        }
        for (keys, length) in [
            (" ", Duration.milliseconds(100)), ("1", .milliseconds(1350)), ("3", .milliseconds(3150)),
        ] {
            try terminal.type(keys)
            let press = try #require(try edge())
            let release = try #require(try edge())
            #expect(press.isPressed && !release.isPressed)
            #expect(press.time.duration(to: release.time) == length)
        }
        try terminal.type("h")
        #expect(try edge()?.isPressed == true)
        let isPressed = hardware.isPressed()
        #expect(isPressed)
        try terminal.type("xh")
        #expect(try edge()?.isPressed == false)
    }

    @Test("q, Ctrl-C and Ctrl-D leave", arguments: ["q", "Q", "\u{3}", "\u{4}"])
    func leaving(key: String) throws {
        let terminal = try PseudoTerminal()
        var hardware = try open(terminal)
        try terminal.type(key)
        let wakeup = try hardware.wait(until: nil)
        #expect(wakeup == .stop)
    }

    @Test("What is no terminal is refused with ENOTTY")
    func notATerminal() throws {
        let terminal = try PseudoTerminal()
        let nowhere = Glibc.open("/dev/null", O_RDWR)
        defer { close(nowhere) }
        for (input, output) in [(nowhere, terminal.descriptor), (terminal.descriptor, nowhere)] {
            do throws(SystemFailure) {
                _ = try TerminalHardware(
                    input: input, output: output, style: .plain, appearance: appearance, practices: Practice.allCases,
                    holdStep: .milliseconds(900), signals: Signals.terminal())
                Issue.record("a file that is no terminal was taken for one")
            } catch {
                #expect(error.errno == ENOTTY)
            }
        }
    }
}

extension String {
    /// The text that takes room on the screen.
    fileprivate var withoutColour: String {
        var result = ""
        var inSequence = false
        for character in self where character != "\r" {
            if character == "\u{1B}" { inSequence = true }
            if !inSequence { result.append(character) }
            if inSequence && character == "m" { inSequence = false }
        }
        return result
    }
}
