/// What stands between the fields of a table for a spreadsheet.
package enum CSVSeparator: String, Sendable {
    case comma = ","
    /// What spreadsheets expect where numbers have a decimal comma.
    case semicolon = ";"

    /// What a file begins with. Spreadsheets that expect semicolons take a file without a byte order mark for one of an
    /// old code page.
    package var beginning: String { self == .semicolon ? "\u{FEFF}" : "" }

    var scalar: Unicode.Scalar { self == .semicolon ? ";" : "," }
}
