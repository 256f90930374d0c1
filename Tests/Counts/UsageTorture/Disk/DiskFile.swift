/// A file as the kernel shows it and as the disk has it, which differ by sectors until it is flushed.
struct DiskFile {
    static let sector = 512

    private(set) var shown: [UInt8]
    private(set) var stored: [UInt8] = []
    /// Sectors that were written and not flushed.
    private var dirty: Set<Int>
    /// Whether a flush failed and nothing was written since to what it dropped: the kernel shows what the disk may lack.
    private var isStale = false
    var modified: Int64 = 0

    /// A file that was just made.
    init(_ bytes: [UInt8]) {
        shown = bytes
        dirty = Self.sectors(0..<bytes.count)
    }

    /// A file that has long been there.
    init(stored bytes: [UInt8]) {
        shown = bytes
        stored = bytes
        dirty = []
    }

    mutating func write(_ bytes: ArraySlice<UInt8>, at offset: Int) {
        let place = offset..<offset + bytes.count
        shown.replaceSubrange(place, with: bytes)
        dirty.formUnion(Self.sectors(place))
    }

    /// Everything dirty reaches the disk. What an earlier flush has dropped does not: its pages count as clean.
    mutating func flush() {
        if !isStale && stored.count == shown.count && dirty.count < 64 {
            for sector in dirty { store(sector) }
        } else if isStale {
            stored += [UInt8](repeating: 0, count: max(0, shown.count - stored.count))
            for sector in dirty { store(sector) }
        } else {
            stored = shown
        }
        dirty = []
    }

    /// A flush that fails: some sectors reach the disk, and all count as clean from then on.
    mutating func failFlush(_ random: inout SeededDice) {
        stored = landed(.some, &random)
        isStale = true
        dirty = []
    }

    /// Whoever reads after its clean pages were dropped sees what the disk has.
    mutating func dropClean() {
        guard isStale, dirty.isEmpty else { return }
        shown = stored
        isStale = false
    }

    /// What a power cut leaves.
    func landed(_ landing: Landing, _ random: inout SeededDice) -> [UInt8] {
        if dirty.isEmpty { return stored }
        switch landing {
        case .none: return stored
        case .all:
            var file = self
            file.flush()
            return file.stored
        case .some:
            var bytes = stored
            if stored.count != shown.count {
                let sizes = [stored.count, shown.count, random.below(shown.count / Self.sector + 1) * Self.sector]
                let size = sizes[random.below(3)]
                bytes = Array(bytes.prefix(size)) + [UInt8](repeating: 0, count: max(0, size - bytes.count))
            }
            for sector in dirty.sorted() where random.tossed() {
                let start = min(sector * Self.sector, bytes.count)
                let place = start..<min(start + Self.sector, bytes.count)
                bytes.replaceSubrange(place, with: shown[place])
            }
            return bytes
        }
    }

    private mutating func store(_ sector: Int) {
        let place = sector * Self.sector..<min((sector + 1) * Self.sector, shown.count)
        stored.replaceSubrange(place, with: shown[place])
    }

    private static func sectors(_ place: Range<Int>) -> Set<Int> {
        place.isEmpty ? [] : Set(place.lowerBound / sector...(place.upperBound - 1) / sector)
    }
}

/// How much of what was not flushed a power cut lets through.
enum Landing: CaseIterable {
    case none, all
    /// By sector and by name, at random.
    case some
}
