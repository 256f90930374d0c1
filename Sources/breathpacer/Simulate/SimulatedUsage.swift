import PacerFiles
import PacerSimulator
import Pacing
import UsageLog

/// Counting in virtual time, on a disk in memory that is copied to a folder at the end.
final class SimulatedUsage {
    let disk = SimulatedDisk()
    private let configuration: UsageConfiguration
    private let clock: SimulatedClock
    /// `nil` while there is no power.
    private var keeper: UsageKeeper<SimulatedDisk>?

    init(_ configuration: UsageConfiguration, clock: SimulatedClock) {
        self.configuration = configuration
        self.clock = clock
    }

    /// The unit starts.
    func begin(at instant: MonotonicInstant) {
        keeper = UsageKeeper(configuration, on: disk, start: instant)
        keeper?.begin(at: reading(instant))
    }

    func take(_ notice: PacerNotice<SimulatedFault>, at instant: MonotonicInstant) {
        pass(to: instant)
        keeper?.take(UsageEvent(notice), at: instant)
    }

    func perform(_ action: SimulatedAction, at instant: MonotonicInstant) {
        pass(to: instant)
        switch action {
        case .disk(let condition): disk.condition = condition
        case .powerCut:
            disk.cutPower()
            keeper = nil
        default: break
        }
    }

    func end(at instant: MonotonicInstant) {
        pass(to: instant)
        keeper?.end(at: reading(instant))
    }

    /// What counting does of itself up to an instant.
    private func pass(to instant: MonotonicInstant) {
        while let due = keeper?.deadline, due <= instant { keeper?.look(at: reading(due)) }
    }

    private func reading(_ instant: MonotonicInstant) -> ClockReading {
        clock.reading(instant)
    }

    // MARK: The folder

    /// Puts on the disk what an earlier simulation left in a folder.
    func load(from folder: DataFolder) throws(FileError) {
        try folder.prepare()
        for inner in [UsageFolder.privateFolder, UsageFolder.published] {
            for name in try folder.names(in: inner) {
                let path = "\(inner)/\(name)"
                guard path != UsageFolder.quarantine, let bytes = try folder.read(path, limit: 1 << 20) else {
                    continue
                }
                disk.put(path, bytes)
            }
        }
    }

    /// Writes what is on the disk into a folder, as the unit's own would be.
    func save(to folder: DataFolder) throws(FileError) {
        let contents = disk.contents
        for path in [UsageFolder.privateFolder, UsageFolder.published] {
            for name in try folder.names(in: path) where !contents.contains(where: { $0.path == "\(path)/\(name)" }) {
                if "\(path)/\(name)" != UsageFolder.quarantine { try folder.remove("\(path)/\(name)") }
            }
        }
        for (path, bytes, modified) in contents { try folder.replace(path, with: bytes, modified: modified) }
    }
}
