/// Text from outside, such as the name of a file or a value in it, made fit for a terminal and a journal.
///
/// A terminal obeys control characters, a journal takes a line break for another message, and marks of direction make a
/// name look like another. Each is shown by its number instead, in a form that JSON and TOML read back as the same
/// character.
extension String {
    /// On one line: line breaks are shown by their numbers too.
    package var printable: String { printable(keeping: []) }

    /// On as many lines as it has, with its tabs.
    package var printableLines: String { printable(keeping: ["\n", "\t"]) }

    private func printable(keeping kept: [Unicode.Scalar]) -> String {
        guard unicodeScalars.contains(where: { Self.isHidden($0) && !kept.contains($0) }) else { return self }
        var text = ""
        for scalar in unicodeScalars {
            if Self.isHidden(scalar) && !kept.contains(scalar) {
                text += "\\u" + Digits.hex(UInt64(scalar.value), count: 4)
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    /// Controls (C0, DEL, C1), formats such as marks of direction, and separators of lines, as Unicode sorts them. Those
    /// above U+FFFF are marks of musical and ancient scripts.
    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x7F { return scalar.value < 0x20 }
        if scalar.value > 0xFFFF { return false }
        return switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}
