/// A settings file as lines, which a person reads beside the problems. The parser keeps no places of keys, so they are
/// looked up here, in text that it has taken: what is found is a place to look at and never a value.
struct SettingsText {
    let lines: [Substring]
    /// The line of each key by its path, and of each table's header, counted from 1.
    private var places: [String: Int] = [:]

    init(_ text: String) {
        lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        var table = ""
        /// What ends a text of several lines that is open.
        var fence: String?
        for (index, line) in lines.enumerated() {
            let line = Self.trimmed(line)
            if let open = fence {
                if line.firstRange(of: open) != nil { fence = nil }
                continue
            }
            if line.first == "[" {
                let name = line.drop { $0 == "[" }.prefix { $0 != "]" }
                table = Self.path(name)
                add(table, index + 1)
                table += "."
            } else if let equals = line.firstIndex(of: "=") {
                add(table + Self.path(line[..<equals]), index + 1)
                let value = line[line.index(after: equals)...]
                fence = ["\"\"\"", "'''"].first {
                    value.firstRange(of: $0) != nil && value.split(separator: $0).count < 2
                }
            }
        }
    }

    /// The line of a key, or of the nearest table around it; `nil` if none is found.
    func line(of path: String) -> Int? {
        var path = path[...]
        while true {
            if let line = places[String(path)] { return line }
            guard let dot = path.lastIndex(of: ".") else { return nil }
            path = path[..<dot]
        }
    }

    /// The text without one of its lines, which is empty then; the others keep their numbers.
    func blanking(line: Int) -> String {
        lines.enumerated().map { $0.offset == line - 1 ? "" : String($0.element) }.joined(separator: "\n")
    }

    private mutating func add(_ path: String, _ line: Int) {
        if places[path] == nil { places[path] = line }
    }

    private static func path(_ text: Substring) -> String {
        text.split(separator: ".").map { trimmed($0).filter { $0 != "\"" && $0 != "'" } }.joined(separator: ".")
    }

    static func trimmed(_ text: Substring) -> Substring {
        let text = text.drop(while: \.isWhitespace)
        return text.lastIndex { !$0.isWhitespace }.map { text[...$0] } ?? ""
    }
}
