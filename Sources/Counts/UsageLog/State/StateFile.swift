import Glibc
import PacerFiles

/// The state on disk: three slots in one file, each with the same state, written one after the other. One of them is
/// whole at any time. Documented in <doc:State>.
///
/// It trusts nothing that it finds, because power cuts, worn cards and other programs write there too. A slot counts
/// only if every byte of it is what this program would write; of those the newest counts. A file that has grown is
/// still valid up to ``UsageFolder/mostBytes``; a larger one, a link or a folder is set aside as damaged. A state is
/// cut to what a slot holds before it is written, so it never grows.
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
    private(set) var sequence = SlotSequence()
    /// The slot that holds the newest state that is known to be on the disk.
    private var newest = 0
    /// The state that was written last, and its text. Most states are written many times.
    private var last: (state: UsageState, text: String)?
    /// Whether the file was found with another length, so that it lacks the room for its slots.
    private(set) var isMisshapen = false
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
            guard let read = try disk.read(UsageFolder.state, limit: UsageFolder.mostBytes) else { return .nothing }
            bytes = read
        } catch  where [EFBIG, ELOOP, EINVAL].contains(error.errno) {
            return .damaged
        }
        var best: UsageState?
        var damaged = 0
        isNamed = false
        for (slot, content) in Self.slots(of: bytes).enumerated() {
            switch content {
            case .laterVersion(let version): return .laterVersion(version)
            case .damaged: damaged += 1
            case .state(let state, let found):
                if best == nil || found > sequence {
                    (best, sequence, newest) = (state, found, slot)
                }
            }
        }
        guard let best else { return .damaged }
        let mayLack = damaged > 0
        isMisshapen = bytes.count != Self.size
        return .state(best, damage: isMisshapen ? 1 : damaged, mayLack: mayLack)
    }

    /// Creates the file with a state in every slot, and replaces whatever is there.
    mutating func create(_ state: UsageState, on disk: some Storage) throws(FileError) {
        var bytes = [UInt8](repeating: UInt8(ascii: " "), count: Self.size)
        let content = nextContent(state)
        for slot in 0..<Self.slotCount {
            let start = slot * Self.stride
            bytes.replaceSubrange(start..<start + Slot.size, with: content)
        }
        isNamed = false
        try disk.replace(UsageFolder.state, with: bytes)
        isNamed = true
        isMisshapen = false
        newest = Self.slotCount - 1
    }

    /// Writes a state into each slot and returns when it is on the disk. No slot then holds an older state, from which
    /// what was counted between the two would follow.
    ///
    /// The newest slot comes last, when another one is known to be on the disk. If a slot fails, nobody knows what its
    /// pages then hold, so it is left alone until the next write.
    ///
    /// - Throws: why no slot could be written. The newest state on the disk is still there.
    mutating func write(_ state: UsageState, to disk: some Storage) throws(FileError) {
        let content = nextContent(state)
        var failure: FileError?
        var written: Int?
        if !isNamed {
            try disk.flushFolder(UsageFolder.privateFolder)
            isNamed = true
        }
        for slot in (1...Self.slotCount).map({ (newest + $0) % Self.slotCount }) where slot != newest || written != nil
        {
            do throws(FileError) {
                try disk.overwriteWhole(UsageFolder.state, at: slot * Self.stride, with: content)
                try disk.flush(UsageFolder.state)
                written = slot
            } catch {
                failure = error
            }
        }
        if let written { newest = written } else if let failure { throw failure }
    }

    /// What the slots hold with the next write. Each write has a number of its own, because a slot whose flush failed may
    /// be on the disk all the same.
    private mutating func nextContent(_ state: UsageState) -> [UInt8] {
        if last?.state != state { last = (state, Self.text(of: state)) }
        sequence = sequence.next
        return Slot.bytes(of: last?.text ?? "", sequence)
    }

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
