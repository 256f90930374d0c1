import PacerFiles
import UsageLog

/// `simulate --usage FOLDER`: counting in virtual time, and the folder that its files are left in.
struct UsageSimulation {
    let counts: SimulatedUsage
    private let folder: DataFolder

    init(_ path: String, _ configuration: UsageConfiguration, clock: SimulatedClock) throws(CommandFailure) {
        counts = SimulatedUsage(configuration, clock: clock)
        folder = DataFolder.usage(at: path)
        do throws(FileError) {
            try DataFolder.make(path)
            try counts.load(from: folder)
        } catch {
            throw .file(error)
        }
    }

    func save() throws(FileError) {
        try counts.save(to: folder)
    }
}
