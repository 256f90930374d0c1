import UnitPlan

/// What sshd would do with somebody who has a key and pulls: its settings in force for the account, and the owners and
/// modes that it insists on.
package struct PullFacts: Hashable, Sendable {
    /// The account that `Scripts/pull-usage` uses.
    package static let account = "breathpacer-pull"

    /// What `sshd -T` says for the account: values by keyword in small letters, a keyword's in the order of the lines.
    package var settings: [String: [String]]
    /// The account and its groups; `nil` if this machine has none of that name.
    package var account: Account?
    /// The folder of counts and those above it, the outermost first.
    package var folders: [NodeFacts]
    /// What is pulled, below the folder of counts; `nil` if there is nothing yet.
    package var published: NodeFacts?
    /// The file of keys and the folders above it, the outermost first.
    package var keys: [NodeFacts]
    /// The ports of this machine at which anybody listens.
    package var openPorts: Set<Int>

    package init(
        settings: [String: [String]], account: Account?, folders: [NodeFacts], published: NodeFacts?, keys: [NodeFacts],
        openPorts: Set<Int>
    ) {
        self.settings = settings
        self.account = account
        self.folders = folders
        self.published = published
        self.keys = keys
        self.openPorts = openPorts
    }

    /// Reads what `sshd -T` prints.
    package static func settings(in text: String) -> [String: [String]] {
        var settings: [String: [String]] = [:]
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ", maxSplits: 1)
            guard let keyword = words.first else { continue }
            settings[keyword.lowercased(), default: []].append(words.count > 1 ? String(words[1]) : "")
        }
        return settings
    }

    /// What would turn a pull away, in the order in which sshd gets to it, and what helps; `nil` if nothing would.
    ///
    /// - Parameters:
    ///   - counts: the folder of counts.
    ///   - keyFile: the file of keys.
    package func obstacle(counts: String, keyFile: String) -> (found: String, remedy: String)? {
        guard let account else {
            return (
                "there is no account \(Self.account)", "install \(UnitPlaces.packageName) anew, or `systemd-sysusers`"
            )
        }
        return closedPort ?? excluded(account) ?? wrongMethod ?? wrongKeyFile(keyFile, account)
            ?? wrongFolder(counts, account)
    }

    private func value(_ keyword: String) -> String? { settings[keyword]?.first }

    private var closedPort: (String, String)? {
        let ports = settings["port", default: []].compactMap { Int($0) }
        if ports.contains(where: openPorts.contains) { return nil }
        let words = ports.map(String.init).joined(separator: ", ")
        return ("nobody listens at port \(words)", "`systemctl enable --now ssh`, and see `systemctl status ssh`")
    }

    /// As sshd does: deny before allow, users before groups. A pattern may name a host as well, which a puller may have.
    private func excluded(_ account: Account) -> (String, String)? {
        let (user, groups) = ([account.name], Array(account.groups))
        for (keyword, names, isDenied) in [
            ("DenyUsers", user, true), ("AllowUsers", user, false), ("DenyGroups", groups, true),
            ("AllowGroups", groups, false),
        ] {
            guard let lines = settings[keyword.lowercased()] else { continue }
            let words = lines.flatMap { $0.split(separator: " ") }
            let patterns = words.map { (word: Substring) in word.prefix { $0 != "@" } }
            let isNamed = names.contains { name in patterns.contains { Self.matches(name[...], $0) } }
            if isNamed != isDenied { continue }
            return (
                "sshd's \(keyword) \(isDenied ? "shuts out" : "leaves out") \(account.name)",
                isDenied
                    ? "take it out of \(keyword)"
                    : "add \(keyword.hasSuffix("Users") ? account.name : "one of its groups") to \(keyword)"
            )
        }
        return nil
    }

    /// A pattern of sshd, where `*` stands for any text and `?` for one character.
    private static func matches(_ name: Substring, _ pattern: Substring) -> Bool {
        guard let first = pattern.first else { return name.isEmpty }
        if first == "*" {
            return matches(name, pattern.dropFirst()) || (!name.isEmpty && matches(name.dropFirst(), pattern))
        }
        guard let character = name.first, first == "?" || first == character else { return false }
        return matches(name.dropFirst(), pattern.dropFirst())
    }

    private var wrongMethod: (String, String)? {
        let remedy = "see that no earlier file of /etc/ssh/sshd_config.d sets it for the account"
        if value("pubkeyauthentication") == "no" { return ("sshd takes no keys: PubkeyAuthentication no", remedy) }
        if let methods = value("authenticationmethods"), methods != "any", methods != "publickey" {
            return ("sshd wants more than a key: AuthenticationMethods \(methods)", remedy)
        }
        let command = value("forcecommand") ?? "none"
        if !command.hasPrefix("internal-sftp") {
            return ("sshd runs \(command) for the account: ForceCommand", remedy)
        }
        let serves = settings["subsystem", default: []].contains { $0.split(separator: " ").first == "sftp" }
        if !serves {
            return ("sshd has no SFTP", "add `Subsystem sftp internal-sftp` to /etc/ssh/sshd_config")
        }
        return nil
    }

    private func wrongKeyFile(_ file: String, _ account: Account) -> (String, String)? {
        let files = settings["authorizedkeysfile", default: []].flatMap { $0.split(separator: " ") }
        if !files.contains(file[...]) {
            return (
                "sshd looks for keys in \(files.joined(separator: ", "))",
                "see that no earlier file of /etc/ssh/sshd_config.d sets AuthorizedKeysFile for the account"
            )
        }
        if value("strictmodes") != "no",
            let loose = keys.first(where: { $0.isOpenToOthers(than: ["root", account.name]) })
        {
            return (
                "sshd takes no keys from where others may write: \(loose.path) is \(loose.words)",
                "`chown root: \(loose.path) && chmod go-w \(loose.path)`"
            )
        }
        if let closed = keys.first(where: { !$0.isReadable(by: account, isFolder: $0 != keys.last) }) {
            return (
                "\(account.name) may not read the keys: \(closed.path) is \(closed.words)",
                "`chmod \(closed == keys.last ? "644" : "755") \(closed.path)`"
            )
        }
        return nil
    }

    private func wrongFolder(_ counts: String, _ account: Account) -> (String, String)? {
        if let loose = folders.first(where: { $0.isOpenToOthers(than: ["root"]) }) {
            return (
                "sshd hangs up where others than root may write: \(loose.path) is \(loose.words)",
                "`chown root: \(loose.path) && chmod go-w \(loose.path)`"
            )
        }
        if let published, !published.isReadable(by: account, isFolder: true) {
            return (
                "\(account.name) may not read \(published.path): \(published.words)",
                "`systemd-tmpfiles --create \(UnitPlaces.packageName).conf`"
            )
        }
        return nil
    }
}

extension NodeFacts {
    /// Whether anybody but these users may write it.
    func isOpenToOthers(than users: Set<String>) -> Bool { !users.contains(owner) || mode & 0o022 != 0 }

    /// Whether a user may read it, and enter it if it is a folder.
    func isReadable(by account: Account, isFolder: Bool) -> Bool {
        let wanted: UInt32 = isFolder ? 0o5 : 0o4
        let shift: UInt32 = owner == account.name ? 6 : account.groups.contains(group) ? 3 : 0
        return mode >> shift & wanted == wanted
    }
}
