import UsageFormat

/// What was read from a unit: the part that is kept, and its rows, which are not.
package struct UnitReading: Sendable {
    package let unit: Unit
    /// Its rows by the sites it hung at, each period once.
    let places: [(site: String, files: UnitFiles)]
    let undated: UnitFiles
    package let problems: [Problem]

    /// Reads all folders with the name of a device: copies of one unit, a unit that moved, or two units with the same
    /// name.
    ///
    /// - Parameter pulls: how the last pulls went.
    package static func read(
        _ folders: [UnitFolder], _ pulls: [PullStatus.Unit: PullStatus], _ period: ReportPeriod
    ) -> [UnitReading] {
        var places: [(site: String, path: String, files: UnitFiles)] = []
        var order: [String: Int] = [:]
        for folder in folders {
            let files = UnitFiles(folder, latest: period.openWeek)
            if let index = order[folder.site] {
                places[index].files.merge(files, from: folder.path)
            } else {
                order[folder.site] = places.count
                places.append((folder.site, folder.path, files))
            }
        }
        let device = folders.first?.device ?? ""
        func reading(_ places: [(site: String, path: String, files: UnitFiles)]) -> UnitReading {
            let site = places.last?.site ?? ""
            return UnitReading(
                device: device, places: places.map { ($0.site, $0.files) },
                pull: pulls[PullStatus.Unit(site: site, device: device)], period)
        }
        if places.count < 2 { return [reading(places)] }
        let isOneUnit = !UnitFiles.contradict(places.map(\.files))
        let pulled = places.count { pulls[PullStatus.Unit(site: $0.site, device: device)] != nil }
        if isOneUnit && pulled < 2 {
            // It moved: what was published before belongs to where it was.
            return [reading(places.sorted { ($0.files.lastWeek ?? 0, $0.path) < ($1.files.lastWeek ?? 0, $1.path) })]
        }
        if !isOneUnit {
            for index in places.indices.dropFirst() {
                let problem = FileProblem(
                    found: "the device \(device) at another site with other rows",
                    expected: "a name of its own for each unit")
                places[index].files.problems.append(Problem(places[index].path, problem))
                places[index].files.unreadable += 1
            }
        }
        return places.map { reading([$0]) }
    }

    init(device: String, places: [(site: String, files: UnitFiles)], pull: PullStatus?, _ period: ReportPeriod) {
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
