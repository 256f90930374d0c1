import Glibc

/// How a disk behaves for a program that keeps small files on it.
package struct DiskTrial: Hashable, Sendable {
    /// The bytes that are free for ordinary users.
    package let free: UInt64
    /// Whether it is mounted read-only.
    package let isReadOnly: Bool

    /// Inspects the disk of a folder.
    ///
    /// The corresponding C function is `statvfs`.
    ///
    /// - Throws: if the folder does not exist.
    package init(_ folder: String) throws(FileError) {
        var status = statvfs()
        if statvfs(folder, &status) != 0 { throw FileError(operation: "look at", path: folder, errno: errno) }
        free = UInt64(status.f_bavail) * UInt64(status.f_frsize)
        isReadOnly = status.f_flag & UInt(ST_RDONLY) != 0
    }

    /// `O_TMPFILE` of the kernel's asm-generic/fcntl.h, which Swift cannot see.
    private static let unnamed: Int32 = 0o20_000_000 | O_DIRECTORY

    /// How long 4 KiB take from the write to the end of the flush: the longest of three trials.
    ///
    /// They go into a file without a name, which disappears with its descriptor, so nothing in the folder changes. The
    /// first write, for which the disk has to allocate room, is not counted, because a unit overwrites.
    ///
    /// - Throws: `EOPNOTSUPP` or `EISDIR` if the file system has no such files, or the disk's error.
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
