import Foundation

/// A file that somebody, or something, spoilt, and what the report has to say of it.
struct HostileFile: Sendable, CustomStringConvertible {
    let name: String
    let content: Content
    /// Of the line that is named; `nil` if the file as a whole is.
    let line: Int?
    let found: String

    enum Content: Sendable {
        case text(String)
        case bytes([UInt8])
        /// So many bytes, none of which takes room on the disk.
        case hole(Int)
        case link(to: String)
        case folder, fifo
    }

    var description: String { "\(name): \(found)" }

    /// Puts it into a folder.
    func make(in folder: String) throws {
        let path = "\(folder)/\(name)"
        switch content {
        case .text(let text): try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        case .bytes(let bytes): try Data(bytes).write(to: URL(fileURLWithPath: path))
        case .hole(let size):
            try Data().write(to: URL(fileURLWithPath: path))
            let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
            try file.truncate(atOffset: UInt64(size))
        case .link(let target): try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
        case .folder: try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        case .fifo: mkfifo(path, 0o600)
        }
    }

    private static func weekly(_ line: Int?, _ found: String, _ rows: String) -> HostileFile {
        let text = (FleetFolder.headers["weekly"] ?? "") + "\r\n" + rows
        return HostileFile(name: "weekly-2026.csv", content: .text(text), line: line, found: found)
    }

    private static func profile(_ line: Int, _ found: String, _ rows: String) -> HostileFile {
        let text = (FleetFolder.headers["profile"] ?? "") + "\r\n" + rows
        return HostileFile(name: "profile-2026.csv", content: .text(text), line: line, found: found)
    }

    private static func health(_ line: Int, _ found: String, _ rows: String) -> HostileFile {
        let text = (FleetFolder.headers["health"] ?? "") + "\r\n" + rows
        return HostileFile(name: "health-2026.csv", content: .text(text), line: line, found: found)
    }

    private static func file(
        _ line: Int?, _ found: String, _ content: Content, name: String = "weekly-2026.csv"
    ) -> HostileFile {
        HostileFile(name: name, content: content, line: line, found: found)
    }

    private static let header = FleetFolder.headers["weekly"] ?? ""
    private static let good = "2026-W40,25,ok,full,168,ntp\r\n"

    private static let noise: [UInt8] = (0..<4096).map { (place: Int) -> UInt8 in UInt8((place * 7919) % 251 + 1) }

    static let all: [HostileFile] = wholeFiles + lines + weeks + quarters + healths

    private static let wholeFiles: [HostileFile] = [
        file(nil, "an empty file", .text("")),
        file(1, "a header and no row", .text(header + "\r\n")),
        file(nil, "read fails: File too large", .hole(2 << 30)),
        file(nil, "a symbolic link", .link(to: "/etc/passwd")),
        file(nil, "a symbolic link", .link(to: "weekly-2026.csv")),
        file(nil, "a folder", .folder),
        file(nil, "a FIFO, a socket or a device", .fifo),
        file(nil, "a file of this name", .text(header), name: "weekly-2026 (1).csv"),
        file(nil, "a file of this name", .text(header), name: "weekly-26.csv"),
        file(nil, "a file of this name", .text(header), name: "profile-undated.csv"),
        file(1, "NUL bytes, as a power cut leaves them", .bytes(Array(repeating: 0, count: 4096))),
        file(1, "a compressed file", .bytes([0x1F, 0x8B, 8, 0, 0x0A])),
        file(1, "a compressed file", .bytes([0x50, 0x4B, 3, 4, 0x0A])),
        file(1, "UTF-16 text, as a spreadsheet saves it", .bytes([0xFF, 0xFE, 0x77, 0, 0x0A, 0])),
        file(1, "another first line", .bytes(noise)),
        file(1, "another first line", .text(good)),
        file(1, "another first line", .text("<html><title>404 Not Found</title>\r\n")),
        file(
            1, "more columns than this version knows", .text(header + ",mood\r\n2027-W01,25,ok,full,168,ntp,calm\r\n")),
        file(
            1, "semicolons between columns, as a spreadsheet saves them",
            .text("\u{FEFF}week;started;flag;coverage;ready_hours;clock\r\n2026-W40;25;ok;full;168;ntp\r\n")),
    ]

    private static let lines: [HostileFile] = [
        weekly(3, "NUL bytes, as a power cut leaves them", good + String(repeating: "\0", count: 512)),
        weekly(3, "the end of the file within a line", good + "2026-W41,25,ok,full,16"),
        weekly(3, "an empty line", good + "\r\n"),
        weekly(2, "5 fields", "2026-W40,25,ok,full,168\r\n"),
        weekly(2, "semicolons between fields, as a spreadsheet saves them", "2026-W40;25;ok;full;168;ntp\r\n"),
    ]

    private static let weeks: [HostileFile] = [
        weekly(2, "a quoted field", "\"2026-W40\",25,ok,full,168,ntp\r\n"),
        weekly(2, "2025-W40", "2025-W40,25,ok,full,168,ntp\r\n"),
        weekly(2, "2026-W54", "2026-W54,25,ok,full,168,ntp\r\n"),
        weekly(2, "2026-W49", "2026-W49,25,ok,full,168,ntp\r\n"),
        weekly(3, "2026-W40", good + good),
        weekly(3, "2026-W39", good + "2026-W39,25,ok,full,168,ntp\r\n"),
        weekly(2, "another number", "2026-W40,3,low,full,168,ntp\r\n"),
        weekly(2, "another number", "2026-W40,27,ok,full,168,ntp\r\n"),
        weekly(2, "another number", "2026-W40,-25,ok,full,168,ntp\r\n"),
        weekly(2, "an empty field", "2026-W40,,ok,full,168,ntp\r\n"),
        weekly(2, "another number", "2026-W40,25,7,full,168,ntp\r\n"),
        weekly(2, "another number", "2026-W40,25,ok,full,200,ntp\r\n"),
        weekly(2, "gps", "2026-W40,25,ok,full,168,gps\r\n"),
        file(2, "ntp", .text(header + "\r\nundated-1,25,ok,full,168,ntp\r\n"), name: "weekly-undated.csv"),
        file(2, "undated-0", .text(header + "\r\nundated-0,25,ok,full,168,none\r\n"), name: "weekly-undated.csv"),
    ]

    private static let quarters: [HostileFile] = [
        profile(2, "a table outcome without all its levels", "2026-Q1,outcome,completed,85\r\n"),
        profile(
            5, "outcome",
            "2026-Q1,outcome,completed,85\r\n2026-Q1,outcome,not_completed,85\r\n2026-Q1,weekday,mon,85\r\n"
                + "2026-Q1,outcome,completed,85\r\n"),
        profile(2, "mood", "2026-Q1,mood,calm,85\r\n"),
        profile(2, "another number", "2026-Q1,small_weeks,lt20,13\r\n"),
        profile(2, "2027-Q1", "2027-Q1,small_weeks,lt20,\r\n"),
        profile(2, "an empty field", "2026-Q1,outcome,completed,\r\n"),
    ]

    private static let healths: [HostileFile] = [
        health(2, "jammed", "2026-W40,168,0,0,0,0,0,0,jammed,0\r\n"),
        health(2, "another number", "2026-W40,168,0,0,-1,0,0,0,ok,0\r\n"),
        health(2, "<script>", "2026-W40,168,0,0,0,0,<script>,0,ok,0\r\n"),
        health(2, "another number", "2026-W40,168,0,0,0,0,0,0,ok,25\r\n"),
        health(2, "9 fields", "2026-W40,168,0,0,0,0,0,0,ok\r\n"),
    ]
}
