import Glibc

/// Which characters the terminals of this process show.
package struct TerminalCharacters: Hashable, Sendable {
    /// Whether they show any; else those of ASCII alone.
    package let isUTF8: Bool

    /// As the locale says: `LC_ALL`, else `LC_CTYPE`, else `LANG`, of which an empty one counts as absent (POSIX, Base
    /// Definitions, 8.2). Without any it is the POSIX locale, which is ASCII.
    ///
    /// - Parameter variable: looks a variable up.
    package init(environment variable: (String) -> String?) {
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap(variable).first { !$0.isEmpty } ?? "C"
        let codeset = locale.split(separator: ".", maxSplits: 1).dropFirst().first ?? ""
        isUTF8 = codeset.prefix { $0 != "@" }.lowercased().filter { $0 != "-" } == "utf8"
    }

    /// Those of this process.
    package static let current = TerminalCharacters { name in getenv(name).map { String(cString: $0) } }
}
