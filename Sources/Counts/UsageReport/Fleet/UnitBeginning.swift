import PacerFiles
import UsageFormat

/// The first told numbers of a unit, by which copies of its files are known that have no identity in them.
///
/// Two rooms may have the same numbers by chance, in one week of about six if they are of one size. If all rooms of a
/// fleet of 20,000 were, and all began in one week, then two would have the same twelve numbers in one fleet of eleven
/// (2 × 10⁸ pairs of rooms, 6¹² rows of numbers). So what is joined by them is told of.
struct UnitBeginning: Hashable, Sendable {
    private let weeks: [Int]

    private static let length = 12
    private static let leastNumbers = 4

    /// - Returns: `nil` if fewer weeks have a number, or too few different ones.
    init?(_ rows: [Row<WeekRow>]) {
        let told = rows.filter { $0.content.started != nil }.prefix(Self.length)
        let numbers = told.compactMap(\.content.started)
        guard told.count == Self.length, Set(numbers).count >= Self.leastNumbers else { return nil }
        weeks = told.map(\.period) + numbers
    }

    /// Reads as many files as it takes. What is wrong with one is told when all are read.
    init?(_ folder: UnitFolder, latest: ISOWeek) {
        for place in [folder.path, "\(folder.path)/\(PublishedFolder.name)"] {
            let names = ((try? Folder.entries(place)) ?? []).compactMap { PublishedName($0.name) }
            var rows: [Row<WeekRow>] = []
            for name in names where name.kind == .weekly && name.year != nil {
                guard let bytes = try? UnitFiles.bytes("\(place)/\(name)"),
                    let more = try? WeekRow.rows(bytes, name, latest: latest)
                else { continue }
                rows += more
                if let beginning = UnitBeginning(rows) {
                    self = beginning
                    return
                }
            }
        }
        return nil
    }
}
