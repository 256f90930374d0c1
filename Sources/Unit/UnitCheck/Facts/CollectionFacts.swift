import UnitPlan
import UsageLog

/// How published files can leave the unit.
package struct CollectionFacts: Hashable, Sendable {
    /// What sshd knows of the accounts that pull; `nil` if nothing.
    package var accounts: String?
    /// `usage.directory`.
    package var counts: String
    /// How many keys may pull.
    package var keyCount: Int
    /// Whether udev starts the copy for a stick.
    package var hasStickRule: Bool
    /// What sshd would do with a puller.
    package var pulls: Pulls

    package enum Pulls: Hashable, Sendable {
        case asked(PullFacts)
        /// sshd refuses to say, in its own words.
        case refused(String)
        /// Only root is told.
        case notRoot
    }

    package init(accounts: String?, counts: String, keyCount: Int, hasStickRule: Bool, pulls: Pulls) {
        self.accounts = accounts
        self.counts = counts
        self.keyCount = keyCount
        self.hasStickRule = hasStickRule
        self.pulls = pulls
    }

    /// How many keys a file of `breathpacer-add-puller` holds.
    package static func keyCount(in text: String) -> Int {
        text.split(whereSeparator: \.isNewline).filter { $0.contains { $0 != " " } && !$0.hasPrefix("#") }.count
    }

    /// The folders of counts that sshd's configuration leads the accounts to.
    static func served(by accounts: String) -> [String] {
        accounts.split(whereSeparator: \.isNewline).compactMap { line in
            let words = line.split(whereSeparator: \.isWhitespace)
            if words.first == "ChrootDirectory" { return words.dropFirst().first.map(String.init) }
            guard words.first == "ForceCommand", words.contains(where: { $0.hasSuffix("/rrsync") }),
                let folder = words.last
            else { return nil }
            let published = "/\(UsageFolder.published)"
            return String(folder.hasSuffix(published) ? folder.dropLast(published.count) : folder)
        }
    }

    /// What is wrong if sshd leads the accounts elsewhere than to a folder of counts; `nil` if it does not.
    package static func elsewhere(_ accounts: String, counts: String) -> (found: String, remedy: String)? {
        guard let served = served(by: accounts).first(where: { path($0) != path(counts) }) else { return nil }
        return (
            "sshd serves \(served), but usage.directory is \(counts): whoever pulls finds nothing new",
            "leave usage.directory out and mount its disk at \(UnitPlaces.counts), or name \(counts) in "
                + UnitPlaces.pullAccounts
        )
    }

    /// A path's parts, so that a slash too many makes no difference.
    private static func path(_ text: String) -> [Substring] { text.split(separator: "/") }

    package var findings: [Finding] { [pull, stick] }

    private var pull: Finding {
        guard let accounts else {
            return .warning(
                .pull, nil, "sshd does not know the accounts that pull",
                remedy: "install the package \(UnitPlaces.packageName), which has \(UnitPlaces.pullAccounts)")
        }
        if let (found, remedy) = Self.elsewhere(accounts, counts: counts) {
            return .problem(.pull, nil, found, remedy: remedy)
        }
        if keyCount == 0 {
            return .warning(
                .pull, nil, "no key may pull the published files",
                remedy: "`breathpacer-add-puller KEY.pub`, or collect them with a stick")
        }
        let keys = "\(keyCount) \(keyCount == 1 ? "key" : "keys")"
        switch pulls {
        case .notRoot:
            return .warning(
                .pull, nil,
                "there \(keyCount == 1 ? "is" : "are") \(keys), and root alone is told whether sshd lets them in",
                remedy: "run it as root")
        case .refused(let words):
            return .problem(
                .pull, nil, "sshd refuses its settings: \(words)", remedy: "mend them, until `sshd -t` says nothing")
        case .asked(let facts):
            if let (found, remedy) = facts.obstacle(counts: counts, keyFile: UnitPlaces.pullKeys) {
                return .problem(.pull, nil, found, remedy: remedy)
            }
            return .ok(.pull, nil, "\(keys) may pull the published files")
        }
    }

    private var stick: Finding {
        hasStickRule
            ? .ok(.usb, nil, "a stick labelled \(UnitPlaces.stickLabel) gets a copy of the published files")
            : .warning(
                .usb, nil, "udev does not know sticks labelled \(UnitPlaces.stickLabel)",
                remedy: "install the package \(UnitPlaces.packageName), which has the rule")
    }
}
