/// Text for terminals that show ASCII alone.
extension String {
    /// Signs of the program's own texts, and what stands for each.
    private static let plainSigns: [Unicode.Scalar: String] = [
        "\u{A0}": " ", "\u{202F}": " ", "\u{AD}": "", "–": "-", "—": "-", "−": "-", "…": "...", "·": "-", "‘": "'",
        "’": "'",
        "“": "\"", "”": "\"", "„": "\"", "«": "\"", "»": "\"", "×": "x", "→": "->", "≤": "<=", "≥": ">=", "±": "+/-",
        "≈": "about ", "°": " deg", "µ": "u", "μ": "u", "Ω": "ohm", "²": "2", "³": "3", "½": "1/2",
    ]

    /// In ASCII. A sign that has no likeness there is shown by its number, as ``printable`` shows what is hidden.
    package var plain: String {
        guard unicodeScalars.contains(where: { !$0.isASCII }) else { return self }
        return unicodeScalars.reduce(into: "") { text, scalar in
            if scalar.isASCII {
                text.unicodeScalars.append(scalar)
            } else if let sign = Self.plainSigns[scalar] {
                text += sign
            } else {
                text += Self.escapes(scalar)
            }
        }
    }

    private static func escapes(_ scalar: Unicode.Scalar) -> String {
        String(scalar).utf16.map { "\\u" + Digits.hex(UInt64($0), count: 4) }.joined()
    }
}
