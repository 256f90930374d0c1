import Glibc

/// The room's time zone.
///
/// The tz database of the system is trusted. The name comes from the settings and is not: it has no dot, so it leads
/// nowhere else, and a regular file of that name must be there. Its length is bounded with that of any text in the
/// settings.
package enum RoomTimeZone {
    /// Where Debian keeps the tz database.
    private static let database = "/usr/share/zoneinfo/"

    /// Whether the tz database has a zone of that name, such as `Europe/Berlin`.
    package static func exists(_ name: String) -> Bool {
        let isName = name.utf8.allSatisfy {
            switch $0 {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "-"),
                UInt8(ascii: "+"):
                true
            default: false
            }
        }
        var status = stat()
        return isName && !name.isEmpty && !name.hasPrefix("/") && stat(database + name, &status) == 0
            && status.st_mode & S_IFMT == S_IFREG
    }

    /// Sets the zone of the whole process. Call it once, before any thread is started.
    package static func use(_ name: String) {
        setenv("TZ", ":" + name, 1)
        tzset()
    }
}
