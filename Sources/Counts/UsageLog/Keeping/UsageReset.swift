import PacerFiles
import UsageFormat

/// Begins a unit's counts anew, for another room. Nothing that was counted remains; the record of the unit's health
/// does.
package enum UsageReset {
    /// - Throws: `EWOULDBLOCK` while a unit counts, or the reason why the folder cannot be changed.
    package static func reset(_ disk: some Storage, _ configuration: UsageConfiguration) throws(FileError) {
        try disk.prepare()
        try Recovery.removeRemains(on: disk)
        for name in try disk.names(in: UsageFolder.published) where PublishedName(name)?.kind != .health {
            try disk.remove(UsageFolder.published(name))
        }
        var state = try Recovery.anew(on: disk).state
        state.health.resets = 1
        var file = StateFile()
        try file.create(state, on: disk)
        if !state.files.isEmpty { try Publisher(disk: disk, configuration: configuration).describe(state) }
        try disk.flushFolder(UsageFolder.published)
    }
}
