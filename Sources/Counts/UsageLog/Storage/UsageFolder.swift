import UsageFormat

/// The names in the folder of counts.
package enum UsageFolder {
    /// For the unit alone: mode 0700.
    package static let privateFolder = "private"
    /// What is pulled: mode 0750, its files 0640.
    package static let published = PublishedFolder.name
    package static let quarantine = "private/quarantine"
    /// The state's three slots.
    package static let state = "private/state"
    /// The unit's identity.
    static let unit = "private/unit"
    /// The most bytes that are read of any file: as many as whoever collects the published ones takes. The state has
    /// fewer.
    package static let mostBytes = PublishedFolder.mostBytes
    /// The suffix of a file's name until it is complete.
    static let newSuffix = ".new"

    static func published(_ name: String) -> String { "\(published)/\(name)" }

    /// The folder that a path is in.
    static func folder(of path: String) -> String {
        path.split(separator: "/").dropLast().joined(separator: "/")
    }
}
