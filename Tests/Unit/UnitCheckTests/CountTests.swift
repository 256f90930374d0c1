import CountingSimulator
import PacerFiles
import PacerSimulator
import Pacing
import Testing
import UnitCheck
import UsageLog

@Suite("The health of what is counted")
struct CountTests {
    @Test("Counts that are whole say so in the same words after none and after many sessions")
    func silence() throws {
        let few = try finding(after: 0)
        let many = try finding(after: 40)
        #expect(few == many)
        #expect(
            CheckReport([few]).rows == [["ok", "counts", "the state's slots and the published files are whole"]])
    }

    @Test("A slot that is damaged is named, and nothing that is in it")
    func damage() throws {
        let disk = SimulatedDisk()
        try count(1, on: disk)
        _ = try disk.overwrite("private/state", at: 0, with: [0xFF, 0xFF, 0xFF, 0xFF])
        let finding = CountFacts(try UsageInspection(of: disk)).finding
        #expect(finding.verdict == .problem)
        #expect(finding.found == "damaged: private/state slot 1")
    }

    @Test("A new unit has nothing yet")
    func nothing() throws {
        let disk = SimulatedDisk()
        try disk.prepare()
        let finding = CountFacts(try UsageInspection(of: disk)).finding
        #expect(CheckReport([finding]).rows == [["ok", "counts", "nothing was counted yet"]])
    }

    private func finding(after sessions: Int) throws -> Finding {
        let disk = SimulatedDisk()
        try count(sessions, on: disk)
        return CountFacts(try UsageInspection(of: disk)).finding
    }

    private func count(_ sessions: Int, on disk: SimulatedDisk) throws {
        let unit = CountingUnit(
            UsageConfiguration(headcount: 24), on: disk, clock: SimulatedClock(startSeconds: 1_767_600_000))
        unit.begin(at: .zero)
        var now = MonotonicInstant.zero
        for _ in 0..<sessions {
            unit.take(.started(.breathe), at: now)
            now = now.advanced(by: .seconds(60))
            unit.pass(to: now)
        }
        unit.end(at: now)
    }
}
