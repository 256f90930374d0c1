import PacerFiles
import UsageFormat

/// A folder with a unit's published files, and the unit that its path names.
package struct UnitFolder: Hashable, Sendable {
    package let path: String
    /// Empty if no part of the path is `site=…`.
    package let site: String
    package let device: String
    /// The unit's identity; `nil` if its files do not say, as those of earlier versions.
    var unit: UnitID?
    /// What the first weeks of the unit look like; `nil` if they could be another unit's as well.
    var beginning: UnitBeginning?

    /// Its name as `site/device`.
    var name: String { site.isEmpty ? device : "\(site)/\(device)" }

    /// Its row in a list of pulls.
    var pulled: PullStatus.Unit { PullStatus.Unit(site: site, device: device) }

    /// Whether it has another name than the unit that it is taken for by its weeks alone.
    func isTakenFor(_ other: UnitFolder) -> Bool { device != other.device && (unit == nil || other.unit == nil) }

    /// Reads who the unit is. A folder that cannot be read is not told of here, but when its files are read.
    mutating func identify() {
        for place in [path, "\(path)/\(PublishedFolder.name)"] {
            let file = "\(place)/\(PublishedFolder.dataPackage)"
            guard let bytes = try? FileContents.readPlain(file, limit: PublishedFolder.mostBytes) else { continue }
            unit = UnitID(inDataPackage: bytes)
            return
        }
    }
}

extension UnitFolder {
    /// The folders of each unit, in the order of the first ones.
    ///
    /// A unit is known by its identity, whatever its folders are called. A folder without one is of the unit that began
    /// with the same weeks, else of the one with its name, if there is one alone.
    package static func byUnit(_ folders: [UnitFolder], latest: ISOWeek) -> [[UnitFolder]] {
        var folders = Workers.map(folders.count) { index in
            var folder = folders[index]
            folder.identify()
            return folder
        }
        if folders.contains(where: { $0.unit == nil }) {
            folders = Workers.map(folders.count) { [folders] index in
                var folder = folders[index]
                folder.beginning = UnitBeginning(folder, latest: latest)
                return folder
            }
        }
        var units: [String: Set<UnitID>] = [:]
        var unitOfBeginning: [UnitBeginning: UnitID] = [:]
        for folder in folders {
            guard let unit = folder.unit else { continue }
            units[folder.device, default: []].insert(unit)
            if let beginning = folder.beginning { unitOfBeginning[beginning] = unit }
        }
        var names: [UnitBeginning: String] = [:]
        var alias: [String: String] = [:]
        for folder in folders where folder.unit == nil {
            guard let beginning = folder.beginning else { continue }
            let name = names[beginning, default: folder.device]
            names[beginning] = name
            alias[folder.device, default: name] = name
        }
        var order: [Key: Int] = [:]
        var groups: [[UnitFolder]] = []
        for folder in folders {
            let namesakes = units[folder.device, default: []]
            let unit =
                folder.unit ?? folder.beginning.flatMap { unitOfBeginning[$0] }
                ?? (namesakes.count == 1 ? namesakes.first : nil)
            let key = unit.map(Key.unit) ?? .device(alias[folder.device, default: folder.device])
            if let index = order[key] {
                groups[index].append(folder)
            } else {
                order[key] = groups.count
                groups.append([folder])
            }
        }
        return groups
    }

    private enum Key: Hashable {
        case unit(UnitID)
        case device(String)
    }
}
