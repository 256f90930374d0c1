/// Rows of a table for a spreadsheet, in the format of RFC 4180.
///
/// Everything is decided by Unicode scalars: a combining mark makes one character of a quote or a comma and itself, and
/// whoever reads the file still sees the quote or the comma.
package enum CSVText {
    /// What a spreadsheet takes for the beginning of a formula: the signs, their full-width forms, and white space that
    /// it leaves out before one.
    private static let formulaStarts: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
    ]

    /// A row with its line end.
    package static func row(_ fields: [String]) -> String {
        fields.map(field).joined(separator: ",") + "\r\n"
    }

    /// A field. A name may have been chosen by anyone, so one that could begin a formula gets an apostrophe before it.
    private static func field(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        if let first = text.unicodeScalars.first, formulaStarts.contains(first) { scalars.append("'") }
        var isQuoted = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case ",", "\r", "\n": isQuoted = true
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
