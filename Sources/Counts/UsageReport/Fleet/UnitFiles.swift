import PacerFiles
import UsageFormat

/// The contents of a unit's folder. A file is used as a whole or not at all, because a sum of half a file would look
/// like a quiet year.
///
/// It trusts nothing there: the folder may be a hostile unit's, or whoever held the stick may have written in it. Only
/// regular files with a published name are opened. A file has ``PublishedFolder/mostBytes`` at most and a folder
/// ``PublishedFolder/mostFiles`` of them; what is beyond is named, with the unit, and the rest is reported.
struct UnitFiles: Sendable {
    var weeks: [Row<WeekRow>] = []
    var undatedWeeks: [Row<WeekRow>] = []
    var health: [Row<HealthRow>] = []
    var undatedHealth: [Row<HealthRow>] = []
    var tables: [Row<ProfileTable>] = []
    /// What people call the room; `nil` if the files do not say.
    var room: String?
    var problems: [Problem] = []
    /// Recent files, or the whole folder, of which nothing is known.
    var unreadable = 0

    /// The last dated week with a row of either kind.
    var lastWeek: Int? { [weeks.last?.period, health.last?.period].compactMap { $0 }.max() }

    init() {}

    /// Reads a folder's files in the order of their names.
    init(_ folder: UnitFolder, latest: ISOWeek) {
        do {
            var path = folder.path
            var entries = try Folder.entries(path)
            if !entries.contains(where: { PublishedName.kind(of: $0.name) != nil }),
                entries.contains(where: { $0.name == PublishedFolder.name && $0.kind == .folder })
            {
                path += "/\(PublishedFolder.name)"
                entries = try Folder.entries(path)
            }
            let sums = entries.contains { $0.name == PublishedFolder.checksums } ? checksums(path) : [:]
            readRoom(path, entries, sums)
            let files = entries.filter { PublishedName.kind(of: $0.name) != nil }
            for entry in files.prefix(PublishedFolder.mostFiles) {
                read("\(path)/\(entry.name)", entry, sums, latest: latest)
            }
            let names = Set(entries.map(\.name))
            for name in sums.keys.sorted() where !names.contains(name) {
                let isRecent = PublishedName(name).map { Self.isRecent($0, latest: latest) }
                guard isRecent ?? (name == PublishedFolder.dataPackage) else { continue }
                let problem = FileProblem(
                    found: "no such file", expected: "the file, since \(PublishedFolder.checksums) names it")
                problems.append(Problem("\(path)/\(name)", problem))
                unreadable += 1
            }
            if files.count > PublishedFolder.mostFiles {
                let problem = FileProblem(
                    found: "\(files.count) published files",
                    expected: "\(PublishedFolder.mostFiles) at most; pull it again")
                problems.append(Problem(path, problem))
                unreadable += 1
            }
        } catch {
            problems.append(Problem(folder.path, error))
            unreadable += 1
        }
        // Files of years come in the order of years, so the rows are in order as well.
    }

    /// The SHA-256 of each file, as the unit published it. Folders that were not pulled may lack them.
    private mutating func checksums(_ path: String) -> [String: String] {
        let place = "\(path)/\(PublishedFolder.checksums)"
        do throws(FileProblem) {
            let sums = try PublishedFolder.sums(inChecksums: try Self.bytes(place))
            return Dictionary(uniqueKeysWithValues: sums.map { ($0.name, $0.sum) })
        } catch {
            problems.append(Problem(place, error))
            unreadable += 1
            return [:]
        }
    }

    /// Reads the room's name. Folders that were not pulled may lack the file that has it.
    private mutating func readRoom(_ path: String, _ entries: [Folder.Entry], _ sums: [String: String]) {
        let name = PublishedFolder.dataPackage
        guard entries.contains(where: { $0.name == name }) else { return }
        let place = "\(path)/\(name)"
        do throws(FileProblem) {
            let bytes = try Self.bytes(place)
            if let sum = sums[name], sum != SHA256.hex(bytes) { throw Self.otherBytes }
            room = RoomName.inDataPackage(bytes)
        } catch {
            problems.append(Problem(place, error))
            unreadable += 1
        }
    }

    private static let otherBytes = FileProblem(
        found: "other bytes than \(PublishedFolder.checksums) says", expected: "the file as it was published")

    private mutating func read(_ path: String, _ entry: Folder.Entry, _ sums: [String: String], latest: ISOWeek) {
        guard let name = PublishedName(entry.name) else {
            let problem = FileProblem(
                found: "a file of this name",
                expected: "weekly-, profile- or health- and a year, such as weekly-2026.csv")
            problems.append(Problem(path, problem, .removeFile))
            unreadable += 1
            return
        }
        let isRecent = Self.isRecent(name, latest: latest)
        do throws(FileProblem) {
            switch entry.kind {
            case .file: break
            case .link: throw FileProblem(found: "a symbolic link", expected: "a file; links are not followed")
            case .folder: throw FileProblem(found: "a folder", expected: "a file")
            case .other: throw FileProblem(found: "a FIFO, a socket or a device", expected: "a file")
            }
            let bytes = try Self.bytes(path)
            // Only what is recent tells how a unit is, and hashing is slower than reading.
            if isRecent, !sums.isEmpty, sums[entry.name] != SHA256.hex(bytes) {
                throw Self.otherBytes
            }
            switch (name.kind, name.year) {
            case (.weekly, nil): undatedWeeks += try WeekRow.rows(bytes, name, latest: latest)
            case (.weekly, _): weeks += try WeekRow.rows(bytes, name, latest: latest)
            case (.health, nil): undatedHealth += try HealthRow.rows(bytes, name, latest: latest)
            case (.health, _): health += try HealthRow.rows(bytes, name, latest: latest)
            case (.profile, _): tables += try ProfileTable.rows(bytes, name, latest: latest)
            }
        } catch {
            problems.append(Problem(path, error))
            if isRecent { unreadable += 1 }
        }
    }

    /// Whether a file can have rows of the last thirteen weeks.
    private static func isRecent(_ name: PublishedName, latest: ISOWeek) -> Bool {
        name.year.map { $0 >= ISOWeek(index: latest.index - ReportPeriod.quarterWeeks).year } ?? true
    }

    static func bytes(_ path: String) throws(FileProblem) -> [UInt8] {
        do {
            return try FileContents.readPlain(path, limit: PublishedFolder.mostBytes)
        } catch {
            throw FileProblem(
                found: "\(error.operation) fails: \(error.reason)",
                expected: "a file of \(PublishedFolder.mostBytes >> 20) MiB at most")
        }
    }
}
