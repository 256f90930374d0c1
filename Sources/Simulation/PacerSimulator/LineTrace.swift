import Dimming
import Pacing

/// Recorded lines as a value change dump (IEEE 1364-2005, 18), which PulseView and GTKWave open: a wire for each line
/// of the bar, one for the button and one for the cue if there is one, at the levels that a logic analyser would see there, in nanoseconds.
///
/// It is written piece by piece, because a session has millions of changes.
package struct LineTrace: Sendable {
    private let lineNames: [String]
    private let buttonName: String
    private let cueName: String?
    private let lightsActiveLow: Bool
    private let buttonActiveLow: Bool
    private let cueActiveLow: Bool
    /// What was written last, a bit for each wire.
    private var written: UInt64 = 0

    /// - Parameters:
    ///   - lines: a name for each line, from the lowest segment up, at most 62.
    ///   - lightsActiveLow: whether a line is lit at its low level.
    ///   - button: the name of the button's line.
    ///   - buttonActiveLow: whether its line is low while it is pressed.
    ///   - cue: the name of the cue's line, if there is one.
    ///   - cueActiveLow: whether that is low while it is on.
    package init(
        lines: [String], lightsActiveLow: Bool, button: String, buttonActiveLow: Bool, cue: String? = nil,
        cueActiveLow: Bool = false
    ) {
        precondition(lines.count < 63, "a bar of plain lines has 28 at most")
        lineNames = lines
        buttonName = button
        self.lightsActiveLow = lightsActiveLow
        self.buttonActiveLow = buttonActiveLow
        cueName = cue
        self.cueActiveLow = cueActiveLow
    }

    /// Appends the beginning: the wires, and their levels while the bar is dark and the button is up.
    package mutating func begin(_ bytes: inout [UInt8]) {
        var text = "$timescale 1 ns $end\n$scope module bar $end\n"
        for (line, name) in lineNames.enumerated() { text += wire(line, name) }
        text += "$upscope $end\n$scope module button $end\n\(wire(lineNames.count, buttonName))$upscope $end\n"
        if let cueName { text += "$scope module cue $end\n\(wire(lineNames.count + 1, cueName))$upscope $end\n" }
        bytes.append(contentsOf: (text + "$enddefinitions $end\n#0\n$dumpvars\n").utf8)
        written = levels([], isPressed: false, isCueOn: false)
        for wire in 0...lineNames.count + (cueName == nil ? 0 : 1) { append(wire, of: written, to: &bytes) }
        bytes.append(contentsOf: "$end\n".utf8)
    }

    /// Appends the wires that change at an instant, or nothing if none does. Instants must not go back.
    package mutating func append(
        _ lit: LineSet, isPressed: Bool, isCueOn: Bool = false, at instant: MonotonicInstant, to bytes: inout [UInt8]
    ) {
        let levels = levels(lit, isPressed: isPressed, isCueOn: isCueOn)
        var changed = levels ^ written
        if changed == 0 { return }
        end(at: instant, to: &bytes)
        while changed != 0 {
            append(changed.trailingZeroBitCount, of: levels, to: &bytes)
            changed &= changed - 1
        }
        written = levels
    }

    /// Appends the end of the recording, so that the last levels last as long as they did.
    package func end(at instant: MonotonicInstant, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "#"))
        bytes.append(contentsOf: String(instant.nanoseconds).utf8)
        bytes.append(UInt8(ascii: "\n"))
    }

    private func levels(_ lit: LineSet, isPressed: Bool, isCueOn: Bool) -> UInt64 {
        let button = UInt64(1) << UInt64(lineNames.count)
        var levels = (lightsActiveLow ? ~lit.rawValue : lit.rawValue) & (button - 1)
        if isPressed != buttonActiveLow { levels |= button }
        if cueName != nil && isCueOn != cueActiveLow { levels |= button << 1 }
        return levels
    }

    private func append(_ wire: Int, of levels: UInt64, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "0") + UInt8(levels >> UInt64(wire) & 1))
        bytes.append(Self.code(of: wire))
        bytes.append(UInt8(ascii: "\n"))
    }

    private func wire(_ wire: Int, _ name: String) -> String {
        // A reference ends at white space, and a bracket begins a bit range.
        let reference = name.map { $0.isWhitespace || "[]$".contains($0) ? "_" : String($0) }.joined()
        return "$var wire 1 \(Character(Unicode.Scalar(Self.code(of: wire)))) \(reference) $end\n"
    }

    /// A wire's identifier: one printable character.
    private static func code(of wire: Int) -> UInt8 {
        UInt8(ascii: "!") + UInt8(wire)
    }
}
