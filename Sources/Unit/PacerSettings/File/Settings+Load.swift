import PacerFiles
import TOMLKit
import UnitPlan

extension Settings {
    /// The largest size of a settings file, in bytes. The template, which explains every key, has 8 KiB.
    static let fileLimit = 65_536

    /// Reads a settings file.
    ///
    /// - Parameter trial: tries the parser on the text first.
    /// - Throws: every problem of the file. Nothing in it then takes effect.
    package static func load(path: String, trial: SettingsTrial) throws(SettingsError) -> Settings {
        let bytes: [UInt8]
        do {
            bytes = try FileContents.read(path, limit: fileLimit)
        } catch {
            throw SettingsError(
                file: path,
                problems: [": \(error.operation): \(error.reason); allowed: a readable file of at most 64 KiB"])
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
        if !problems.isEmpty { throw SettingsError(file: file, problems: problems) }
        return settings
    }

    /// Reads a table's values and returns its problems.
    private mutating func take(_ table: TOMLTable, below parent: String) -> [String] {
        var problems: [String] = []
        for (key, value) in table {
            let path = parent + key
            if let known = SettingKey.all.first(where: { $0.path == path }) {
                keysInFile.insert(path)
                if !known.read(value, &self) {
                    problems.append(": \(path): found \(Self.found(value)); allowed: \(known.allowed)")
                }
            } else if let inner = value.table, Self.isTable(path) {
                problems += take(inner, below: path + ".")
            } else if Self.isTable(path) {
                problems.append(": \(path): found \(Self.found(value)); allowed: a table, [\(path)]")
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
