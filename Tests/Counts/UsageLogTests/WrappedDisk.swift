import CountingSimulator
import PacerFiles
import UsageLog

/// A disk in memory. Subclasses change what single calls do.
class WrappedDisk: Storage {
    let inner = SimulatedDisk()

    func prepare() throws(FileError) { try inner.prepare() }

    func read(_ path: String, limit: Int) throws(FileError) -> [UInt8]? { try inner.read(path, limit: limit) }

    func create(_ path: String, _ bytes: [UInt8]) throws(FileError) { try inner.create(path, bytes) }

    func overwrite(_ path: String, at offset: Int, with bytes: ArraySlice<UInt8>) throws(FileError) -> Int {
        try inner.overwrite(path, at: offset, with: bytes)
    }

    func flush(_ path: String) throws(FileError) { try inner.flush(path) }

    func setModified(_ path: String, to seconds: Int64) throws(FileError) { try inner.setModified(path, to: seconds) }

    func rename(_ path: String, to other: String) throws(FileError) { try inner.rename(path, to: other) }

    func flushFolder(_ path: String) throws(FileError) { try inner.flushFolder(path) }

    func remove(_ path: String) throws(FileError) { try inner.remove(path) }

    func names(in folder: String) throws(FileError) -> [String] { try inner.names(in: folder) }
}
