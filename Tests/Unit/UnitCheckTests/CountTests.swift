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
        #expect(few == many && few.verdict == .ok)
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
        #expect(CountFacts(try UsageInspection(of: disk)) == .nothingYet)
    }

    private func finding(after sessions: Int) throws -> Finding {
        let disk = SimulatedDisk()
        try count(sessions, on: disk)
        return CountFacts(try UsageInspection(of: disk)).finding
    }

    private func count(_ sessions: Int, on disk: SimulatedDisk) throws {
        func reading(_ minute: Int) -> ClockReading {
            ClockReading(
                monotonic: .zero.advanced(by: .seconds(60 * minute)), utcSeconds: 1_767_600_000 + Int64(60 * minute),
                source: .ntp)
        }
        var keeper = UsageKeeper(UsageConfiguration(headcount: 24), on: disk, start: .zero)
        keeper.begin(at: reading(0))
        for session in 0..<sessions {
            keeper.take(.started(.breathe), at: reading(session).monotonic)
            keeper.look(at: reading(session + 1))
        }
        keeper.end(at: reading(sessions + 1))
    }
}
