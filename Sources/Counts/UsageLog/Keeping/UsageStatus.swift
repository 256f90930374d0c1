import PacerFiles

/// Where the counts go.
package enum UsageStatus: Hashable, Sendable, CustomStringConvertible {
    /// To the disk, which has everything so far.
    case counting
    /// To memory alone, because the disk failed. Writing is tried again every five minutes, and nothing is lost while
    /// the power lasts.
    case inMemory(FileError)
    /// To the disk, but the disk failed when a closed week was to be published. That is tried again every hour.
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
