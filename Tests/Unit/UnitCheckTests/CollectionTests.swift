import Testing
import UnitCheck
import UnitPlan

@Suite("How published files leave a unit")
struct CollectionTests {
    /// As on a unit that lets a puller in.
    private let pulls = CollectionFacts.Pulls.asked(
        PullFacts(
            settings: PullFacts.settings(
                in: "port 22\nforcecommand internal-sftp\nsubsystem sftp x\nauthorizedkeysfile \(UnitPlaces.pullKeys)\n"
            ),
            account: Account(name: PullFacts.account, groups: []), folders: [], published: nil, keys: [],
            openPorts: [22]))

    private let accounts = """
        # rsync: /elsewhere
        Match User breathpacer-pull
            ChrootDirectory /var/lib/breathpacer
            ForceCommand internal-sftp -R -d /published
        Match User breathpacer-rsync
            ForceCommand /usr/bin/rrsync -ro /var/lib/breathpacer/published
        """

    private func rows(
        known: Bool = true, counts: String = UnitPlaces.counts, keyCount: Int = 1, hasStickRule: Bool = true,
        pulls: CollectionFacts.Pulls
    ) -> [[String]] {
        let facts = CollectionFacts(
            accounts: known ? accounts : nil, counts: counts, keyCount: keyCount, hasStickRule: hasStickRule,
            pulls: pulls)
        return CheckReport(facts.findings).rows
    }

    @Test("Files can leave by a key or by a stick")
    func ways() {
        let stick = ["ok", "usb", "a stick labelled BREATHLOGS gets a copy of the published files"]
        #expect(rows(keyCount: 1, pulls: pulls) == [["ok", "pull", "1 key may pull the published files"], stick])
        #expect(rows(keyCount: 2, pulls: pulls) == [["ok", "pull", "2 keys may pull the published files"], stick])
    }

    @Test("What is missing for either is named, with what to do")
    func missing() {
        #expect(
            rows(known: false, hasStickRule: false, pulls: .notRoot) == [
                ["warning", "pull", "sshd does not know the accounts that pull"],
                ["", "", "→ install the package breathpacer-unit, which has /etc/ssh/sshd_config.d/breathpacer.conf"],
                ["warning", "usb", "udev does not know sticks labelled BREATHLOGS"],
                ["", "", "→ install the package breathpacer-unit, which has the rule"],
            ])
        #expect(
            rows(keyCount: 0, pulls: pulls).prefix(2) == [
                ["warning", "pull", "no key may pull the published files"],
                ["", "", "→ `breathpacer-add-puller KEY.pub`, or collect them with a stick"],
            ])
    }

    @Test("The keys of a file are counted without its comments and its blank lines")
    func keys() {
        #expect(CollectionFacts.keyCount(in: "restrict ssh-ed25519 AAAA a\n\n# none\nrestrict ssh-rsa AAAA b\n") == 2)
        #expect(CollectionFacts.keyCount(in: "   \n# none\n") == 0)
    }

    @Test("Whoever is not root is told that root alone hears of it; what sshd says against itself is passed on")
    func asked() {
        #expect(
            rows(keyCount: 1, pulls: .notRoot).prefix(2) == [
                ["warning", "pull", "there is 1 key, and root alone is told whether sshd lets them in"],
                ["", "", "→ run it as root"],
            ])
        #expect(
            rows(keyCount: 2, pulls: .notRoot)[0] == [
                "warning", "pull", "there are 2 keys, and root alone is told whether sshd lets them in",
            ])
        #expect(
            rows(pulls: .refused("Bad configuration option: x")).prefix(2) == [
                ["problem", "pull", "sshd refuses its settings: Bad configuration option: x"],
                ["", "", "→ mend them, until `sshd -t` says nothing"],
            ])
    }

    @Test("What would turn a puller away is a problem")
    func obstacle() {
        let nobody = PullFacts(
            settings: [:], account: nil, folders: [], published: nil, keys: [], openPorts: [])
        #expect(
            rows(pulls: .asked(nobody)).prefix(2) == [
                ["problem", "pull", "there is no account breathpacer-pull"],
                ["", "", "→ install breathpacer-unit anew, or `systemd-sysusers`"],
            ])
    }

    @Test("Counts that sshd does not serve are a problem: whoever pulls would be told that nothing is published yet")
    func served() throws {
        func pull(_ counts: String, _ accounts: String) -> Finding {
            CollectionFacts(accounts: accounts, counts: counts, keyCount: 1, hasStickRule: true, pulls: pulls).findings[
                0]
        }
        #expect(pull("/var/lib/breathpacer/", accounts).verdict == .ok)
        let elsewhere = pull("/srv/counts", accounts)
        #expect(elsewhere.verdict == .problem && elsewhere.subject == .pull)
        #expect(
            elsewhere.found
                == "sshd serves /var/lib/breathpacer, but usage.directory is /srv/counts: whoever pulls finds nothing new"
        )
        #expect(elsewhere.remedy?.contains("mount its disk at /var/lib/breathpacer") == true)
        let told = accounts.replacing("/var/lib/breathpacer", with: "/srv/counts")
        #expect(pull("/srv/counts", told).verdict == .ok)
        #expect(pull("/var/lib/breathpacer", told).verdict == .problem)
        let half = accounts.replacing("ChrootDirectory /var/lib/breathpacer", with: "ChrootDirectory /srv/counts")
        #expect(pull("/srv/counts", half).verdict == .problem)
    }
}
