import PacerSettings

/// What is said of a settings text, as the file s.toml; `nil` if it is taken.
func problems(_ text: String) -> String? {
    do {
        _ = try Settings.parse(text, file: "s.toml")
        return nil
    } catch {
        return "\(error)"
    }
}
