import PacerFiles

/// A trace that is being written. The first failure ends the writing and is thrown at the end, because light cannot
/// throw.
final class TraceFile {
    private var output: FileOutput
    private var failure: FileError?
    private var bytes: [UInt8] = []

    init(creating path: String) throws(FileError) {
        output = try FileOutput(creating: path)
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

    /// Writes what is left.
    ///
    /// - Throws: the first failure of any write.
    func finish() throws(FileError) {
        if let failure { throw failure }
        try output.flush()
    }
}
