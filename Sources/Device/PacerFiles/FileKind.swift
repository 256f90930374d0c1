import Glibc

/// What has a name in a folder, in words.
enum FileKind {
    /// What it is; `nil` if it is of the kind that was wanted.
    ///
    /// - Parameters:
    ///   - wanted: a kind such as `S_IFREG`.
    ///   - mode: as `stat` tells it.
    static func other(than wanted: mode_t, _ mode: mode_t) -> String? {
        switch mode & S_IFMT {
        case wanted: nil
        case S_IFREG: "a file"
        case S_IFDIR: "a folder"
        case S_IFLNK: "a symbolic link"
        case S_IFIFO: "a FIFO"
        case S_IFSOCK: "a socket"
        default: "a device"
        }
    }
}
