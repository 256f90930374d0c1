import Pacing

/// What happens to a simulated unit, read from CSV: a header `at_s,action`, then a line for each thing that happens.
///
/// | action | what happens |
/// |---|---|
/// | `press`, `release` | the button goes down, comes up |
/// | `tap` | a press of a tenth of a second |
/// | `hold:SECONDS` | a press that long |
/// | `bounce` | a tap with a worn contact: nine edges in four milliseconds at either end |
/// | `unplug`, `plug` | the GPIO chip vanishes, comes back |
/// | `disk_error`, `disk_full`, `disk_ok` | every call of the disk fails, no file can be made, all is well again |
/// | `power_cut` | the power goes and comes back, and the unit starts again |
/// | `clock_trusted` | the network vouches for the wall clock; without it in the script it does so from the start |
///
/// `at_s` is in plain decimal seconds from the start. Lines may be in any order; blank ones are passed over.
///
/// Whoever runs a simulation chose the script, which is trusted to ask for anything above. It is not trusted to be well
/// made: it may come from a spreadsheet, or be another file. Its bytes and what happens in it are bounded, because all
/// of it is held in memory at once, times end after a hundred years, and the first line that is none is named.
package enum SimulationScript {
    /// The most bytes of a file.
    package static let mostBytes = 64 << 20
    /// The most things that happen; a bounce is eighteen, a tap two. A tap every three minutes for two years has fewer.
    static let mostActions = 1_000_000

    /// How long a tap lasts: a quick press of a push button.
    package static let tap = Duration.milliseconds(100)
    /// Between two edges of a bouncing contact, and how many there are.
    static let bounceStep = Duration.microseconds(500)
    static let bounceEdges = 9

    private static let header = "at_s,action"
    private static let actions =
        "press, release, tap, hold:SECONDS, bounce, unplug, plug, disk_error, disk_full, disk_ok, power_cut or clock_trusted"

    /// Reads a script.
    ///
    /// - Throws: the first line that cannot be read.
    package static func parse(
        _ text: String
    ) throws(SimulationScriptError) -> [(at: MonotonicInstant, action: SimulatedAction)] {
        var script: [(at: MonotonicInstant, action: SimulatedAction)] = []
        var headerSeen = false
        var number = 0
        let body = text.first == "\u{FEFF}" ? text.dropFirst() : text[...]
        for line in body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            number += 1
            if line.allSatisfy(\.isWhitespace) { continue }
            if !headerSeen {
                guard line == header else {
                    throw SimulationScriptError(line: number, found: quoted(line), expected: "the header \(header)")
                }
                headerSeen = true
                continue
            }
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
            guard fields.count == 2 else {
                throw SimulationScriptError(line: number, found: quoted(line), expected: "two fields, \(header)")
            }
            guard let offset = Duration(decimalSeconds: fields[0]) else {
                throw SimulationScriptError(
                    line: number, found: "at_s \(quoted(fields[0]))", expected: "decimal seconds such as 12 or 0.25")
            }
            guard let steps = steps(of: fields[1]) else {
                throw SimulationScriptError(line: number, found: "action \(quoted(fields[1]))", expected: actions)
            }
            let start = MonotonicInstant.zero.advanced(by: offset)
            script += steps.map { (start.advanced(by: $0.after), $0.action) }
            guard script.count <= mostActions else {
                throw SimulationScriptError(
                    line: number, found: "more than \(mostActions) presses, releases and other things",
                    expected: "a shorter script; simulate a part of it at a time")
            }
        }
        if !headerSeen {
            throw SimulationScriptError(line: 1, found: "an empty file", expected: "the header \(header)")
        }
        return script
    }

    private static func steps(of action: Substring) -> [(after: Duration, action: SimulatedAction)]? {
        switch action {
        case "press": [(.zero, .press)]
        case "release": [(.zero, .release)]
        case "tap": hold(tap)
        case "bounce": bouncingTap
        case "unplug": [(.zero, .fault(.chipGone))]
        case "plug": [(.zero, .repair)]
        case "disk_error": [(.zero, .disk(.failing))]
        case "disk_full": [(.zero, .disk(.full))]
        case "disk_ok": [(.zero, .disk(.well))]
        case "power_cut": [(.zero, .powerCut)]
        case "clock_trusted": [(.zero, .clockTrusted)]
        default:
            if action.hasPrefix("hold:"), let time = Duration(decimalSeconds: action.dropFirst(5)), time > .zero {
                hold(time)
            } else {
                nil
            }
        }
    }

    private static func hold(_ time: Duration) -> [(after: Duration, action: SimulatedAction)] {
        [(.zero, .press), (time, .release)]
    }

    private static var bouncingTap: [(after: Duration, action: SimulatedAction)] {
        var steps: [(after: Duration, action: SimulatedAction)] = []
        for edge in 0..<bounceEdges { steps.append((bounceStep * edge, edge % 2 == 0 ? .press : .release)) }
        for edge in 0..<bounceEdges { steps.append((tap + bounceStep * edge, edge % 2 == 0 ? .release : .press)) }
        return steps
    }

    private static func quoted(_ text: Substring) -> String {
        let shown = text.prefix(40)
        return "\"\(shown)\(shown.endIndex < text.endIndex ? "…" : "")\""
    }
}

/// A line of a script that cannot be read.
package struct SimulationScriptError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Counted from 1.
    package let line: Int
    /// What was found there.
    package let found: String
    /// What is allowed there.
    package let expected: String

    package var description: String {
        "line \(line): found \(found); expected \(expected)"
    }
}
