import UnitPlan

extension Settings {
    /// A settings file to begin with. It explains every key, says what is allowed, and gives its default, or an example
    /// if there is none. All keys are commented out, so it sets nothing.
    package static let template: String = {
        let defaults = Settings()
        var text = """
            # Settings of breathpacer. Every key is optional: take the # before one away to set it. What is shown is
            # the default, or an example. `breathpacer settings check` finds mistakes, `settings show` says what is in
            # force.

            """
        var table: Substring = ""
        for key in SettingKey.all {
            let parts = key.path.split(separator: ".")
            if parts[0] != table {
                table = parts[0]
                text += "\n[\(table)]"
            }
            text += "\n# \(key.meaning)\n# Allowed: \(key.allowance)"
            text += "\n#\(parts[1]) = \(key.show(defaults) ?? key.example ?? "")\n"
        }
        return text
    }()
}
