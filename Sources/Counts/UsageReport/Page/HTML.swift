/// Text as HTML.
enum HTML {
    /// Text with everything escaped that HTML could take for markup, also inside quotes.
    static func escaped(_ text: String) -> String {
        if !text.utf8.contains(where: { "&<>\"'".utf8.contains($0) || $0 < 0x20 }) { return text }
        var escaped = ""
        for character in text.unicodeScalars {
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            case "\0"..<" ": escaped += "\u{FFFD}"
            default: escaped.unicodeScalars.append(character)
            }
        }
        return escaped
    }

    /// A whole number with separated thousands: `12,345`.
    static func grouped(_ number: Int) -> String {
        number < 1000 ? "\(number)" : "\(grouped(number / 1000)),\(String(number % 1000 + 1000).dropFirst())"
    }

    /// A number and its noun: `1 room`, `2 rooms`.
    static func count(_ number: Int, _ noun: String) -> String {
        "\(grouped(number)) \(noun)\(number == 1 ? "" : "s")"
    }

    /// A room by its name and, after it, its device; by its device alone if it has no name.
    static func room(_ unit: Unit) -> String {
        let device = escaped(unit.device)
        return unit.room.map { "\(escaped($0)) <small>\(device)</small>" } ?? device
    }

    static func site(_ site: String) -> String { site.isEmpty ? "no site named" : escaped(site) }
}
