import Glibc

/// A file that is written from its beginning, or standard output. It is written in blocks of 64 KiB.
///
/// Closing reports whether everything arrived: a disk may fill up, or a reader may disappear, even at the last byte.
package struct FileOutput: ~Copyable {
    private let descriptor: Int32
    private let path: String
    private let owned: Bool
    private var pending: [UInt8]

    private static let block = 65_536

    /// Creates a file, or empties an existing one.
    ///
    /// - Throws: if it cannot be opened for writing.
    package init(creating path: String) throws(FileError) {
        let opened = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOCTTY, 0o644)
        if opened < 0 { throw FileError(operation: "open", path: path, errno: errno) }
        descriptor = opened
        self.path = path
        owned = true
        pending = []
    }

    private init(standard descriptor: Int32, named name: String) {
        self.descriptor = descriptor
        path = name
        owned = false
        pending = []
    }

    /// Standard output, which stays open.
    package static func standardOutput() -> FileOutput {
        FileOutput(standard: STDOUT_FILENO, named: "standard output")
    }

    /// Standard error, which stays open.
    package static func standardError() -> FileOutput {
        FileOutput(standard: STDERR_FILENO, named: "standard error")
    }

    deinit {
        if owned { _ = Glibc.close(descriptor) }
    }

    /// Appends bytes.
    ///
    /// - Throws: if they cannot be written; what was written before stays.
    package mutating func write(_ bytes: [UInt8]) throws(FileError) {
        pending += bytes
        if pending.count >= Self.block { try flush() }
    }

    /// Appends text as UTF-8.
    ///
    /// - Throws: as ``write(_:)-([UInt8])``.
    package mutating func write(_ text: String) throws(FileError) {
        try write(Array(text.utf8))
    }

    /// Passes everything to the kernel.
    ///
    /// - Throws: if the file does not take it.
    package mutating func flush() throws(FileError) {
        var written = 0
        while written < pending.count {
            let result = pending.withUnsafeBytes { bytes in
                Glibc.write(descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written)
            }
            if result < 0 {
                if errno == EINTR { continue }
                let error = FileError(operation: "write", path: path, errno: errno)
                pending.removeAll()
                throw error
            }
            written += result
        }
        pending.removeAll(keepingCapacity: true)
    }
}
