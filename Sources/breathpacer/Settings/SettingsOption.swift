import ArgumentParser
import Glibc
import PacerLinux
import PacerSettings
import Pacing

/// Where the settings come from: `--settings`, else `BREATHPACER_SETTINGS`, else the place of the Debian package.
struct SettingsOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The settings file. Without it BREATHPACER_SETTINGS, else \(SettingsOption.standardPath) if it is there.",
            valueName: "file"))
    var settings: String?

    static let standardPath = "/etc/breathpacer/settings.toml"
    static let variable = "BREATHPACER_SETTINGS"

    /// The file to read; `nil` for the defaults, when nobody named one and the standard one is absent.
    var path: String? {
        if let settings { return settings }
        if let named = getenv(Self.variable) { return String(cString: named) }
        return access(Self.standardPath, F_OK) == 0 ? Self.standardPath : nil
    }

    /// - Throws: a failure with status 78 that names file, key, what was found and what is allowed.
    func load() throws(CommandFailure) -> Settings {
        guard let path else { return Settings() }
        do {
            return try Settings.load(path: path, trial: Trial.aborts)
        } catch {
            throw .settings(error.description)
        }
    }
}
