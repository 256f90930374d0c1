import PacerFiles

/// A trace that is being written. The first failure ends the writing and is thrown at the end, because light cannot
/// throw.
final class TraceFile {
    private let output: ReplacedFile
    private var failure: FileError?
    private var bytes: [UInt8] = []

    /// - Throws: if no file can be created beside its place.
    init(_ path: String) throws(FileError) {
        output = try ReplacedFile(path)
    }

    /// Writes what is appended to the bytes.
    func write(_ append: (inout [UInt8]) -> Void) {
        guard failure == nil else { return }
        bytes.removeAll(keepingCapacity: true)
        append(&bytes)
        do {
            try output.write(bytes)
        } catch {
            failure = error
        }
    }

    /// Writes what is left and puts the file in its place.
    ///
    /// - Throws: the first failure of any write; the old file is then unchanged.
    func finish() throws(FileError) {
        if let failure { throw failure }
        try output.put()
    }
}
