import CountingSimulator
import PacerFiles
import UsageLog

/// `simulate --usage FOLDER`: counting in virtual time, and the folder that its files are left in.
struct UsageSimulation {
    let unit: CountingUnit<SimulatedDisk>
    private let folder: DataFolder

    init(_ path: String, _ configuration: UsageConfiguration, clock: SimulatedClock) throws(CommandFailure) {
        unit = CountingUnit(configuration, on: SimulatedDisk(), clock: clock)
        folder = DataFolder.usage(at: path)
        do throws(FileError) {
            try DataFolder.make(path)
            try unit.disk.load(from: folder)
        } catch {
            throw .file(error)
        }
    }

    func save() throws(FileError) {
        try unit.disk.save(to: folder)
    }
}
