/// The file system that a folder is on, by the kernel's list of mounts.
package struct MountFacts: Hashable, Sendable {
    /// Where it is mounted.
    package let point: String
    /// Such as `ext4`.
    package let type: String
    /// What was mounted, such as `/dev/mmcblk0p2`.
    package let source: String

    /// Finds a folder in the text of `/proc/self/mountinfo`.
    ///
    /// - Parameters:
    ///   - folder: its path without links.
    ///   - mounts: the text.
    /// - Returns: `nil` if nothing that is mounted has the folder.
    package init?(of folder: String, in mounts: String) {
        var found: (point: String, type: String, source: String)?
        for line in mounts.split(separator: "\n") {
            let fields = line.split(separator: " ")
            // Before the hyphen there are six fields and as many more as a kernel likes.
            let system = fields.drop { $0 != "-" }.dropFirst()
            guard let place = fields.dropFirst(4).first, let kind = system.first, let device = system.dropFirst().first
            else { continue }
            let point = Self.path(place)
            guard point == "/" || folder == point || folder.hasPrefix(point + "/") else { continue }
            // Of two at the same place, the later one hides the earlier.
            if let found, found.point.utf8.count > point.utf8.count { continue }
            found = (point, String(kind), Self.path(device))
        }
        guard let found else { return nil }
        point = found.point
        type = found.type
        source = found.source
    }

    /// What the kernel writes for a path with a space, a tab, a line end or a backslash in it.
    private static func path(_ text: Substring) -> String {
        var path = String(text)
        for (escape, character) in [("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")] {
            path = path.replacing(escape, with: character)
        }
        return path
    }

    /// Whether it keeps in memory what is written. An overlay may have a disk below it, but the usual one has not.
    var isForgetful: Bool {
        ["tmpfs", "ramfs", "rootfs", "overlay", "aufs"].contains(type)
            || ["/dev/ram", "/dev/zram"].contains { source.hasPrefix($0) }
    }
}
