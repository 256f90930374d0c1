extension UnitPlan {
    /// Why lines cannot be used as they are named: a sentence each, with the settings key, what was found and what is
    /// allowed. Empty if all can, as far as their names tell.
    package var problems: [String] {
        let lines = lines
        return lines.indices.compactMap { index in
            let line = lines[index]
            let problem = problem(line) ?? lines[..<index].first(where: line.isSame).map(line.sharing)
            return problem.map { "\(line.setting): found \($0)" }
        }
    }

    /// Lines of a chip whose names and numbers cannot be known without it: another board's.
    package var unknownLines: [PlannedLine] {
        lines.filter { !$0.chip.isRaspberryPi && $0.place.pin == nil }
    }

    /// What cannot be judged here, a sentence for each settings key.
    package var notes: [String] {
        var notes: [String] = []
        var rest = unknownLines[...]
        while let first = rest.first {
            let together = rest.prefix { $0.setting == first.setting }
            let names = together.map(\.reference.toml).joined(separator: ", ")
            notes.append(
                "\(first.setting): whether \(first.chip) has \(names) is not known here; `breathpacer check` on its board "
                    + "tells")
            rest = rest.dropFirst(together.count)
        }
        return notes
    }

    private func problem(_ line: PlannedLine) -> String? {
        guard case .gpio(let number) = line.place else {
            return line.chip.isRaspberryPi
                ? "\(line.reference.toml); allowed: a line of a Raspberry Pi's header, the nearest is "
                    + "\(Header.nearest(to: line.reference)); another board's need its chip in \(line.chipSetting)"
                : nil
        }
        let name = line.place.pin.map { "\(line.place), pin \($0)," } ?? "\(line.place)"
        if Header.eeprom.contains(number) {
            return "\(name) which is the ID EEPROM's, pins 27 and 28; allowed: another line"
        }
        if bus?.taken.contains(number) == true {
            return "\(name) which the strip's serial bus takes; allowed: another line"
        }
        return nil
    }
}

extension PlannedLine {
    /// What is wrong with a line that another one is too.
    fileprivate func sharing(_ other: PlannedLine) -> String {
        let alias = reference == other.reference ? "" : ", as \(other.reference)"
        return "\(reference), which \(other.setting) has too\(alias); allowed: a line of its own"
    }
}
