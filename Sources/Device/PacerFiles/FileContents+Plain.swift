import Glibc

extension FileContents {
    /// Reads a regular file from an untrusted source. No link is followed, and anything that is not a regular file is
    /// closed at once. Files above the limit are refused before a byte is read.
    ///
    /// - Parameter limit: the most bytes it may have.
    /// - Throws: if it cannot be opened or read, is a link (`ELOOP`), is not a regular file (`EINVAL`), or is larger
    ///   than the limit (`EFBIG`).
    package static func readPlain(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK | O_NOFOLLOW)
        if descriptor < 0 { throw FileError(operation: "open", path: path, errno: errno) }
        defer { close(descriptor) }
        var status = stat()
        if fstat(descriptor, &status) != 0 { throw FileError(operation: "look at", path: path, errno: errno) }
        if status.st_mode & S_IFMT != S_IFREG { throw FileError(operation: "read", path: path, errno: EINVAL) }
        if status.st_size > limit { throw FileError(operation: "read", path: path, errno: EFBIG) }
        let size = status.st_size
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let result = Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), size - count)
                if result == 0 { return }
                if result < 0 {
                    if errno == EINTR { continue }
                    failure = errno
                    return
                }
                count += result
            }
        }
        if failure != 0 { throw FileError(operation: "read", path: path, errno: failure) }
        return bytes
    }
}
