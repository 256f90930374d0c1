import PacerFiles
import UsageFormat

/// Ends a unit's counts: for another room, where the record of the unit's health goes on, or for good.
package enum UsageReset {
    /// - Parameters:
    ///   - configuration: what counting goes on with. Its ``UsageConfiguration/unit`` is for a unit that has no identity.
    ///   - isNewUnit: whether it becomes another unit, with that identity and no record of its health.
    /// - Throws: `EWOULDBLOCK` while a unit counts, or the reason why the folder cannot be changed.
    package static func reset(
        _ disk: some Storage, _ configuration: UsageConfiguration, isNewUnit: Bool = false
    ) throws(FileError) {
        try disk.prepare()
        try Recovery.removeRemains(on: disk)
        var configuration = configuration
        if isNewUnit {
            try configuration.unit?.keep(on: disk)
        } else {
            configuration.unit = try UnitID.kept(on: disk, else: configuration.unit)
        }
        for name in try disk.names(in: UsageFolder.published)
        where isNewUnit || PublishedName(name)?.kind != .health {
            try disk.remove(UsageFolder.published(name))
        }
        var state = try Recovery.anew(on: disk).state
        state.health.resets = 1
        var file = StateFile()
        try file.create(state, on: disk)
        if !state.files.isEmpty { try Publisher(disk: disk, configuration: configuration).describe(state) }
        try disk.flushFolder(UsageFolder.published)
    }

    /// Overwrites and removes everything that was counted and published, before the card leaves the house.
    ///
    /// - Throws: `EWOULDBLOCK` while a unit counts, or the reason why the folder cannot be changed.
    package static func erase(_ disk: some Storage) throws(FileError) {
        try disk.prepare()
        try Recovery.removeRemains(on: disk)
        for folder in [UsageFolder.privateFolder, UsageFolder.published] {
            try disk.removeFiles(in: folder) { _ in true }
            try disk.flushFolder(folder)
        }
    }
}
