import PacerFiles
import TOMLKit
import UnitPlan

/// Reading the settings file.
///
/// Whoever may write the file may set up the unit: the path is trusted, and so is what the values ask for. That the
/// file is well made is not: a card may have spoilt it, and an editor may have saved something else. So its size, each
/// text and key in it and the words about its problems are bounded, a child process tries the parser first
/// (``ParserTrap``), each value has its range (``SettingKey``), and a file with any problem has no effect at all.
extension Settings {
    /// The largest size of a settings file, in bytes. The template, which explains every key, has 8 KiB.
    private static let mostBytes = 65_536
    /// The most bytes of a key or a text. No name or path of a unit comes near, and the nearest key is still found at
    /// once.
    private static let longestText = 255
    /// The most problems that are told, and the most characters that are shown of what was found.
    private static let mostProblems = 20
    private static let mostShown = 300

    /// Reads a settings file.
    ///
    /// - Parameter trial: tries the parser on the text first.
    /// - Throws: every problem of the file. Nothing in it then takes effect.
    package static func load(path: String, trial: SettingsTrial) throws(SettingsError) -> Settings {
        let bytes: [UInt8]
        do {
            bytes = try FileContents.read(path, limit: mostBytes)
        } catch {
            throw SettingsError(
                file: path,
                problems: [
                    ": \(error.operation): \(error.reason); allowed: a readable file of at most \(mostBytes >> 10) KiB"
                ])
        }
        if let place = bytes.firstIndex(of: 0) {
            let line = bytes[..<place].count { $0 == UInt8(ascii: "\n") } + 1
            throw SettingsError(file: path, problems: [":\(line): found a NUL byte; allowed: TOML, which is text"])
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw SettingsError(
                file: path, problems: [": found bytes that are no UTF-8; allowed: TOML, which is UTF-8"])
        }
        return try parse(text, file: path, trial: trial)
    }

    /// Reads settings from TOML.
    ///
    /// - Parameters:
    ///   - file: what the errors name.
    ///   - trial: tries the parser on the text first.
    /// - Throws: every problem of the text. Nothing in it then takes effect.
    package static func parse(_ text: String, file: String, trial: SettingsTrial) throws(SettingsError) -> Settings {
        let text = text.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
        if let place = ParserTrap.place(in: text, trial: trial) {
            throw SettingsError(
                file: file,
                problems: [":\(place.line):\(place.column): found what is no TOML; allowed: key = value, [table]"])
        }
        var settings = Settings()
        settings.file = file
        let root: TOMLTable
        do {
            root = try TOMLTable(string: text)
        } catch let error as TOMLParseError {
            let start = error.source.begin
            throw SettingsError(file: file, problems: [":\(start.line):\(start.column): \(error.description)"])
        } catch {
            throw SettingsError(file: file, problems: [": \(error)"])
        }
        var problems = settings.take(root, below: "")
        if problems.isEmpty { problems = settings.conflicts }
        if problems.count > mostProblems {
            problems.removeSubrange(mostProblems...)
            problems.append(": more problems than these \(mostProblems), which are told once these are mended")
        }
        if !problems.isEmpty { throw SettingsError(file: file, problems: problems) }
        return settings
    }

    /// Reads a table's values and returns its problems, one more than are told at most.
    private mutating func take(_ table: TOMLTable, below parent: String) -> [String] {
        var problems: [String] = []
        for (key, value) in table where problems.count <= Self.mostProblems {
            let path = parent + key
            if key.utf8.count > Self.longestText {
                problems.append(
                    ": \(parent)\(key.prefix(60))…: found a key of \(key.utf8.count) bytes; allowed: those of "
                        + "`breathpacer settings template`")
            } else if let length = Self.excess(value) {
                problems.append(": \(path): found a text of \(length) bytes; allowed: at most \(Self.longestText)")
            } else if let known = SettingKey.all.first(where: { $0.path == path }) {
                keysInFile.insert(path)
                if !known.read(value, &self) {
                    problems.append(": \(path): found \(Self.shown(value)); allowed: \(known.allowed)")
                }
            } else if let inner = value.table, Self.isTable(path) {
                problems += take(inner, below: path + ".")
            } else if Self.isTable(path) {
                problems.append(": \(path): found \(Self.shown(value)); allowed: a table, [\(path)]")
            } else {
                problems.append(": \(path): found an unknown key; the nearest known one is \(Self.nearest(to: path))")
            }
        }
        return problems
    }

    private static func isTable(_ path: String) -> Bool {
        SettingKey.all.contains { $0.path.hasPrefix(path + ".") }
    }

    private static func nearest(to path: String) -> String {
        let paths = SettingKey.all.map(\.path)
        return paths.min { EditDistance.between($0, path) < EditDistance.between($1, path) } ?? ""
    }

    /// The bytes of the first text in a value that is too long; `nil` if none is.
    private static func excess(_ value: TOMLValueConvertible) -> Int? {
        if let text = value.string { return text.utf8.count > longestText ? text.utf8.count : nil }
        return value.array?.lazy.compactMap(excess).first
    }

    /// What was found, cut to what a journal takes.
    private static func shown(_ value: TOMLValueConvertible) -> String {
        let text = found(value)
        return text.count > mostShown ? text.prefix(mostShown) + "…" : text
    }

    private static func found(_ value: TOMLValueConvertible) -> String {
        if let text = value.string { return quoted(String(text.prefix(60))) }
        if let array = value.array {
            return array.isEmpty ? "an empty array" : "[\(array.map(found).joined(separator: ", "))]"
        }
        if value.table != nil { return "a table" }
        return value.debugDescription
    }
}

/// Why a settings file cannot be used: every problem, one on each line.
package struct SettingsError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file.
    package let file: String
    /// The place, what was found and what is allowed.
    package let problems: [String]

    package var description: String {
        problems.map { "\(file)\($0)" }.joined(separator: "\n")
    }
}
