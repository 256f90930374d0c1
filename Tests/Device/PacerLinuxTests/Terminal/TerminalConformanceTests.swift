import HardwareConformance
import PacerLinux
import Pacing
import Testing

@Suite("A bar on a terminal conforms")
struct TerminalConformanceTests {
    @Test("It passes the suite of every hardware", arguments: Conformance.allCases)
    func conforms(_ check: Conformance) throws {
        let terminal = try PseudoTerminal()
        let signals = try Signals.terminal()
        let stop = StopSignal()
        let appearance = LightAppearance(segmentCount: 10)
        try check.check(
            HardwareBench(
                appearance: appearance,
                open: { () throws(SystemFailure) in
                    try TerminalHardware(
                        input: terminal.descriptor, output: terminal.descriptor, style: .plain,
                        appearance: appearance, practices: Practice.allCases, holdStep: .milliseconds(900),
                        cuePulse: Conformance.cuePulse, signals: signals)
                },
                // The key turns the button from up to down and back; the suite never asks for the same twice.
                press: { try terminal.type("h") },
                release: { try terminal.type("h") },
                bounce: { try terminal.type(String(repeating: "h", count: 101)) },
                stop: { stop.send(after: $0) },
                isLit: { terminal.frame.prefix(3).contains { $0.contains { $0 != " " } } },
                isCueOn: { terminal.frame.contains { $0.hasSuffix("(pulse)") } }
            ))
    }
}
