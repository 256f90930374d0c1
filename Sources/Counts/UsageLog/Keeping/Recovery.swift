import PacerFiles
import UsageFormat

/// How a program continues from the folder that it finds when it starts.
///
/// It trusts no file of the folder: ``StateFile`` and ``PublishedRows`` judge them and bound what they read. It does
/// trust that a week with a row was closed, so that no week is published twice, even where another program wrote that
/// row; such a row costs one week at most. What is removed is what has a name of ours, and no folder is ever gone into.
struct Recovery {
    /// The state to continue from.
    let state: UsageState
    /// Whether the file of the state has to be created.
    let isNew: Bool
    /// Whether counts of the open week were lost.
    let hasLost: Bool

    /// Continues from a state that was found. Some of its file may be damaged, and the last write may be missing.
    static func found(
        _ state: UsageState, damage: Int, mayLack: Bool, on disk: some Storage
    ) throws(FileError) -> Recovery {
        var state = state
        state.health.repairs += damage
        if mayLack {
            state.week?.isPartial = true
            state.undated.isPartial = true
        }
        let isQuarantined = try isQuarantined(on: disk)
        return Recovery(state: state, isNew: false, hasLost: mayLack || (state.week == nil && isQuarantined))
    }

    /// Begins where there is no state. No week that the published files have is published again.
    static func anew(on disk: some Storage) throws(FileError) -> Recovery {
        let number = UndatedCounts.number(after: try PublishedRows.undatedWeeks(on: disk))
        var state = UsageState(undated: UndatedCounts(number: number))
        for name in try PublishedRows.names(on: disk) {
            guard let bytes = try PublishedRows.bytes(of: name, on: disk) else { continue }
            state.files.append(FileRecord(name: name, bytes))
        }
        state.lastClosed = try PublishedRows.closedWeeks(on: disk).max()
        // Also if it was set aside and the program ended before it could begin anew.
        let hasLost = try isQuarantined(on: disk)
        state.undated.isPartial = hasLost
        state.health.repairs = hasLost ? 1 : 0
        return Recovery(state: state, isNew: true, hasLost: hasLost)
    }

    /// Sets aside a state that has no valid slot, and begins the open periods anew.
    static func afterDamage(on disk: some Storage) throws(FileError) -> Recovery {
        // Something may be there already, and be a folder, whose place no file can take.
        let taken = try disk.names(in: UsageFolder.quarantine)
        let name = (0...taken.count).map { $0 == 0 ? "state" : "state-\($0)" }.first { !taken.contains($0) } ?? "state"
        try disk.rename(UsageFolder.state, to: "\(UsageFolder.quarantine)/\(name)")
        try disk.flushFolder(UsageFolder.privateFolder)
        return try anew(on: disk)
    }

    /// Whether a state was set aside and no period has closed since.
    private static func isQuarantined(on disk: some Storage) throws(FileError) -> Bool {
        try disk.names(in: UsageFolder.quarantine).contains { $0.hasPrefix("state") }
    }

    /// Removes what was set aside, and files that a power cut left incomplete. They may hold counts of a week that has
    /// closed.
    static func removeRemains(on disk: some Storage) throws(FileError) {
        try disk.removeFiles(in: UsageFolder.quarantine) { _ in true }
        for folder in [UsageFolder.privateFolder, UsageFolder.published] {
            try disk.removeFiles(in: folder) { $0.hasSuffix(UsageFolder.newSuffix) }
        }
    }
}
