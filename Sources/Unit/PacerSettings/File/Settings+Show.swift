extension Settings {
    /// What is in force, as a settings file: every key that the driver uses with its value, and where that comes from as a
    /// comment. A key that has no value is a comment.
    package var shown: String {
        var text = ""
        var table = ""
        for key in SettingKey.all where key.drivers.contains(driver) {
            let parts = key.path.split(separator: ".")
            if parts[0] != table {
                table = String(parts[0])
                text += "\(text.isEmpty ? "" : "\n")[\(table)]\n"
            }
            guard let value = key.show(self) else {
                text += "# \(parts[1]) is not set\n"
                continue
            }
            let source = keysInFile.contains(key.path) ? file ?? "default" : "default"
            text += "\(parts[1]) = \(value)  # \(source)\n"
        }
        return text
    }

    /// The keys that the driver uses whose values are others than in other settings, in the order of a file.
    package func keys(otherThanIn other: Settings) -> [String] {
        SettingKey.all.filter { $0.drivers.contains(driver) && $0.show(self) != $0.show(other) }.map(\.path)
    }
}
