import UnitPlan

extension Settings {
    /// The manual page of the settings file, breathpacer-settings(5), in the macros of man(7).
    ///
    /// It has what the template has, for whoever has a settings file already and looks a key up. No word is hyphenated
    /// and no line stretched, so that what is shown can be copied.
    package static func manual(version: String) -> String {
        let defaults = Settings()
        var text = """
            .TH BREATHPACER\\-SETTINGS 5 "" "breathpacer \(version)"
            .nh
            .ad l
            .SH NAME
            breathpacer\\-settings \\- the settings file of breathpacer
            .SH DESCRIPTION
            The file is TOML:
            .B [table]
            begins a table, and
            .B key = value
            sets one of its keys.
            Here each key has its table before it:
            .B light.brightness
            is
            .B brightness
            in the table
            .BR [light] .
            Every key is optional.
            If anything in the file is wrong, nothing of it takes effect, and
            .B breathpacer settings check
            says what and where.

            """
        var table: Substring = ""
        for key in SettingKey.all {
            let name = key.path.prefix { $0 != "." }
            if name != table {
                table = name
                text += ".SH \(name.uppercased())\n"
            }
            text += ".TP\n.B \(roff(key.path))\n\(roff(key.meaning))\n.br\nAllowed: \(roff(key.allowance))\n.br\n"
            if let value = key.show(defaults) {
                text += "Default: \(roff(value))\n"
            } else {
                text += "Not set by default; for example \(roff(key.example ?? ""))\n"
            }
        }
        return text + """
            .SH FILES
            .TP
            .I \(roff(UnitPlaces.settings))
            The settings in force, or a link to them.
            .SH SEE ALSO
            .BR breathpacer (1)

            """
    }

    /// Text as groff takes it: its backslashes and hyphens, and the signs that it would turn into typographic ones.
    private static func roff(_ text: String) -> String {
        let escapes: [Character: String] = [
            "\\": "\\e", "-": "\\-", "'": "\\(aq", "`": "\\(ga", "^": "\\(ha", "~": "\\(ti",
        ]
        let escaped = text.map { escapes[$0] ?? String($0) }.joined()
        // A line that begins so is a request.
        return escaped.hasPrefix(".") ? "\\&" + escaped : escaped
    }
}
