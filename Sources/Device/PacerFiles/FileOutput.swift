import Glibc

/// A stream that is written in blocks of 64 KiB: standard output, standard error, or a ``ReplacedFile`` in the making.
///
/// Flushing reports whether everything arrived: a disk may fill up, or a reader may disappear, even at the last byte.
package struct FileOutput: ~Copyable {
    let descriptor: Int32
    private let path: String
    private let owned: Bool
    private var pending: [UInt8] = []

    private static let block = 65_536

    /// - Parameters:
    ///   - descriptor: an open file, which is closed with the value.
    ///   - path: what errors call it.
    init(owning descriptor: Int32, named path: String) {
        self.init(descriptor, named: path, owned: true)
    }

    private init(_ descriptor: Int32, named path: String, owned: Bool) {
        self.descriptor = descriptor
        self.path = path
        self.owned = owned
    }

    /// Standard output, which stays open.
    package static func standardOutput() -> FileOutput {
        FileOutput(STDOUT_FILENO, named: "standard output", owned: false)
    }

    /// Standard error, which stays open.
    package static func standardError() -> FileOutput {
        FileOutput(STDERR_FILENO, named: "standard error", owned: false)
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
        do throws(FileError) {
            try Self.write(pending, to: descriptor, named: path)
        } catch {
            pending.removeAll()
            throw error
        }
        pending.removeAll(keepingCapacity: true)
    }

    /// Passes bytes to the kernel, all of them.
    ///
    /// - Parameter path: what errors call the file.
    /// - Throws: if the file does not take them all.
    static func write(_ bytes: [UInt8], to descriptor: Int32, named path: String) throws(FileError) {
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                throw FileError(operation: "write", path: path, errno: errno)
            }
            written += count
        }
    }
}
