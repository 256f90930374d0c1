import CountingSimulator
import PacerSimulator
import Pacing
import UsageFormat
import UsageLog

/// A unit that has counted for more than a year, and whose week is about to end.
private struct CountedYear {
    let files: [(path: String, bytes: [UInt8])]
    private static let configuration = UsageConfiguration(
        rules: UsageRules(countsDays: true, countsDayParts: true), headcount: 24, site: "north", device: "d-1",
        room: "Ward 3")
    /// A Sunday.
    private static let end = CivilDate(year: 2027, month: 2, dayOfMonth: 14)
    private static let weeks = 58

    init() {
        let start = CivilDate(day: Self.end.day + 1 - 7 * Self.weeks)
        let unit = CountingUnit(Self.configuration, on: SimulatedDisk(), clock: SimulatedClock(start: start))
        unit.begin(at: .zero)
        unit.take(.hardware(works: true), at: .zero)
        for day in 0..<7 * Self.weeks - 1 {
            for press in 0..<(day * 7 % 5) {
                let now = MonotonicInstant.zero.advanced(by: .seconds(day * 86_400 + 28_800 + press * 3600))
                unit.pass(to: now)
                unit.take(.started(Practice.allCases[press % Practice.allCases.count]), at: now)
            }
        }
        unit.pass(to: MonotonicInstant.zero.advanced(by: .seconds((7 * Self.weeks - 1) * 86_400)))
        files = unit.disk.contents.map { ($0.path, $0.bytes) }
    }

    /// Lets a unit go on from files: over the week's end, with a session, a power cut, and what people ask about it.
    static func goOn(_ files: [(path: String, bytes: [UInt8])]) {
        let disk = SimulatedDisk()
        for (path, bytes) in files { disk.put(path, bytes) }
        let clock = SimulatedClock(start: end)
        clock.startSeconds += 20 * 3600
        let unit = CountingUnit(configuration, on: disk, clock: clock)
        var now = MonotonicInstant.zero
        func pass(hours: Int) {
            now = now.advanced(by: .seconds(hours * 3600))
            unit.pass(to: now)
        }
        unit.begin(at: now)
        unit.take(.hardware(works: true), at: now)
        pass(hours: 1)
        unit.take(.started(.breathe), at: now)
        unit.take(.completed(.breathe), at: now)
        pass(hours: 5)
        unit.cutPower()
        unit.begin(at: now)
        pass(hours: 2)
        _ = try? UsageInspection(of: disk)
        _ = try? PublishedUsage(of: disk)
        unit.end(at: now)
        judge(unit, files)
        try? UsageReset.reset(disk, configuration)
    }

    /// What a unit wrote last it can read again, and what a later version wrote is as it was.
    private static func judge(_ unit: CountingUnit<SimulatedDisk>, _ files: [(path: String, bytes: [UInt8])]) {
        if case .laterVersion = unit.keeper.status {
            let after = unit.disk.contents.first { $0.path == StateReader.path }?.bytes
            if after != files.first(where: { $0.path == StateReader.path })?.bytes {
                Fuzz.fail("the state of a later version was changed")
            }
            return
        }
        guard let findings = try? UsageInspection(of: unit.disk).findings else {
            Fuzz.fail("the folder cannot be inspected")
        }
        let slots = findings.filter { $0.place.hasPrefix("\(StateReader.path) slot ") }
        if slots.count != StateReader.slots.count || slots.contains(where: \.isDamage) {
            Fuzz.fail("the state that the unit wrote: \(slots.map(\.text))")
        }
    }
}

/// The state with its checksum right and its text wrong, as another version or a hostile hand would write it.
struct StateReader: FuzzedReader {
    private let year = CountedYear()
    private let corpus: [[UInt8]]

    init(corpus: [[UInt8]]) {
        self.corpus = corpus
    }

    static let path = "private/state"
    static let slots = [0, 65_536, 131_072]
    private static let slotSize = 4096
    private static let headSize = 78

    func read(_ damage: inout Damage) {
        guard let place = year.files.firstIndex(where: { $0.path == Self.path }) else {
            Fuzz.fail("the unit that was made has no state")
        }
        var files = year.files
        var state = files[place].bytes
        for slot in Self.slots where damage.chance(0.8) { rewrite(&state, slot, &damage) }
        if damage.chance(0.1) { state = damage.damaged(state) }
        if damage.chance(0.1), let other = damage.pick(corpus) { state = damage.damaged(other) }
        files[place].bytes = state
        if damage.chance(0.1) { files.removeAll { $0.path.hasPrefix("published/") } }
        CountedYear.goOn(files)
    }

    /// Damages a slot's text and writes a header that fits it.
    private func rewrite(_ state: inout [UInt8], _ slot: Int, _ damage: inout Damage) {
        let head = String(decoding: state[slot..<slot + Self.headSize], as: UTF8.self).split(separator: "\n")
        let length = Int(head[2].dropFirst("length ".count)) ?? 0
        let text = damage.damaged(Array(state[slot + Self.headSize..<slot + Self.headSize + length]))
            .prefix(Self.slotSize - Self.headSize - 1)
        let version = damage.chance(0.9) ? String(head[0]) : "breathpacer-usage 000\(damage.below(10))"
        var sequence = String(head[1])
        if damage.chance(0.1) { sequence = "sequence 99999999.9999999\(damage.below(10))" }
        let digits = String(text.count)
        var bytes = Array(
            "\(version)\n\(sequence)\nlength \(String(repeating: "0", count: 4 - digits.count))\(digits)\n".utf8)
        bytes += "crc32c 00000000\n".utf8
        bytes += text
        bytes += [UInt8](repeating: UInt8(ascii: " "), count: max(0, Self.slotSize - bytes.count - 1))
        bytes.append(UInt8(ascii: "\n"))
        let sum = String(Self.crc32c(bytes), radix: 16)
        bytes.replaceSubrange(69..<77, with: (String(repeating: "0", count: 8 - sum.count) + sum).utf8)
        state.replaceSubrange(slot..<slot + Self.slotSize, with: bytes.prefix(Self.slotSize))
    }

    /// CRC-32C (Castagnoli), bit by bit.
    private static func crc32c(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(UInt32.max) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { rest, _ in rest & 1 == 1 ? rest >> 1 ^ 0x82F6_3B78 : rest >> 1 }
        }
    }
}

/// The unit's own published files, which anybody with access to its card may have changed.
struct PublishedReader: FuzzedReader {
    private let year = CountedYear()
    private let corpus: [[UInt8]]
    private static let names = [
        "weekly-2025.csv", "weekly-undated.csv", "health-undated.csv", "profile-9999.csv", "weekly-2026.csv.new",
        "SHA256SUMS",
        "datapackage.json", "weekly-.csv", "weekly-02026.csv", "health-1969.csv",
    ]

    init(corpus: [[UInt8]]) {
        self.corpus = corpus
    }

    func read(_ damage: inout Damage) {
        var files = year.files
        for _ in 0...damage.below(3) {
            let places = files.indices.filter { files[$0].path.hasPrefix("published/") }
            guard let place = damage.pick(places) else { break }
            switch damage.below(5) {
            case 0: files.remove(at: place)
            case 1:
                let name = damage.pick(Self.names) ?? ""
                files.removeAll { $0.path == "published/\(name)" }
                files.append(("published/\(name)", damage.damaged(damage.pick(corpus) ?? files[0].bytes)))
            default: files[place].bytes = damage.damaged(files[place].bytes)
            }
        }
        if damage.chance(0.3) { files.removeAll { $0.path == "private/state" } }
        CountedYear.goOn(files)
    }
}
