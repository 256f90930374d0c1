import Testing
import UnitCheck

@Suite("Whether a pull would work")
struct PullFactsTests {
    private static let answer = """
        port 22
        usepam yes
        pubkeyauthentication yes
        authorizedkeysfile /etc/breathpacer/pull_keys
        authenticationmethods publickey
        chrootdirectory /var/lib/breathpacer
        forcecommand internal-sftp -R -d /published
        subsystem sftp /usr/lib/openssh/sftp-server

        """
    private static let root = ["/", "/var", "/var/lib", "/var/lib/breathpacer"]

    private static func node(_ path: String, owner: String = "root", group: String = "root", mode: UInt32 = 0o755)
        -> NodeFacts
    {
        NodeFacts(path: path, owner: owner, group: group, mode: mode)
    }

    private func facts(_ more: String = "", without: String? = nil) -> PullFacts {
        let lines = Self.answer.split(separator: "\n").filter { line in without.map { !line.hasPrefix($0) } ?? true }
        return PullFacts(
            settings: PullFacts.settings(in: more + lines.joined(separator: "\n")),
            account: Account(name: "breathpacer-pull", groups: ["breathpacer-pull", "breathpacer"]),
            folders: Self.root.map { Self.node($0) },
            published: Self.node(
                "/var/lib/breathpacer/published", owner: "breathpacer", group: "breathpacer", mode: 0o750),
            keys: ["/", "/etc", "/etc/breathpacer"].map { Self.node($0) }
                + [Self.node("/etc/breathpacer/pull_keys", mode: 0o644)],
            openPorts: [22, 631])
    }

    private func obstacle(_ facts: PullFacts) -> String? {
        facts.obstacle(counts: "/var/lib/breathpacer", keyFile: "/etc/breathpacer/pull_keys")?.found
    }

    @Test("A unit as the package makes it lets a puller in; it may listen at several ports, one of them in use")
    func well() {
        #expect(obstacle(facts()) == nil)
        #expect(obstacle(facts("port 2222\n \n")) == nil)
        var none = facts()
        none.published = nil
        #expect(obstacle(none) == nil)
    }

    @Test(
        "What sshd's settings turn away is named",
        arguments: [
            ("allowusers root admin", "AllowUsers leaves out"),
            ("allowusers root\nallowusers admin", "AllowUsers leaves"),
            ("allowgroups ssh-users", "AllowGroups leaves out"), ("denyusers breath*", "DenyUsers shuts out"),
            ("denyusers breathp*", "DenyUsers shuts out"), ("denyusers b*-pull", "DenyUsers shuts out"),
            ("denyusers breathpacer-pul?@10.*", "DenyUsers shuts out"),
            ("denygroups breathpacer", "DenyGroups shuts out"),
            ("pubkeyauthentication no", "PubkeyAuthentication no"),
            ("authenticationmethods publickey,password", "more than a key"),
            ("forcecommand /bin/false", "sshd runs /bin/false"),
            ("authorizedkeysfile .ssh/authorized_keys", "looks for keys in .ssh/authorized_keys"),
            ("port 2222", "nobody listens at port 2222"),
        ])
    func refused(line: String, words: String) throws {
        let keyword = String(line.split(separator: " ")[0])
        let found = try #require(obstacle(facts(line + "\n", without: keyword)))
        #expect(found.contains(words))
    }

    @Test(
        "Patterns and groups that take the account in are no obstacle",
        arguments: [
            "allowusers *", "allowusers root breathpacer-*", "allowgroups breathpacer", "denyusers breathpacer",
            "denyusers breathpacer-pull?", "denyusers *x", "denyusers breathpacer-*-pull", "denygroups sudo",
            "allowusers breathpacer-pull@10.1.*",
            "authenticationmethods any", "denyusers @", "denyusers @breathpacer-pull",
        ])
    func taken(line: String) {
        #expect(obstacle(facts(line + "\n", without: String(line.split(separator: " ")[0]))) == nil)
    }

    @Test(
        "Whom sshd turns away is told how to be let in",
        arguments: [
            ("denyusers breath*", "take it out of DenyUsers"), ("denygroups breathpacer", "take it out of DenyGroups"),
            ("allowusers root admin", "add breathpacer-pull to AllowUsers"),
            ("allowgroups ssh-users", "add one of its groups to AllowGroups"),
        ])
    func admission(line: String, remedy: String) {
        let obstacle = facts(line + "\n").obstacle(
            counts: "/var/lib/breathpacer", keyFile: "/etc/breathpacer/pull_keys")
        #expect(obstacle?.remedy == remedy)
    }

    @Test("A keyword without a value is read as one that has an empty value")
    func bare() {
        #expect(PullFacts.settings(in: "banner\nport 22\n") == ["banner": [""], "port": ["22"]])
    }

    @Test(
        "Keys that the account may not read are told with the mode that lets it",
        arguments: [(2, 0o750, "`chmod 755 /etc/breathpacer`"), (3, 0o600, "`chmod 644 /etc/breathpacer/pull_keys`")]
            as [(Int, UInt32, String)])
    func closedKeys(index: Int, mode: UInt32, remedy: String) {
        var other = facts()
        other.keys[index].mode = mode
        let obstacle = other.obstacle(counts: "/var/lib/breathpacer", keyFile: "/etc/breathpacer/pull_keys")
        #expect(obstacle?.remedy == remedy)
    }

    @Test("What the account itself owns is judged by the owner's bits alone, as the kernel does")
    func owned() {
        func own(_ mode: UInt32) -> String? {
            var other = facts()
            other.published = Self.node(
                "/var/lib/breathpacer/published", owner: "breathpacer-pull", group: "breathpacer", mode: mode)
            return obstacle(other)
        }
        #expect(own(0o500) == nil)
        #expect(own(0o277)?.contains("may not read /var/lib/breathpacer/published") == true)
    }

    @Test("No account, no SFTP, and owners and modes that sshd does not stand are named, with the place")
    func nodes() {
        var other = facts()
        other.account = nil
        #expect(obstacle(other)?.hasPrefix("there is no account") == true)
        #expect(obstacle(facts(without: "subsystem")) == "sshd has no SFTP")
        for (index, path) in Self.root.enumerated() {
            for node in [
                Self.node(path, owner: "breathpacer"), Self.node(path, mode: 0o775), Self.node(path, mode: 0o757),
            ] {
                var other = facts()
                other.folders[index] = node
                #expect(obstacle(other)?.contains("\(path) is ") == true)
            }
        }
        for node in [
            Self.node("/etc/breathpacer/pull_keys", mode: 0o600), Self.node("/etc/breathpacer/pull_keys", mode: 0o664),
            Self.node("/etc/breathpacer/pull_keys", owner: "admin", mode: 0o644),
        ] {
            var other = facts()
            other.keys[3] = node
            #expect(obstacle(other)?.contains("/etc/breathpacer/pull_keys is ") == true)
        }
        for mode: UInt32 in [0o700, 0o740, 0o710] {
            var other = facts()
            other.published?.mode = mode
            #expect(obstacle(other)?.contains("may not read /var/lib/breathpacer/published") == true)
            // As the package's file of these folders is called.
            let remedy = other.obstacle(counts: "/var/lib/breathpacer", keyFile: "/etc/breathpacer/pull_keys")?.remedy
            #expect(remedy == "`systemd-tmpfiles --create breathpacer-unit.conf`")
        }
    }
}
