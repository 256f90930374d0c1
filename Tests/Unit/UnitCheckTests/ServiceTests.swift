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

    @Test(
        "A limit is enough from what the light asks for on",
        arguments: [("10", "infinity", true, true), ("9", "268435456", false, true), ("99", "268435455", true, false)])
    func enough(priority: String, memory: String, hasRealTime: Bool, hasMemory: Bool) throws {
        let facts = try #require(
            LimitFacts(ofService: ["LimitRTPRIO": priority, "LimitMEMLOCK": memory], isPrivileged: false))
        #expect(facts.findings.map { $0.verdict == .ok } == [hasRealTime, hasMemory])
    }
}
