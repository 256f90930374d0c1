import UsageFormat

/// What was read from a unit: the part that is kept, and its rows, which are not.
package struct UnitReading: Sendable {
    package let unit: Unit
    /// Its rows by the sites it hung at, each period once.
    let places: [(site: String, files: UnitFiles)]
    let undated: UnitFiles
    /// What it is or was called.
    let names: [PullStatus.Unit]
    package let problems: [Problem]

    /// The most folders of a unit, or of one name where units have no identity: half as many as the largest fleet that
    /// the report is measured with has units. Each is compared with all before it.
    package static let mostFolders = 10_000
    private static let onceExpected =
        "each unit once; they are counted once, so remove the folder that is out of use"

    /// Reads all folders of a unit: copies of it, and what it published under other names and at other sites. If rows
    /// contradict one another, they are of several units, which then have one name or one identity by mistake.
    ///
    /// - Parameters:
    ///   - pulls: how the last pulls went.
    ///   - namesakes: names that several units have.
    ///   - most: how many folders are read; the first one beyond is named.
    package static func read(
        _ folders: [UnitFolder], _ pulls: [PullStatus.Unit: PullStatus], _ namesakes: Set<String>,
        _ period: ReportPeriod, most: Int = mostFolders
    ) -> [UnitReading] {
        var places: [Place] = []
        var order: [String: Int] = [:]
        for folder in folders.prefix(most) {
            let files = UnitFiles(folder, latest: period.openWeek)
            if let index = order[folder.name] {
                places[index].files.merge(files, from: folder.path)
            } else {
                order[folder.name] = places.count
                places.append(Place(folder: folder, files: files, isPulled: pulls[folder.pulled] != nil))
            }
        }
        if folders.count > most, !places.isEmpty {
            let problem = FileProblem(
                found: "more than \(most) folders of one unit", expected: Self.onceExpected)
            places[0].files.problems.append(Problem(folders[most].path, problem, .rename))
            places[0].files.unreadable += 1
        }
        for index in places.indices where namesakes.contains(places[index].folder.device) {
            places[index].add(
                found: "the name of another unit", expected: "a name of its own for each unit: set room.device")
        }
        func reading(_ places: [Place]) -> UnitReading {
            let present = places.last?.folder
            return UnitReading(
                device: present?.device ?? "", places: places.map { ($0.folder, $0.files) },
                pull: present.flatMap { pulls[$0.pulled] }, period)
        }
        if places.count < 2 { return [reading(places)] }
        let isOneUnit = !UnitFiles.contradict(places.map(\.files))
        let isKnown = places.allSatisfy { $0.folder.unit != nil }
        if isOneUnit && (isKnown || places.count(where: \.isPulled) < 2) {
            // It was moved or renamed: what was published before belongs to where it was.
            places.sort { $0.rank < $1.rank }
            if let present = places.last?.folder {
                for index in places.indices.dropLast() where places[index].folder.isTakenFor(present) {
                    places[index].add(
                        found: "the weeks of \(present.name)", expected: Self.onceExpected, isReadable: true)
                }
            }
            // A folder that ends with the same week is a copy: nothing says that the unit hung there before.
            let latest = places[places.count - 1].files
            for index in places.indices.dropLast() where places[index].files.lastWeek == latest.lastWeek {
                places[index].files = places[index].files.without(latest)
            }
            return [reading(places)]
        }
        if !isOneUnit {
            let first = places[0].folder
            for index in places.indices.dropFirst() {
                let isCopy = first.unit != nil && places[index].folder.unit == first.unit
                places[index].add(
                    found: isCopy
                        ? "the identity of \(first.name) with other rows" : "the name of \(first.name) with other rows",
                    expected: isCopy
                        ? "an identity of its own for each unit: breathpacer usage reset --new-unit"
                        : "a name of its own for each unit: set room.device")
            }
        }
        return places.map { reading([$0]) }
    }

    private struct Place {
        let folder: UnitFolder
        var files: UnitFiles
        let isPulled: Bool

        /// The present place comes last.
        var rank: (Int, Int, String) { (files.lastWeek ?? 0, isPulled ? 1 : 0, folder.path) }

        mutating func add(found: String, expected: String, isReadable: Bool = false) {
            files.problems.append(Problem(folder.path, FileProblem(found: found, expected: expected), .rename))
            if !isReadable { files.unreadable += 1 }
        }
    }

    init(device: String, places: [(folder: UnitFolder, files: UnitFiles)], pull: PullStatus?, _ period: ReportPeriod) {
        let names = places.map(\.folder.pulled)
        let places = places.map { (site: $0.folder.site, files: $0.files) }
        self.names = names
        unit = Unit(device: device, places: places, pull: pull, period)
        problems = places.flatMap(\.files.problems)
        var earlier = UnitFiles()
        self.places = places.map { place in
            let rest = place.files.without(earlier)
            earlier.merge(rest, from: "")
            return (place.site, rest)
        }
        undated = earlier
    }
}
