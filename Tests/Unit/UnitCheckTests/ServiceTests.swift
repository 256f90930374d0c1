import Testing
import UnitCheck

@Suite("The service and its limits")
struct ServiceTests {
    private func service(_ changes: [String: String] = [:]) -> ServiceFacts {
        let running = [
            "LoadState": "loaded", "ActiveState": "active", "UnitFileState": "enabled", "Result": "success",
            "ExecMainStatus": "0", "NRestarts": "0", "MainPID": "412", "User": "breathpacer", "Group": "",
            "SupplementaryGroups": "gpio spi", "LimitRTPRIO": "10", "LimitMEMLOCK": "infinity",
        ]
        return .properties(running.merging(changes) { $1 })
    }

    @Test("A service that runs and comes back by itself is well")
    func well() {
        #expect(service().finding.found == "active, enabled")
        #expect(service(["NRestarts": "3"]).finding.found == "active, enabled, 3 restarts")
        #expect(service(["NRestarts": "1"]).finding.found == "active, enabled, 1 restart")
        #expect(service().isUp && service().process == 412)
        #expect(service(["ControlGroup": "/system.slice/b"]).controlGroup == "/system.slice/b")
        #expect(service(["ControlGroup": "/system.slice/b", "MainPID": "0"]).controlGroup == nil)
        #expect(service(["ControlGroup": ""]).controlGroup == nil)
        #expect(service().user == "breathpacer" && service().groups == ["gpio", "spi"])
    }

    @Test(
        "What keeps it from pacing is told with the command that helps",
        arguments: [
            (["LoadState": "not-found", "ActiveState": "inactive"], Finding.Verdict.warning, "breathpacer-unit"),
            (["ActiveState": "inactive"], .warning, "systemctl enable --now"),
            (["UnitFileState": "disabled"], .warning, "systemctl enable breathpacer"),
            (["ActiveState": "failed", "Result": "exit-code", "ExecMainStatus": "78"], .problem, "journalctl"),
            (["ActiveState": "activating", "Result": "exit-code", "ExecMainStatus": "69"], .problem, "journalctl"),
        ])
    func wrong(changes: [String: String], verdict: Finding.Verdict, remedy: String) {
        let finding = service(changes).finding
        #expect(finding.verdict == verdict)
        #expect(finding.remedy?.contains(remedy) == true)
        if let status = changes["ExecMainStatus"] { #expect(finding.found.hasSuffix("with status \(status)")) }
    }

    @Test("A service on its way up for the first time is well; one that is up again is, whatever ended it before")
    func starting() {
        let starting = service(["ActiveState": "activating"]).finding
        #expect(CheckReport([starting]).rows == [["ok", "service", "activating, enabled"]])
        let again = service(["Result": "exit-code", "ExecMainStatus": "69", "NRestarts": "3"]).finding
        #expect(CheckReport([again]).rows == [["ok", "service", "active, enabled, 3 restarts"]])
    }

    @Test("A service on its way up is up, for it would take its lines back; a failed or absent one is not")
    func up() {
        #expect(service(["ActiveState": "activating"]).isUp)
        #expect(service(["ActiveState": "deactivating"]).isUp)
        #expect(!service(["ActiveState": "failed"]).isUp)
        #expect(!service(["ActiveState": "inactive"]).isUp)
        #expect(!service(["LoadState": "not-found"]).isUp)
        #expect(!ServiceFacts.noManager.isUp && ServiceFacts.noManager.finding.verdict == .ok)
        #expect(ServiceFacts.noAnswer("systemctl show: status 1").finding.verdict == .warning)
    }

    private let limits = """
        Limit                     Soft Limit           Hard Limit           Units
        Max locked memory         8388608              unlimited            bytes
        Max file locks            unlimited            unlimited            locks
        Max realtime priority     0                    10
        Max realtime timeout      unlimited            unlimited            us
        """

    @Test("A process's limits are read by their names, the soft ones")
    func process() throws {
        let facts = try #require(LimitFacts(.unit, ofProcess: limits, isPrivileged: false))
        #expect(facts.realTimePriority == 0 && facts.lockedMemory == 8_388_608)
        #expect(facts.findings.map(\.verdict) == [.warning, .warning])
        #expect(facts.findings[0].remedy == "set LimitRTPRIO=10 in breathpacer.service")
        #expect(facts.findings[1].remedy == "set LimitMEMLOCK=infinity in breathpacer.service")
        var strip = facts
        strip.lightNeedsRealTime = false
        #expect(strip.findings.map(\.verdict) == [.ok, .warning])
        #expect(LimitFacts(.unit, ofProcess: "Max locked memory 1", isPrivileged: false) == nil)
        let root = try #require(LimitFacts(.asker, ofProcess: limits, isPrivileged: true))
        #expect(root.findings.map(\.verdict) == [.ok, .ok])
    }

    @Test("Limits that allow everything are told with whose they are and how high, in whole units")
    func allowed() throws {
        func rows(_ facts: LimitFacts?) throws -> [[String]] { CheckReport(try #require(facts).findings).rows }
        let most = ["LimitRTPRIO": "infinity", "LimitMEMLOCK": "infinity"]
        // The kernel's highest real-time priority is 99 (sched(7)).
        #expect(
            try rows(LimitFacts(ofService: most, isPrivileged: false)) == [
                ["ok", "real time", "allowed: the service's limit is priority 99"],
                ["ok", "memory lock", "allowed: the service's limit is infinite"],
            ])
        #expect(
            try rows(LimitFacts(ofService: most, isPrivileged: true)) == [
                ["ok", "real time", "allowed: root passes over limits"],
                ["ok", "memory lock", "allowed: root passes over limits"],
            ])
        let memory: UInt64 = 300 << 20
        var strip = LimitFacts(owner: .unit, realTimePriority: 0, lockedMemory: memory, isPrivileged: false)
        strip.lightNeedsRealTime = false
        #expect(
            try rows(strip) == [
                ["ok", "real time", "not needed: the program times no pulses"],
                ["ok", "memory lock", "allowed: the running unit's limit is 300 MiB"],
            ])
    }

    @Test("Limits that are too low are told with what comes of it, and with the setting that raises them")
    func refused() {
        func rows(_ owner: LimitFacts.Owner) -> [[String]] {
            // 8 MiB, as systemd gives every service.
            let memory: UInt64 = 8 << 20
            let facts = LimitFacts(owner: owner, realTimePriority: 0, lockedMemory: memory, isPrivileged: false)
            return CheckReport(facts.findings).rows
        }
        #expect(
            rows(.unit) == [
                [
                    "warning", "real time",
                    "refused: the running unit's limit is priority 0, and light may waver under load",
                ],
                ["", "", "→ set LimitRTPRIO=10 in breathpacer.service"],
                [
                    "warning", "memory lock",
                    "refused: the running unit's limit is 8192 KiB, and a press may wait for the disk",
                ],
                ["", "", "→ set LimitMEMLOCK=infinity in breathpacer.service"],
            ])
        #expect(rows(.asker)[1][2] == "→ start it as a service with LimitRTPRIO=10")
        #expect(rows(.asker)[3][2] == "→ start it as a service with LimitMEMLOCK=infinity")
    }

    @Test(
        "A limit is enough from what the light asks for on",
        arguments: [("10", "infinity", true, true), ("9", "268435456", false, true), ("99", "268435455", true, false)])
    func enough(priority: String, memory: String, hasRealTime: Bool, hasMemory: Bool) throws {
        let facts = try #require(
            LimitFacts(ofService: ["LimitRTPRIO": priority, "LimitMEMLOCK": memory], isPrivileged: false))
        #expect(facts.findings.map { $0.verdict == .ok } == [hasRealTime, hasMemory])
    }
}
