import PacerFiles
import UsageFormat

/// What an inspection of the folder finds. It changes nothing.
package struct UsageInspection: Sendable {
    /// A part of the folder and what was found there.
    package struct Finding: Hashable, Sendable {
        package let place: String
        package let text: String
        package let isDamage: Bool
    }

    package private(set) var findings: [Finding] = []
    /// The unit's own health in the newest state, by the columns of `health-YYYY.csv`; `nil` if there is no state.
    package private(set) var openHealth: [(column: String, value: String)]?

    /// Whether anything is damaged.
    package var hasDamage: Bool { findings.contains(where: \.isDamage) }

    /// Inspects a folder that is open, for example by `DataFolder.openToRead()`.
    ///
    /// - Throws: if it cannot be read.
    package init(of disk: some Storage) throws(FileError) {
        let state = try inspectSlots(disk)
        try inspectQuarantine(disk)
        if let state {
            try inspectFiles(state, disk)
            let health = HealthRow(
                readyHours: state.week?.readyHours ?? state.undated.readyHours, state.health)
            openHealth = Array(zip(HealthRow.columns.map(\.name), PublishedTable.fields("open", health.text)))
        }
        try inspectRows(disk)
    }

    private mutating func add(_ place: String, _ text: String, isDamage: Bool = false) {
        findings.append(Finding(place: place, text: text, isDamage: isDamage))
    }

    private mutating func inspectSlots(_ disk: some Storage) throws(FileError) -> UsageState? {
        guard let bytes = try disk.read(UsageFolder.state, limit: UsageFolder.mostBytes) else {
            add(UsageFolder.state, "not there: nothing was counted yet")
            return nil
        }
        if bytes.count != StateFile.size {
            add(UsageFolder.state, "found \(bytes.count) bytes; expected \(StateFile.size)", isDamage: true)
        }
        let slots = StateFile.slots(of: bytes)
        let newest = slots.compactMap { content -> (UsageState, SlotSequence)? in
            if case .state(let state, let sequence) = content { (state, sequence) } else { nil }
        }.max { $0.1 < $1.1 }
        for (number, content) in slots.enumerated() {
            let place = "\(UsageFolder.state) slot \(number + 1)"
            switch content {
            case .state: add(place, "whole")
            case .laterVersion(let version):
                add(place, "of a later version, format \(version): install that version", isDamage: true)
            case .damaged:
                let loss =
                    newest == nil
                    ? "no slot is whole: the open week begins anew, marked partial, and this file is set aside"
                    : "the newest whole slot goes on, and this one is made anew at the next start"
                add(place, "damaged; \(loss)", isDamage: true)
            }
        }
        return newest?.0
    }

    private mutating func inspectQuarantine(_ disk: some Storage) throws(FileError) {
        for name in (try? disk.names(in: UsageFolder.quarantine)) ?? [] {
            add(
                "\(UsageFolder.quarantine)/\(name)", "set aside as damaged; removed when the week closes",
                isDamage: true)
        }
    }

    /// Tells of rows that no unit wrote so: they are taken for nothing, and the others stay.
    private mutating func inspectRows(_ disk: some Storage) throws(FileError) {
        let known = Set(findings.filter(\.isDamage).map(\.place))
        for name in (try? disk.names(in: UsageFolder.published)) ?? [] {
            guard
                !known.contains(UsageFolder.published(name)), let file = PublishedName(name),
                let bytes = try PublishedRows.bytes(of: name, on: disk),
                let problem = PublishedTable.problem(bytes, file)
            else { continue }
            let line = problem.line.map { "line \($0): " } ?? ""
            add(
                UsageFolder.published(name), "\(line)found \(problem.found); expected \(problem.expected)",
                isDamage: true)
        }
    }

    private mutating func inspectFiles(_ state: UsageState, _ disk: some Storage) throws(FileError) {
        var sums: [String] = []
        for file in state.files {
            let place = UsageFolder.published(file.name)
            guard let bytes = try disk.read(place, limit: UsageFolder.mostBytes) else {
                add(place, "missing: what was in it must come from the last pull", isDamage: true)
                continue
            }
            if FileRecord(name: file.name, bytes) == file {
                add(place, "as published, \(bytes.count) bytes")
            } else if state.pending.isEmpty {
                add(place, "not as published: it is set aside when the next week closes", isDamage: true)
            } else {
                add(place, "being published")
            }
            sums.append("\(SHA256.hex(bytes))  \(file.name)")
        }
        if state.files.isEmpty || !state.pending.isEmpty { return }
        let place = UsageFolder.published(PublishedFolder.checksums)
        let text = try disk.read(place, limit: UsageFolder.mostBytes).map { String(decoding: $0, as: UTF8.self) }
        let lines = Set((text ?? "").split(separator: "\n").map(String.init))
        if sums.allSatisfy(lines.contains) {
            add(place, "fits the files")
        } else {
            add(place, "does not fit the files: it is made anew when the next week closes", isDamage: true)
        }
    }
}
