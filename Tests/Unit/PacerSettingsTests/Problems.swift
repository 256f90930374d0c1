import PacerLinux
import PacerSettings

extension Settings {
    /// Reads a text, which is tried in a child process first, as the program does.
    static func parse(_ text: String, file: String) throws(SettingsError) -> Settings {
        try parse(text, file: file, trial: Trial.aborts)
    }
}

/// What is said of a settings text, as the file s.toml; `nil` if it is taken.
func problems(_ text: String) -> String? {
    do {
        _ = try Settings.parse(text, file: "s.toml")
        return nil
    } catch {
        return "\(error)"
    }
}

extension String {
    /// A message without its lines, for what is the same on any.
    var unplaced: String { replacing(#/s\.toml:[0-9]+: /#, with: "s.toml: ") }
}
