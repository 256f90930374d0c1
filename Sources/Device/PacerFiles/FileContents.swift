import Glibc

/// Whole small files.
///
/// ``read(_:limit:)`` is for paths that a person or the program names: a link is followed, and what a file holds is up
/// to its reader. ``readPlain(_:limit:)`` is for what lies in folders that others fill. Neither waits for a FIFO nor
/// takes a terminal for its own, and neither holds more in memory than its limit and a block of 64 KiB.
package enum FileContents {
    /// Reads a file, or standard input if the path is `-`.
    ///
    /// - Parameter limit: the most bytes it may have.
    /// - Throws: if it cannot be opened or read, is a folder (`EISDIR`), or is larger than the limit (`EFBIG`).
    package static func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
        if path == "-" { return try all(of: STDIN_FILENO, "standard input", limit: limit) }
        // Without O_NONBLOCK a FIFO of that name would block the program before it has begun.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
        if descriptor < 0 { throw FileError(operation: "open", path: path, errno: errno) }
        defer { close(descriptor) }
        return try all(of: descriptor, path, limit: limit)
    }

    /// Reads an open file from where it stands to its end.
    ///
    /// - Parameter path: what errors call it.
    /// - Throws: if it cannot be read, or has more bytes than the limit (`EFBIG`).
    static func all(of descriptor: Int32, _ path: String, limit: Int) throws(FileError) -> [UInt8] {
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = block.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                throw FileError(operation: "read", path: path, errno: errno)
            }
            if count == 0 { return bytes }
            bytes += block[..<count]
            if bytes.count > limit { throw FileError(operation: "read", path: path, errno: EFBIG) }
        }
    }
}
