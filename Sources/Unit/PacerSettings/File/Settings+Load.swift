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
    /// The most characters of one text.
    private static let mostQuoted = 60

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
        if [[0xFF, 0xFE], [0xFE, 0xFF]].contains(Array(bytes.prefix(2))) {
            throw SettingsError(
                file: path, problems: [": found UTF-16; allowed: UTF-8: save it again in that encoding"])
        }
        if let place = bytes.firstIndex(of: 0) {
            let line = bytes[..<place].count { $0 == UInt8(ascii: "\n") } + 1
            throw SettingsError(file: path, problems: [":\(line): found a NUL byte; allowed: TOML, which is text"])
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            let line = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }.map { ":\($0 + 1)" } ?? ""
            throw SettingsError(
                file: path,
                problems: [
                    "\(line): found a character that is not in UTF-8; allowed: UTF-8: save the file again in that encoding"
                ])
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
        let lines = SettingsText(text)
        var settings = Settings()
        settings.file = file
        settings.isBlank = text.allSatisfy(\.isWhitespace)
        let (root, complaints) = read(text, trial: trial)
        var problems = root.map { settings.take($0, below: "") } ?? []
        if complaints.isEmpty {
            if !problems.contains(where: { key(of: $0) == "light.driver" }) {
                // That the driver has no use for a key is told in place of what its value should be.
                problems.removeAll { problem in key(of: problem).map { settings.isUnused($0) } ?? false }
            }
            let wrong = problems.compactMap(key(of:))
            problems += settings.conflicts.filter { conflict in !wrong.contains { mentions(conflict, $0) } }
        }
        problems =
            complaints
            + problems.map { problem in
                key(of: problem).flatMap(lines.line).map { ":\($0)\(problem)" } ?? problem
            }
        problems = problems.enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }.map(
            \.element)
        if problems.count > mostProblems {
            problems.removeSubrange(mostProblems...)
            problems.append(": more problems than these \(mostProblems), which are told once these are mended")
        }
        if !problems.isEmpty { throw SettingsError(file: file, problems: problems) }
        return settings
    }

    /// What is odd about the settings, though they are taken.
    package var notes: [String] {
        guard isBlank, let file else { return plan.notes + sheetProblems }
        return ["\(file): nothing is in it, as in a file that a card has lost; every key has its default"] + plan.notes
    }

    /// Parses a text. A line that is no TOML is told of and left out, so that the rest is looked at as well.
    ///
    /// - Returns: what could be read, and the problems with their places.
    private static func read(_ text: String, trial: SettingsTrial) -> (root: TOMLTable?, problems: [String]) {
        var (text, problems): (String, [String]) = (text, [])
        while true {
            let place: (line: Int, column: Int)
            let words: String
            if let trap = ParserTrap.place(in: text, trial: trial) {
                (place, words) = (trap, "")
            } else {
                do {
                    return (try TOMLTable(string: text), problems)
                } catch let error as TOMLParseError {
                    (place, words) = ((error.source.begin.line, error.source.begin.column), error.description)
                } catch {
                    return (nil, problems + [": \(error)"])
                }
            }
            let lines = SettingsText(text)
            let problem = SyntaxProblem(lines, line: place.line, parser: words)
            problems.append(":\(place.line):\(place.column): found \(problem.found); allowed: \(problem.allowed)")
            let isFirst = lines.lines.indices.contains(place.line - 1) && !lines.lines[place.line - 1].isEmpty
            if !problem.isLocal || !isFirst || problems.count > mostProblems { return (nil, problems) }
            text = lines.blanking(line: place.line)
        }
    }

    /// The key that a problem is about.
    private static func key(of problem: String) -> String? {
        let parts = problem.split(separator: ": ", maxSplits: 2, omittingEmptySubsequences: false)
        return parts.count == 3 && parts[0].isEmpty && !parts[1].contains(" " as Character) ? String(parts[1]) : nil
    }

    /// Whether a problem has a key in its words, by its path or, beside one of the same table, by its name.
    private static func mentions(_ problem: String, _ key: String) -> Bool {
        if problem.firstRange(of: key) != nil { return true }
        let parts = key.split(separator: ".")
        guard parts.count == 2, problem.hasPrefix(": \(parts[0]).") else { return false }
        return problem.firstRange(of: " \(parts[1]) ") != nil
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
                    let guess = known.guess?(value).map { ", perhaps \(quoted($0))" } ?? ""
                    let complaint = known.complaint?(value).map { ", \($0)" } ?? ""
                    let allowed = known.allowed + Self.bare(value, for: known) + guess
                    problems.append(": \(path): found \(Self.shown(value))\(complaint); allowed: \(allowed)")
                }
            } else if let inner = value.table, Self.isTable(path) {
                problems += take(inner, below: path + ".")
            } else if Self.isTable(path) {
                problems.append(": \(path): found \(Self.shown(value)); allowed: a table, [\(path)]")
            } else if value.table != nil {
                problems.append(
                    ": \(path): found an unknown table; the nearest known one is [\(Self.nearestTable(to: path))]")
            } else {
                problems.append(
                    ": \(path): found an unknown key; the nearest known one is \(Self.nearestKey(to: path))")
            }
        }
        return problems
    }

    /// What to say of a number, `true` or `false` that would be taken without its quotes.
    private static func bare(_ value: TOMLValueConvertible, for key: SettingKey) -> String {
        guard let text = value.string else { return "" }
        var settings = Settings()
        var isTaken = false
        if let flag = Bool(text) { isTaken = key.read(flag, &settings) }
        if let integer = Int(text) { isTaken = key.read(integer, &settings) }
        if let number = Double(text), !isTaken { isTaken = key.read(number, &settings) }
        return isTaken ? ", without quotes" : ""
    }

    private static let tables = SettingKey.all.map { String($0.path.prefix { $0 != "." }) }

    private static func isTable(_ path: String) -> Bool { tables.contains(path) }

    private static func nearestTable(to path: String) -> String {
        let wanted = path.lowercased()
        return tables.min { EditDistance.between($0, wanted) < EditDistance.between($1, wanted) } ?? ""
    }

    /// By its name first: whoever writes a key often leaves out the table, or takes the wrong one.
    private static func nearestKey(to path: String) -> String {
        let wanted = path.lowercased().split(separator: ".", omittingEmptySubsequences: false)
        func distance(_ known: String) -> Int {
            let parts = known.split(separator: ".")
            let isSameTable = wanted.count > 1 && wanted[0] == parts[0]
            return 2 * EditDistance.between(String(parts.last ?? ""), String(wanted.last ?? "")) + (isSameTable ? 0 : 1)
        }
        return SettingKey.all.map(\.path).min { distance($0) < distance($1) } ?? ""
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
        if let text = value.string {
            return text.count > mostQuoted
                ? "\(quoted(String(text.prefix(mostQuoted))))…, \(text.count) characters" : quoted(text)
        }
        if let array = value.array {
            return array.isEmpty ? "an empty array" : "[\(array.map(found).joined(separator: ", "))]"
        }
        if value.table != nil { return "a table" }
        return value.debugDescription
    }
}

extension String {
    /// The line that a problem begins with, so that problems can be told in the file's order; the end for one without.
    fileprivate var place: Int {
        hasPrefix(":") ? Int(dropFirst().prefix { $0.isNumber }) ?? .max : .max
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
