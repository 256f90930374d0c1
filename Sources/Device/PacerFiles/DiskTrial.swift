import Glibc

/// A disk as whoever keeps small files on it meets it.
package struct DiskTrial: Hashable, Sendable {
    /// Bytes that are free for ordinary users.
    package let free: UInt64
    /// Whether it is mounted read-only.
    package let isReadOnly: Bool

    /// Looks at the disk that a folder is on.
    ///
    /// The corresponding C function is `statvfs`.
    ///
    /// - Throws: if the folder is not there.
    package init(_ folder: String) throws(FileError) {
        var status = statvfs()
        if statvfs(folder, &status) != 0 { throw FileError(operation: "look at", path: folder, errno: errno) }
        free = UInt64(status.f_bavail) * UInt64(status.f_frsize)
        isReadOnly = status.f_flag & UInt(ST_RDONLY) != 0
    }

    /// `O_TMPFILE` of the kernel's asm-generic/fcntl.h, which Swift cannot see.
    private static let unnamed: Int32 = 0o20_000_000 | O_DIRECTORY

    /// The longest of three times that 4 KiB take from the write to the end of its flush.
    ///
    /// They go into a file without a name, which is gone with its descriptor: nothing in the folder changes. The first
    /// write, for which the disk must find room, is not counted, since a unit overwrites.
    ///
    /// - Throws: `EOPNOTSUPP` or `EISDIR` if the file system has no such files, else what the disk says.
    package static func flush(in folder: String) throws(FileError) -> Duration {
        let descriptor = open(folder, unnamed | O_WRONLY | O_CLOEXEC, 0o600)
        if descriptor < 0 { throw FileError(operation: "write in", path: folder, errno: errno) }
        defer { close(descriptor) }
        let block = [UInt8](repeating: 0, count: 4096)
        var longest = Duration.zero
        for trial in 0...3 {
            let start = ContinuousClock.now
            let written = block.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
            if written != block.count {
                throw FileError(operation: "write in", path: folder, errno: written < 0 ? errno : ENOSPC)
            }
            if fdatasync(descriptor) != 0 { throw FileError(operation: "flush in", path: folder, errno: errno) }
            if trial > 0 { longest = max(longest, ContinuousClock.now - start) }
        }
        return longest
    }
}
