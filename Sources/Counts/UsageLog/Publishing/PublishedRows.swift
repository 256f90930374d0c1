import Glibc
import PacerFiles
import UsageFormat

/// What the published files hold.
///
/// The unit wrote them, and does not trust them: between two starts anybody with access to the card may have changed
/// them. A file that is a link, too large or not of our format is read as empty, and only rows of weeks that a calendar
/// has are counted. Files are bounded by ``UsageFolder/mostBytes`` and read one at a time, and no more of them than
/// ``PublishedFolder/mostFiles``: a unit has fewer, so the others are not its own.
enum PublishedRows {
    /// The names of the published tables, in order.
    static func names(on disk: some Storage) throws(FileError) -> [String] {
        let names = try disk.names(in: UsageFolder.published)
        return Array(names.filter { PublishedName($0) != nil }.prefix(PublishedFolder.mostFiles))
    }

    /// A published file; `nil` if there is none, and empty if the file with its name is not one of ours.
    static func bytes(of name: String, on disk: some Storage) throws(FileError) -> [UInt8]? {
        do throws(FileError) {
            return try disk.read(UsageFolder.published(name), limit: UsageFolder.mostBytes)
        } catch  where [EFBIG, ELOOP, EINVAL].contains(error.errno) {
            return []
        }
    }

    /// The dated weeks that were closed.
    static func closedWeeks(on disk: some Storage) throws(FileError) -> [ISOWeek] {
        try periods(on: disk).compactMap { ISOWeek($0) }
    }

    /// How many undated weeks were closed.
    static func undatedWeeks(on disk: some Storage) throws(FileError) -> Int {
        try periods(on: disk).compactMap { UndatedWeek.number($0) }.max() ?? 0
    }

    /// The weeks that have a row. Health has one for each closed week. So have weekly files, unless only health is
    /// published.
    private static func periods(on disk: some Storage) throws(FileError) -> [String] {
        var periods: [String] = []
        for name in try names(on: disk) {
            guard let file = PublishedName(name), file.kind != .profile else { continue }
            let table = PublishedTable(try bytes(of: name, on: disk) ?? [], file)
            periods += (table?.rows ?? []).map { $0[0] }
        }
        return periods
    }
}
