import PacerFiles
import PacerLinux
import PacerSettings
import UnitCheck
import UnitPlan
import UsageFormat

/// How published files can leave this machine.
enum CollectionSurvey {
    private static let ruleFolders = ["/etc/udev/rules.d", "/usr/lib/udev/rules.d"]

    static func findings(_ settings: Settings) -> [Finding] {
        CollectionFacts(
            accounts: KernelText.read(UnitPlaces.pullAccounts), counts: settings.usage.directory,
            keyCount: CollectionFacts.keyCount(in: KernelText.read(UnitPlaces.pullKeys) ?? ""),
            hasStickRule: ruleFolders.contains(where: hasStickRule), pulls: pulls(settings.usage.directory)
        ).findings
    }

    /// Asks sshd itself: what is in force for an account is the sum of many files.
    private static func pulls(_ counts: String) -> CollectionFacts.Pulls {
        guard SystemAccount.isRoot else { return .notRoot }
        let text: String
        do throws(SystemFailure) {
            text = try Program.output("/usr/sbin/sshd", "-T", "-C", "user=\(PullFacts.account),host=,addr=127.0.0.1")
        } catch {
            return .refused("\(error)")
        }
        let user = SystemAccount(PullFacts.account)
        return .asked(
            PullFacts(
                settings: PullFacts.settings(in: text),
                account: user.map { Account(name: $0.name, groups: Set($0.groups)) }, folders: nodes(counts),
                published: NodeFacts("\(counts)/\(PublishedFolder.name)"), keys: nodes(UnitPlaces.pullKeys),
                openPorts: openPorts))
    }

    /// A file or folder and all above it, the outermost first.
    private static func nodes(_ path: String) -> [NodeFacts] {
        let names = path.split(separator: "/")
        return names.indices.reduce(into: [NodeFacts("/")]) { nodes, index in
            nodes.append(NodeFacts("/" + names[...index].joined(separator: "/")))
        }.compactMap { $0 }
    }

    /// The ports at which anybody listens, by the kernel's tables (state 0A).
    private static var openPorts: Set<Int> {
        let lines = ["/proc/net/tcp", "/proc/net/tcp6"].compactMap(KernelText.read).flatMap {
            $0.split(separator: "\n")
        }
        return Set(
            lines.compactMap { line in
                let fields = line.split(separator: " ")
                guard fields.count > 3, fields[3] == "0A", let port = fields[1].split(separator: ":").last else {
                    return nil
                }
                return Int(port, radix: 16)
            })
    }

    private static func hasStickRule(_ folder: String) -> Bool {
        ((try? Folder.entries(folder)) ?? []).contains { entry in
            // `contains` of a text is Foundation's, where a dependency lets it be seen.
            entry.name.firstRange(of: "breathpacer") != nil && entry.name.hasSuffix(".rules")
                && KernelText.read("\(folder)/\(entry.name)")?.firstRange(of: UnitPlaces.stickLabel) != nil
        }
    }
}
