/// Text as HTML.
enum HTML {
    /// Text with everything escaped that HTML could take for markup, also inside quotes. Controls are replaced, and so
    /// is what would turn the rest of a line around.
    static func escaped(_ text: String) -> String {
        // Those that turn text around begin with 0xE2 in UTF-8.
        if !text.utf8.contains(where: { "&<>\"'".utf8.contains($0) || $0 < 0x20 || $0 == 0xE2 }) { return text }
        var escaped = ""
        for character in text.unicodeScalars {
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            case "\0"..<" ", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": escaped += "\u{FFFD}"
            default: escaped.unicodeScalars.append(character)
            }
        }
        return escaped
    }

    /// A room by its name and, after it, its device; by its device alone if it has no name.
    static func room(_ unit: Unit) -> String {
        let device = escaped(unit.device)
        return unit.room.map { "\(escaped($0)) <small>\(device)</small>" } ?? device
    }
}
