import PacerFiles
import UsageFormat

/// Reads a fleet on all cores, some units at a time, so that memory holds the rows of these units only.
///
/// It trusts the folders that were named to be a fleet's, and none of what is in them. ``FleetFolders`` bounds how many
/// there are and how deep, ``UnitFiles`` what a unit has, ``PullStatus`` a list of pulls, and ``mostPulls`` what all of
/// these lists name. Of a unit that was read, marks of 52 weeks stay in memory. A name, of a folder or from a list, and
/// an identity have no other meaning than to tell units apart.
package struct FleetReader {
    private let groups: [[UnitFolder]]
    private let period: ReportPeriod
    /// Problems outside the units' files.
    package private(set) var problems: [Problem]
    /// Devices' names that several units have.
    private let namesakes: Set<String>
    private let pulls: [PullStatus.Unit: PullStatus]

    /// The number of units that are read at a time, enough to keep the cores busy.
    private static let portion = 16
    /// The most units and wrong lines of all lists of pulls: as many as a fleet has folders. A copy of a list names no
    /// more units.
    package static let mostPulls = 100_000

    /// Finds the units' folders.
    ///
    /// - Parameter mostPulls: how many units and wrong lines the lists of pulls may have.
    /// - Throws: if one of the folders cannot be read.
    package init(_ paths: [String], _ period: ReportPeriod, mostPulls: Int = mostPulls) throws(FileError) {
        let folders = try FleetFolders(paths)
        self.period = period
        problems = folders.problems
        groups = UnitFolder.byUnit(folders.units, latest: period.openWeek)
        var units: [String: Int] = [:]
        for device in groups.flatMap({ Set($0.filter { $0.unit != nil }.map(\.device)) }) {
            units[device, default: 0] += 1
        }
        namesakes = Set(units.filter { $0.value > 1 }.keys)
        var pulls: [PullStatus.Unit: PullStatus] = [:]
        var wrongLines = 0
        for path in folders.pullStatus {
            do throws(FileProblem) {
                let (rows, found) = try PullStatus.rows(try Self.bytes(path))
                let added = Set(rows.map { $0.unit }).filter { pulls[$0] == nil }
                guard pulls.count + added.count + wrongLines + found.count <= mostPulls else {
                    throw FileProblem(
                        found: "more than \(mostPulls) units, with those of other lists",
                        expected: "a line for each unit")
                }
                wrongLines += found.count
                for problem in found { problems.append(Problem(path, problem, .mendList)) }
                for (unit, status) in rows {
                    // Of two pulls the later one counts.
                    if let other = pulls[unit], let date = other.lastSuccess,
                        date > status.lastSuccess ?? CivilDate(day: 0)
                    {
                        continue
                    }
                    pulls[unit] = status
                }
            } catch {
                problems.append(Problem(path, error, .mendList))
            }
        }
        self.pulls = pulls
    }

    private static func bytes(_ path: String) throws(FileProblem) -> [UInt8] {
        do {
            return try FileContents.readPlain(path, limit: PullStatus.mostBytes)
        } catch {
            throw FileProblem(
                found: "\(error.operation) fails: \(error.reason)",
                expected: "a file of \(PullStatus.mostBytes >> 20) MiB at most")
        }
    }

    /// Reads all units and passes each on, with the number of folders read so far and in all.
    package func read<E>(_ use: (UnitReading, Int, Int) throws(E) -> Void) throws(E) -> Fleet {
        var fleet = Fleet(period)
        for problem in problems { fleet.add(problem) }
        for start in stride(from: 0, to: groups.count, by: Self.portion) {
            let portion = groups[start..<min(start + Self.portion, groups.count)]
            let (pulls, namesakes, period) = (pulls, namesakes, period)
            let readings = Workers.map(portion.count) {
                UnitReading.read(portion[portion.startIndex + $0], pulls, namesakes, period)
            }
            for reading in readings.joined() {
                fleet.add(reading)
                try use(reading, portion.endIndex, groups.count)
            }
        }
        for reading in fleet.missing(pulls) {
            fleet.add(reading)
            try use(reading, groups.count, groups.count)
        }
        fleet.sort()
        return fleet
    }
}
