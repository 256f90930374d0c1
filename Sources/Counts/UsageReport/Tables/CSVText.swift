/// Rows of a table for a spreadsheet, after RFC 4180.
enum CSVText {
    static func row(_ fields: [String]) -> String {
        fields.map(field).joined(separator: ",") + "\r\n"
    }

    private static func field(_ text: String) -> String {
        // A spreadsheet takes what begins so for a formula, and a folder may have been named by anyone.
        let text = "=+-@\t\r".contains(text.first ?? " ") ? "'" + text : text
        if !text.contains(where: { ",\"\r\n\r\n".contains($0) }) { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
