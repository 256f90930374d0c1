import PacerFiles
import PacerSettings
import UnitCheck
import UnitPlan

/// How published files can leave this machine.
enum CollectionSurvey {
    private static let ruleFolders = ["/etc/udev/rules.d", "/usr/lib/udev/rules.d"]

    static func findings(_ settings: Settings) -> [Finding] {
        CollectionFacts(
            accounts: KernelText.read(UnitPlaces.pullAccounts), counts: settings.usage.directory,
            keyCount: CollectionFacts.keyCount(in: KernelText.read(UnitPlaces.pullKeys) ?? ""),
            hasStickRule: ruleFolders.contains(where: hasStickRule)
        ).findings
    }

    private static func hasStickRule(_ folder: String) -> Bool {
        ((try? Folder.entries(folder)) ?? []).contains { entry in
            // `contains` of a text is Foundation's, where a dependency lets it be seen.
            entry.name.firstRange(of: "breathpacer") != nil && entry.name.hasSuffix(".rules")
                && KernelText.read("\(folder)/\(entry.name)")?.firstRange(of: UnitPlaces.stickLabel) != nil
        }
    }
}
