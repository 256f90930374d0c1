import PacerFiles

/// Where the counts go.
package enum UsageStatus: Hashable, Sendable, CustomStringConvertible {
    /// To the disk: whatever was told is on it.
    case counting
    /// To memory alone, for a reason of the disk's; tried again every ten minutes, and nothing is lost unless the power is.
    case inMemory(FileError)
    /// To the disk, but a closed week cannot be published for a reason of the disk's; tried again every hour.
    case notPublishing(FileError)
    /// Nowhere: another process counts into the folder.
    case elsewhere
    /// To memory alone: a later version of the program wrote the state, which this one does not understand.
    case laterVersion(Int)

    package var description: String {
        switch self {
        case .counting: "counts are on the disk"
        case .inMemory(let error): "counts are in memory until the disk works: \(error)"
        case .notPublishing(let error): "counts are on the disk, but the closed week is not published: \(error)"
        case .elsewhere: "does not count: another process counts into the same folder"
        case .laterVersion(let version):
            "does not count: the state was written by a later version, format \(version); install that version, or "
                + "breathpacer usage reset"
        }
    }
}
