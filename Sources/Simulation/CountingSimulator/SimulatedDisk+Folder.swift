import PacerFiles
import UsageLog

extension SimulatedDisk {
    /// Puts on the disk what an earlier simulation left in a folder of counts. The folder is the one that was named for
    /// it; no link in it is followed, and a file of more than ``UsageFolder/mostBytes`` ends the simulation.
    ///
    /// - Throws: if the folder cannot be read.
    package func load(from folder: DataFolder) throws(FileError) {
        try folder.prepare()
        for inner in [UsageFolder.privateFolder, UsageFolder.published] {
            for name in try folder.names(in: inner) {
                let path = "\(inner)/\(name)"
                guard path != UsageFolder.quarantine, let bytes = try folder.read(path, limit: UsageFolder.mostBytes)
                else {
                    continue
                }
                put(path, bytes)
            }
        }
    }

    /// Writes what is on the disk into a folder, as the unit's own would be.
    ///
    /// - Throws: if the folder cannot be written.
    package func save(to folder: DataFolder) throws(FileError) {
        let contents = contents
        for path in [UsageFolder.privateFolder, UsageFolder.published] {
            for name in try folder.names(in: path) where !contents.contains(where: { $0.path == "\(path)/\(name)" }) {
                if "\(path)/\(name)" != UsageFolder.quarantine { try folder.remove("\(path)/\(name)") }
            }
        }
        for (path, bytes, modified) in contents { try folder.replace(path, with: bytes, modified: modified) }
    }
}
