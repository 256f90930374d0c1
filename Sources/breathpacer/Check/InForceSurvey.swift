import PacerFiles
import PacerLinux
import PacerSettings
import UnitCheck

/// What the running unit has taken up, which it hands to the process that counts.
enum InForceSurvey {
    /// The most bytes of an environment; the settings are a part of one.
    private static let mostBytes = 1 << 20

    /// How the settings compare with it, if they come from the file that the unit reads.
    static func facts(_ settings: Settings, _ service: ServiceFacts) -> SetUpFacts.InForce {
        guard settings.file == Settings.path(named: service.settingsFile),
            let text = Self.text(of: service),
            // The unit's own user may have written anything there, and root reads it.
            let inForce = try? Settings.parse(text, file: "the settings in force", trial: Trial.aborts)
        else { return .notKnown }
        let keys = settings.keys(otherThanIn: inForce)
        return keys.isEmpty ? .same : .other(keys)
    }

    /// The settings in force, as text; `nil` if no unit runs, or if whoever asks may not see them.
    private static func text(of service: ServiceFacts) -> String? {
        guard let group = service.controlGroup, let processes = KernelText.read("/sys/fs/cgroup\(group)/cgroup.procs")
        else { return nil }
        return processes.split(separator: "\n").lazy.compactMap { text(of: $0) }.first
    }

    private static func text(of process: Substring) -> String? {
        let name = CountProcess.variable + "="
        guard let environment = try? FileContents.read("/proc/\(process)/environ", limit: mostBytes) else { return nil }
        let variables = environment.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
        return variables.first { $0.hasPrefix(name) }.map { String($0.dropFirst(name.count)) }
    }
}
