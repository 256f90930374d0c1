import PacerFiles
import PacerLinux
import UnitCheck

/// The board's own watchdog, and whether anybody feeds it.
enum WatchdogSurvey {
    /// The one that systemd takes.
    private static let folder = "/sys/class/watchdog/watchdog0"

    static var facts: WatchdogFacts {
        WatchdogFacts(
            isThere: FileStatus.isThere(folder), state: KernelText.read("\(folder)/state"), interval: interval)
    }

    private static var interval: String? {
        guard ServiceManager.isRunning else { return nil }
        return try? ServiceManager.show(WatchdogFacts.property)
    }
}
