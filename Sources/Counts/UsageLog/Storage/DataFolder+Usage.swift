import PacerFiles

extension DataFolder {
    /// The folders in a folder of counts, outer ones first, with their modes.
    package static let usageLayout: [(name: String, mode: UInt32)] = [
        (UsageFolder.privateFolder, 0o700), (UsageFolder.quarantine, 0o700), (UsageFolder.published, 0o750),
    ]

    /// The folder of counts at a path, with the folders in it.
    package static func usage(at path: String) -> DataFolder {
        DataFolder(path, layout: usageLayout)
    }
}
