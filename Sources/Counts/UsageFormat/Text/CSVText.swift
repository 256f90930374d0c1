/// Rows of a table for a spreadsheet, in the format of RFC 4180.
///
/// Everything is decided by Unicode scalars: a combining mark makes one character of a quote or a comma and itself, and
/// whoever reads the file still sees the quote or the comma.
package enum CSVText {
    /// What a spreadsheet takes for the beginning of a formula, and the full-width forms.
    private static let formulaSigns: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
    ]

    /// Whether a spreadsheet may take a field for a formula. It may leave out what is not seen before the sign, and some
    /// take a tab or a line break for the sign itself.
    private static func beginsFormula(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        if ["\t", "\r", "\n"].contains(first) { return true }
        guard let seen = text.unicodeScalars.first(where: { !isUnseen($0) }) else { return false }
        return formulaSigns.contains(seen)
    }

    private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        return properties.isWhitespace || properties.isDefaultIgnorableCodePoint
            || [.control, .format].contains(properties.generalCategory)
    }

    /// A row with its line end.
    package static func row(_ fields: [String], separatedBy separator: CSVSeparator = .comma) -> String {
        Self.fields(fields, separatedBy: separator) + "\r\n"
    }

    /// A row, or a part of one, without a line end.
    package static func fields(_ fields: [String], separatedBy separator: CSVSeparator) -> String {
        fields.map { field($0, separator.scalar) }.joined(separator: separator.rawValue)
    }

    /// A part of a row of a published file, whose fields hold no separator and are separated by commas.
    package static func plain(_ text: String, separatedBy separator: CSVSeparator) -> String {
        if separator == .comma { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "," ? separator.scalar : $0 }))
    }

    /// A field. A name may have been chosen by anyone, so one that could begin a formula gets an apostrophe before it.
    private static func field(_ text: String, _ separator: Unicode.Scalar) -> String {
        var scalars = String.UnicodeScalarView()
        if beginsFormula(text) { scalars.append("'") }
        var isQuoted = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case separator, "\r", "\n": isQuoted = true
            case "\"":
                isQuoted = true
                scalars.append(scalar)
            default: break
            }
            scalars.append(scalar)
        }
        return isQuoted ? "\"\(String(scalars))\"" : String(scalars)
    }
}
