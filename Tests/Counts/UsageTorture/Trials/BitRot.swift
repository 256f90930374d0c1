import Pacing

/// Bits flip, blocks vanish, files are cut short: a number is then right, or flagged, or gone, and never wrong.
struct BitRot {
    private let base: Scenario
    private let seed: Int
    private let size: Size
    private(set) var tally: Tally

    private static let path = "private/state"
    private static let between = 65_536
    private static let slot = 4096

    init(_ base: Scenario, seed: Int, _ size: Size) {
        self.base = base
        self.seed = seed
        self.size = size
        tally = Tally(size)
    }

    mutating func run() {
        let state = base.image[Self.path] ?? []
        var random = SeededDice(seed)
        for bit in stride(from: 0, to: 3 * Self.slot * 8, by: size.pick(487, 1, 1)) {
            damage("bit \(bit)", closing: bit % 97 == 0) { Self.flip(bit, &$0) }
        }
        for _ in 0..<size.pick(100, 4000, 100_000) {
            let bits = [random.below(3 * Self.slot * 8), random.below(3 * Self.slot * 8)]
            damage("bits \(bits)", closing: random.once(in: 50)) { for bit in bits { Self.flip(bit, &$0) } }
        }
        for block in [512, 4096] {
            for slots in [[0], [1], [2], [0, 1], [0, 2], [1, 2], [0, 1, 2]] {
                for place in stride(from: 0, to: Self.slot, by: block) {
                    damage("\(block) zeros at \(place) of \(slots)", closing: true) { bytes in
                        for slot in slots { Self.zero(slot * Self.between + place, block, &bytes) }
                    }
                }
            }
        }
        for (left, right) in [(0, 1), (0, 2), (1, 2)] {
            damage("slots \(left) and \(right) exchanged", closing: true) { Self.exchange(left, right, Self.slot, &$0) }
            damage("their first blocks exchanged", closing: true) { Self.exchange(left, right, 512, &$0) }
        }
        for length in [0, 1, 77, 4095, 4096, 69_631, 69_632, state.count - 1] {
            damage("cut to \(length) bytes", closing: true) { $0 = Array($0.prefix(length)) }
        }
        for tail in [1, 512, 4096, 2_000_000] {
            damage("\(tail) zeros more", closing: true) { $0 += [UInt8](repeating: 0, count: tail) }
        }
        damage("a foreign file", closing: true) { $0 = Array("breathpacer-usage\n".utf8) }
        damage("no file", closing: true) { $0 = [] }
        for slot in 0..<3 { laterVersion(in: slot) }
        published(&random)
    }

    // MARK: The state

    private mutating func damage(_ name: String, closing: Bool, _ change: (inout [UInt8]) -> Void) {
        var scenario = base
        change(&scenario.image[Self.path]!)
        let unit = scenario.unit(seed: tally.trials)
        tally.count(name) { () throws(Finding) in
            unit.doubt()
            unit.begin()
            try unit.matchRotten()
            if !closing { return }
            unit.session()
            try unit.closeWeek()
            if unit.disk.shown.keys.contains(where: { $0.hasPrefix("private/quarantine/") }) {
                throw .wrong("what was set aside is still there after a week closed")
            }
        }
    }

    private static func flip(_ bit: Int, _ bytes: inout [UInt8]) {
        bytes[bit / (slot * 8) * between + bit % (slot * 8) / 8] ^= 1 << UInt8(bit % 8)
    }

    private static func zero(_ start: Int, _ count: Int, _ bytes: inout [UInt8]) {
        for place in start..<start + count { bytes[place] = 0 }
    }

    private static func exchange(_ left: Int, _ right: Int, _ count: Int, _ bytes: inout [UInt8]) {
        for place in 0..<count { bytes.swapAt(left * between + place, right * between + place) }
    }

    /// A slot of a later version is to be left alone with everything beside it.
    private mutating func laterVersion(in slot: Int) {
        var scenario = base
        let start = slot * Self.between
        scenario.image[Self.path]!.replaceSubrange(start + 18..<start + 22, with: Array("0004".utf8))
        var bytes = Array(scenario.image[Self.path]![start..<start + Self.slot])
        bytes.replaceSubrange(69..<77, with: Array("00000000".utf8))
        let checksum = Array(Checks.hex(Checks.crc32c(bytes)).utf8)
        scenario.image[Self.path]!.replaceSubrange(start + 69..<start + 77, with: checksum)
        tally.count("slot \(slot) of a later version") { () throws(Finding) in
            let unit = scenario.unit()
            unit.begin()
            unit.run(for: 4200)
            unit.session()
            if unit.disk.shown != scenario.image { throw .wrong("what a later version wrote was changed") }
            if unit.status != .laterVersion(4) { throw .wrong("it does not say that a later version wrote the state") }
        }
    }

    // MARK: What is published

    private mutating func published(_ random: inout SeededDice) {
        let names = base.image.keys.filter { $0.hasPrefix("published/") }.sorted()
        for name in names {
            rot("\(name) is gone") { $0[name] = nil }
            rot("\(name) is empty") { $0[name] = [] }
            rot("\(name) is a folder's size") { $0[name] = [UInt8](repeating: 0, count: 2_000_000) }
            rot("\(name) has zeros more") { $0[name]! += [UInt8](repeating: 0, count: 4096) }
            for _ in 0..<size.pick(10, 200, 2000) {
                let bit = random.below((base.image[name]?.count ?? 1) * 8)
                rot("\(name), bit \(bit)") { $0[name]![bit / 8] ^= 1 << UInt8(bit % 8) }
                let length = random.below(base.image[name]?.count ?? 1)
                rot("\(name), \(length) bytes") { $0[name] = Array($0[name]!.prefix(length)) }
            }
        }
    }

    private mutating func rot(_ name: String, _ change: (inout DiskImage) -> Void) {
        let rows = Self.rows(base.image)
        var scenario = base
        change(&scenario.image)
        tally.count(name) { () throws(Finding) in
            let unit = scenario.unit()
            unit.begin()
            unit.session()
            try unit.closeWeek(requiring: false)
            let folder = FoundFolder(unit.disk.shown)
            if let disorder = folder.disorder { throw .wrong(disorder) }
            let after = Self.rows(unit.disk.shown)
            for (key, row) in after {
                if let before = rows[key], before != row { throw .wrong("\(row) was \(before)") }
            }
            for key in after.keys where rows[key] == nil {
                if key.split(separator: ",")[1].prefix(8) < Days.name(ofWeek: Days.week(base.now)) {
                    throw .wrong("\(key) was never published")
                }
            }
            let week = Days.week(base.now)
            if folder.weekRow(week) == nil { throw .lost("the week that closed is not published") }
        }
    }

    /// All rows by file and key.
    private static func rows(_ image: DiskImage) -> [String: String] {
        var rows: [String: String] = [:]
        for (file, lines) in FoundFolder(image).tables {
            for line in lines {
                let key = line.split(separator: ",").prefix(file.hasPrefix("profile") ? 3 : 1)
                rows["\(file),\(key.joined(separator: ","))"] = line
            }
        }
        return rows
    }
}
