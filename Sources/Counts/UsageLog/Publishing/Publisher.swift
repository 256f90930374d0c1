import PacerFiles
import UsageFormat

/// Brings the published files up to date. The result depends only on the rows that wait and on those already published,
/// so repeating it after a power cut at any point changes no byte.
struct Publisher<Disk: Storage> {
    let disk: Disk
    let configuration: UsageConfiguration

    /// Writes the waiting rows.
    ///
    /// - Returns: the state without these rows, which still has to be written.
    /// - Throws: the first call that fails. Everything can be tried again.
    func publish(_ state: UsageState) throws(FileError) -> UsageState {
        var published = state
        let modified = Self.modified(of: state)
        for (file, rows) in Self.byFile(state.pending) {
            guard let name = PublishedName(file) else { continue }
            let record = state.files.first { $0.name == file }
            let present = try read(file)
            var table = Self.table(present, name, record, adding: rows)
            if table == nil {
                // The facility has pulled what was in it; the unit does not vouch for it any more.
                if present != nil { try quarantine(file) }
                table = PublishedTable(name)
                published.health.repairs += 1
            }
            table?.add(rows)
            let bytes = table?.bytes ?? []
            if present != bytes { try disk.replace(UsageFolder.published(file), with: bytes, modified: modified) }
            published.files.removeAll { $0.name == file }
            published.files.append(FileRecord(name: file, bytes))
        }
        published.pending = []
        try setDamagedAside(&published, except: Set(state.pending.map(\.file)))
        try dropOld(&published)
        published.files.sort { $0.name < $1.name }
        try describe(published)
        // An earlier try may have ended between a file's new name and the folder's flush.
        try disk.flushFolder(UsageFolder.published)
        return published
    }

    /// Removes published files that have changed since they were written, so that no checksum vouches for them.
    private func setDamagedAside(_ state: inout UsageState, except files: Set<String>) throws(FileError) {
        for record in state.files where !files.contains(record.name) {
            let present = try read(record.name)
            if let present, FileRecord(name: record.name, present) == record { continue }
            if present != nil { try quarantine(record.name) }
            state.files.removeAll { $0.name == record.name }
            state.health.repairs += 1
        }
    }

    /// The table to which rows will be added, as it was before; `nil` if the file has changed since it was written.
    private static func table(
        _ present: [UInt8]?, _ name: PublishedName, _ record: FileRecord?, adding rows: [[String]]
    ) -> PublishedTable? {
        guard let present else { return record == nil ? PublishedTable(name) : nil }
        guard let table = PublishedTable(present, name) else { return nil }
        if let record, FileRecord(name: record.name, present) == record { return table }
        // The rows may have been added already, and the power cut before the state could say so.
        let before = table.without(Set(rows.map { $0[0] }))
        if let record {
            // An earlier version may have written it.
            let written = [before.bytes, before.formerBytes].compactMap { $0 }
            return written.contains { FileRecord(name: record.name, $0) == record } ? before : nil
        }
        return before.rows.isEmpty ? before : nil
    }

    private static func byFile(_ pending: [PendingRow]) -> [(file: String, rows: [[String]])] {
        var files: [(file: String, rows: [[String]])] = []
        for row in pending {
            if let place = files.firstIndex(where: { $0.file == row.file }) {
                files[place].rows.append(row.fields)
            } else {
                files.append((row.file, [row.fields]))
            }
        }
        return files
    }

    /// The end of the last closed period, as if it were in UTC. It is the same whenever the files are written.
    private static func modified(of state: UsageState) -> Int64 {
        let dated = state.lastClosed.map { $0.next.monday.day * 86_400 } ?? 0
        return Int64(max(dated, (state.undated.number - 1) * UndatedCounts.length * 3600))
    }

    /// Removes the files of years that are no longer kept. It counts years that have files, so a clock that once showed
    /// 2099 removes nothing.
    private func dropOld(_ state: inout UsageState) throws(FileError) {
        guard let year = state.lastClosed?.year else { return }
        let years = Set(state.files.compactMap { PublishedName($0.name)?.year }).sorted()
        for old in years.dropLast(configuration.keepYears) where old <= year - configuration.keepYears {
            try drop(old, from: &state)
        }
    }

    private func drop(_ year: Int, from state: inout UsageState) throws(FileError) {
        for file in state.files where PublishedName(file.name)?.year == year {
            if try read(file.name) != nil { try disk.remove(UsageFolder.published(file.name)) }
            state.files.removeAll { $0.name == file.name }
        }
    }

    /// Writes the files that describe the tables, with the checksums last.
    func describe(_ state: UsageState) throws(FileError) {
        let modified = Self.modified(of: state)
        var sums: [(name: String, bytes: [UInt8])] = []
        for file in state.files { sums.append((file.name, try read(file.name) ?? [])) }
        sums.append((PublishedFolder.dataPackage, DataPackage.bytes(sums, state, configuration)))
        sums.append((PublishedFolder.metrics, PrometheusText.bytes(sums, state, configuration)))
        sums.sort { $0.name < $1.name }
        for (name, bytes) in sums where try read(name) != bytes {
            try disk.replace(UsageFolder.published(name), with: bytes, modified: modified)
        }
        let text = PublishedFolder.checksumText(sums)
        if try read(PublishedFolder.checksums) != Array(text.utf8) {
            let place = UsageFolder.published(PublishedFolder.checksums)
            try disk.replace(place, with: Array(text.utf8), modified: modified)
        }
    }

    private func read(_ name: String) throws(FileError) -> [UInt8]? {
        try PublishedRows.bytes(of: name, on: disk)
    }

    private func quarantine(_ name: String) throws(FileError) {
        try disk.rename(UsageFolder.published(name), to: "\(UsageFolder.quarantine)/\(name)")
    }
}
