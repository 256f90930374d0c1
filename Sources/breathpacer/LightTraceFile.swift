import PacerFiles
import PacerSimulator
import Pacing

/// A CSV trace being written. The first failure ends the writing and is thrown at the end: light has no errors.
final class LightTraceFile {
    private var output: FileOutput
    private var failure: FileError?
    private var row: [UInt8] = []

    init(creating path: String, segmentCount: Int) throws(FileError) {
        output = try FileOutput(creating: path)
        try output.write(LightTrace.header(segmentCount: segmentCount))
    }

    func record(_ levels: LightLevels, at instant: MonotonicInstant) {
        guard failure == nil else { return }
        row.removeAll(keepingCapacity: true)
        LightTrace.append(levels, at: instant, to: &row)
        do {
            try output.write(row)
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
