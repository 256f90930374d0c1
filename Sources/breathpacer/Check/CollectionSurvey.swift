import PacerFiles
import UnitCheck

/// How published files can leave this machine.
enum CollectionSurvey {
    private static let accounts = "/etc/ssh/sshd_config.d/breathpacer.conf"
    private static let keys = "/etc/breathpacer/pull_keys"
    private static let ruleFolders = ["/etc/udev/rules.d", "/usr/lib/udev/rules.d"]
    private static let stick = "BREATHLOGS"

    static var findings: [Finding] {
        CollectionFacts(
            hasAccounts: KernelText.read(accounts) != nil,
            keyCount: CollectionFacts.keyCount(in: KernelText.read(keys) ?? ""),
            hasStickRule: ruleFolders.contains(where: hasStickRule)
        ).findings
    }

    private static func hasStickRule(_ folder: String) -> Bool {
        ((try? Folder.entries(folder)) ?? []).contains { entry in
            // `contains` of a text is Foundation's, where a dependency lets it be seen.
            entry.name.firstRange(of: "breathpacer") != nil && entry.name.hasSuffix(".rules")
                && KernelText.read("\(folder)/\(entry.name)")?.firstRange(of: stick) != nil
        }
    }
}
