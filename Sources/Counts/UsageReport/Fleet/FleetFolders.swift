import Glibc
import PacerFiles
import UsageFormat

/// The folders of all units below the given ones, in any layout: `site=…/device=…`, plain folders, or the files of one
/// unit.
///
/// It trusts the paths that were named and nothing below them, which may come from hostile units and strangers' sticks.
/// No link is followed. Folders that are nested too deeply, or that have too many names, are named as problems and not
/// gone into, and a fleet of too many folders is refused as a whole. What a pull or a copy that was cut off has left is
/// no unit.
package struct FleetFolders: Sendable {
    /// In the order of their paths.
    package private(set) var units: [UnitFolder] = []
    /// `pull-status.csv`, wherever one lies.
    package private(set) var pullStatus: [String] = []
    package private(set) var problems: [Problem] = []

    /// How deep folders are searched below those that were named.
    private static let mostLevels = 12
    /// The most folders of a fleet: five times as many as the largest that the report is measured with has units.
    package static let mostFolders = 100_000

    private let most: Int
    /// How many have been found so far.
    private var folders = 0

    /// - Parameter most: how many there may be.
    /// - Throws: if one of the folders that were named cannot be read, or there are too many in all (`E2BIG`).
    package init(_ paths: [String], most: Int = mostFolders) throws(FileError) {
        self.most = most
        for path in paths {
            let names = path.split(separator: "/").map(String.init)
            try walk(path == "/" ? path : Self.trimmed(path), names, try Folder.entries(path), level: 0)
        }
        var seen: Set<String> = []
        units = units.filter { seen.insert($0.path).inserted }
    }

    private static func trimmed(_ path: String) -> String {
        var path = path
        while path.count > 1 && path.hasSuffix("/") { path.removeLast() }
        return path
    }

    private mutating func walk(
        _ path: String, _ names: [String], _ entries: [Folder.Entry], level: Int
    ) throws(FileError) {
        if entries.contains(where: { PublishedName.kind(of: $0.name) != nil }) {
            units.append(Self.unit(path, names))
        }
        // A folder may be full of what was left, and each is looked up among the rest.
        let hasLeftOvers = entries.contains { Self.leftOver($0) != nil }
        let present: Set<String> = hasLeftOvers ? Set(entries.map(\.name)) : []
        for entry in entries {
            let place = "\(path)/\(entry.name)"
            if let whole = Self.leftOver(entry) {
                if !present.contains(whole) {
                    problems.append(
                        Problem(
                            place,
                            FileProblem(
                                found: "what a pull or a copy that was cut off has left, and no \(whole)",
                                expected: "the folder of a unit; pull it again")))
                }
            } else if entry.name.hasPrefix(".") {
                continue
            } else if entry.name == "pull-status.csv" {
                pullStatus.append(place)
            } else if entry.kind == .link && (Self.value("device", entry.name) ?? Self.value("site", entry.name)) != nil
            {
                problems.append(
                    Problem(
                        place, FileProblem(found: "a symbolic link", expected: "a folder; links are not followed"),
                        .moveFolder))
            } else if entry.kind == .folder {
                folders += 1
                if folders > most {
                    throw FileError(
                        operation: "read", path: path, errno: E2BIG,
                        reason:
                            "more than \(most) folders so far; name the sites one by one, or move away what is none"
                    )
                }
                // A unit's folder is read with its files, on all cores.
                if Self.value("device", entry.name) != nil {
                    units.append(Self.unit(place, names + [entry.name]))
                } else if level == Self.mostLevels {
                    problems.append(
                        Problem(
                            place,
                            FileProblem(
                                found: "a folder \(Self.mostLevels + 1) levels deep",
                                expected: "units at most \(Self.mostLevels) below the folder that was named"),
                            .moveFolder))
                } else {
                    try visit(place, names + [entry.name], level: level + 1)
                }
            }
        }
    }

    private mutating func visit(_ path: String, _ names: [String], level: Int) throws(FileError) {
        let entries: [Folder.Entry]
        do {
            entries = try Folder.entries(path)
        } catch {
            problems.append(Problem(path, error))
            return
        }
        try walk(path, names, entries, level: level)
    }

    /// The name of the folder that a pull or a copy has put, or was about to put, in the place of another; `nil` for any
    /// other name. No unit's name has a dot.
    private static func leftOver(_ entry: Folder.Entry) -> String? {
        guard entry.kind == .folder, !entry.name.hasPrefix(".") else { return nil }
        return [".former", ".new"].first(where: entry.name.hasSuffix).map { String(entry.name.dropLast($0.count)) }
    }

    private static func unit(_ path: String, _ names: [String]) -> UnitFolder {
        // A plain folder is named after its unit; the one that a unit publishes in says nothing.
        let plain = names.last {
            ![PublishedFolder.name, "BREATHPACER", ".", ".."].contains($0) && value("site", $0) == nil
        }
        return UnitFolder(
            path: path, site: names.compactMap { value("site", $0) }.last ?? "",
            device: names.compactMap { value("device", $0) }.last ?? plain ?? "unnamed")
    }

    private static func value(_ key: String, _ name: String) -> String? {
        name.hasPrefix(key + "=") ? String(name.dropFirst(key.count + 1)) : nil
    }
}
