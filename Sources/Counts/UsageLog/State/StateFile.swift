import Glibc
import PacerFiles

/// The state on disk: three slots in one file, overwritten in turn, but never the newest valid one. Documented in
/// <doc:State>.
struct StateFile: Sendable {
    /// What was found on the disk.
    enum Found: Hashable, Sendable {
        /// Nothing: the unit is new.
        case nothing
        /// A state, and the number of damaged parts (slots, or the file's length). The newest state may have been in a
        /// damaged slot.
        case state(UsageState, damage: Int, mayLack: Bool)
        /// No slot is valid.
        case damaged
        /// The state of a later version, which this one must leave alone.
        case laterVersion(Int)
    }

    static let slotCount = 3
    /// The distance between the beginnings of two slots: more than a disk is likely to lose with one erase block.
    static let stride = 65_536
    static let size = stride * (slotCount - 1) + Slot.size
    /// A file that has grown is still valid.
    private static let limit = 1 << 20

    private(set) var sequence = SlotSequence()
    /// The slot that holds the newest state that is known to be on the disk.
    private var newest = 0
    /// The slot that was tried last, whether or not it was written.
    private var lastTried = 0
    /// Slots that were found damaged and have not been rewritten yet.
    private var damaged: Set<Int> = []
    /// Whether the file's name is known to be on the disk: one that was found may never have been flushed.
    private var isNamed = false

    /// The content of each slot. Slots beyond the end of a short file count as damaged.
    static func slots(of bytes: [UInt8]) -> [Slot.Content] {
        (0..<slotCount).map { slot in
            let place = slot * stride..<slot * stride + Slot.size
            return bytes.count >= place.upperBound ? Slot.content(of: Array(bytes[place])) : .damaged
        }
    }

    /// Reads the newest state.
    ///
    /// - Throws: the disk's error if it cannot be read. Damage to the file does not throw.
    mutating func load(from disk: some Storage) throws(FileError) -> Found {
        let bytes: [UInt8]
        do throws(FileError) {
            guard let read = try disk.read(UsageFolder.state, limit: Self.limit) else { return .nothing }
            bytes = read
        } catch  where [EFBIG, ELOOP, EINVAL].contains(error.errno) {
            return .damaged
        }
        var best: UsageState?
        damaged = []
        isNamed = false
        for (slot, content) in Self.slots(of: bytes).enumerated() {
            switch content {
            case .laterVersion(let version): return .laterVersion(version)
            case .damaged: damaged.insert(slot)
            case .state(let state, let found):
                if best == nil || found > sequence {
                    (best, sequence, newest, lastTried) = (state, found, slot, slot)
                }
            }
        }
        guard let best else { return .damaged }
        let mayLack = !damaged.isEmpty
        if bytes.count != Self.size {
            // A file cut short lacks the room for its slots: made anew whole.
            damaged = Set(0..<Self.slotCount)
            return .state(best, damage: 1, mayLack: mayLack)
        }
        return .state(best, damage: damaged.count, mayLack: mayLack)
    }

    /// Creates the file with a state in every slot, and replaces whatever is there.
    mutating func create(_ state: UsageState, on disk: some Storage) throws(FileError) {
        var bytes = [UInt8](repeating: UInt8(ascii: " "), count: Self.size)
        for slot in 0..<Self.slotCount {
            sequence = sequence.next
            let start = slot * Self.stride
            bytes.replaceSubrange(start..<start + Slot.size, with: Slot.bytes(of: Self.text(of: state), sequence))
        }
        isNamed = false
        try disk.replace(UsageFolder.state, with: bytes, modified: Self.modified)
        isNamed = true
        damaged = []
        (newest, lastTried) = (Self.slotCount - 1, Self.slotCount - 1)
    }

    /// Writes a state and returns when it is on the disk. If a slot fails, nobody knows what its pages then hold. It is
    /// left alone, and the other slot is tried.
    ///
    /// - Throws: why neither slot could be written. The newest state on the disk is still there.
    mutating func write(_ state: UsageState, to disk: some Storage) throws(FileError) {
        let text = Self.text(of: state)
        var failure: FileError?
        if !isNamed {
            try disk.flushFolder(UsageFolder.privateFolder)
            isNamed = true
        }
        for slot in (1...Self.slotCount).map({ (lastTried + $0) % Self.slotCount }) where slot != newest {
            // Every try has a number of its own: a slot whose flush failed may be on the disk all the same.
            sequence = sequence.next
            lastTried = slot
            do throws(FileError) {
                try disk.overwriteWhole(
                    UsageFolder.state, at: slot * Self.stride, with: Slot.bytes(of: text, sequence))
                try disk.flush(UsageFolder.state)
                newest = slot
                damaged.remove(slot)
                try? disk.setModified(UsageFolder.state, to: Self.modified)
                return
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
    }

    /// Writes a state into each slot that was found damaged, or creates a new file if no slot is valid.
    mutating func repair(_ state: UsageState, on disk: some Storage) throws(FileError) {
        if damaged.count == Self.slotCount { return try create(state, on: disk) }
        for slot in damaged.sorted() {
            lastTried = (slot + Self.slotCount - 1) % Self.slotCount
            try write(state, to: disk)
        }
    }

    /// Begins a new generation: a week has closed.
    mutating func beginGeneration() {
        sequence = SlotSequence(generation: sequence.generation + 1)
    }

    /// The modification time of the file is always 1970-01-01, so that it dates no session.
    private static let modified: Int64 = 0

    /// A state's text that fits into a slot. If too many rows wait, the oldest are left out; the disk has then refused
    /// them for a quarter of a year. If there are too many files, the oldest are left out; the clock has then been in
    /// dozens of years.
    private static func text(of state: UsageState) -> String {
        var state = state
        while true {
            let text = StateText.text(of: state)
            if text.utf8.count <= Slot.capacity { return text }
            if state.pending.isEmpty { state.files.removeFirst() } else { state.pending.removeFirst() }
        }
    }
}
