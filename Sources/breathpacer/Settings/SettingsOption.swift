import ArgumentParser
import Glibc
import PacerLinux
import PacerSettings
import Pacing
import UnitPlan

/// Where the settings come from: `--settings`, else `BREATHPACER_SETTINGS`, else the standard file.
struct SettingsOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The settings file. Without it BREATHPACER_SETTINGS, else \(UnitPlaces.settings) if it is there.",
            valueName: "file"), completion: .file())
    var settings: String?

    static let variable = "BREATHPACER_SETTINGS"

    /// The file to read; `nil` for the defaults, when nobody named one and the standard one is absent.
    var path: String? {
        Settings.path(named: settings ?? getenv(Self.variable).map { String(cString: $0) })
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
