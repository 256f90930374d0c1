import Glibc
import PacerFiles
import PacerSimulator
import UsageLog

/// A disk in memory that remembers what a power cut would leave. Bytes and names reach it for certain when they are
/// flushed, and before that as it pleases.
package final class SimulatedDisk: Storage {
    private struct File {
        var bytes: [UInt8]
        var modified: Int64 = 0
        /// Whether it was ever flushed. Until then the disk has none of its bytes.
        var isFlushed = false
        /// What the disk still has in the places that were overwritten since, oldest first.
        var unflushed: [(offset: Int, before: [UInt8])] = []

        mutating func write(_ new: ArraySlice<UInt8>, at offset: Int) {
            let place = offset..<offset + new.count
            unflushed.append((offset, Array(bytes[place])))
            bytes.replaceSubrange(place, with: new)
        }

        mutating func flush() {
            isFlushed = true
            unflushed = []
        }

        mutating func cutPower() {
            if !isFlushed { bytes = [] }
            for (offset, before) in unflushed.reversed() {
                bytes.replaceSubrange(offset..<offset + before.count, with: before)
            }
            flush()
        }
    }

    /// Files by their inode number, to which names refer.
    private var files: [Int: File] = [:]
    private var nextFile = 0
    private var names: [String: Int] = [:]
    private var flushedNames: [String: Int] = [:]

    package var condition = DiskCondition.well
    /// Bytes written so far.
    package private(set) var bytesWritten = 0
    /// Writes in place so far.
    package private(set) var overwrites = 0

    package init() {}

    /// The power fails: what was not flushed is lost.
    package func cutPower() {
        names = flushedNames
        for number in files.keys { files[number]?.cutPower() }
    }

    /// What is on the disk, by path.
    package var contents: [(path: String, bytes: [UInt8], modified: Int64)] {
        names.sorted { $0.key < $1.key }.compactMap { path, number in
            files[number].map { (path, $0.bytes, $0.modified) }
        }
    }

    /// Puts a file on the disk, as if it had always been there.
    package func put(_ path: String, _ bytes: [UInt8], modified: Int64 = 0) {
        files[nextFile] = File(bytes: bytes, modified: modified, isFlushed: true)
        names[path] = nextFile
        flushedNames[path] = nextFile
        nextFile += 1
    }

    package func prepare() throws(FileError) {
        try check("open", "")
    }

    package func read(_ path: String, limit: Int) throws(FileError) -> [UInt8]? {
        try check("read", path)
        guard let number = names[path], let file = files[number] else { return nil }
        if file.bytes.count > limit { throw FileError(operation: "read", path: path, errno: EFBIG) }
        return file.bytes
    }

    package func create(_ path: String, _ bytes: [UInt8]) throws(FileError) {
        try check("open", path)
        if names[path] != nil { throw FileError(operation: "open", path: path, errno: EEXIST) }
        if condition == .full { throw FileError(operation: "write", path: path, errno: ENOSPC) }
        files[nextFile] = File(bytes: bytes)
        names[path] = nextFile
        nextFile += 1
        bytesWritten += bytes.count
    }

    package func overwrite(_ path: String, at offset: Int, with bytes: ArraySlice<UInt8>) throws(FileError) -> Int {
        let number = try number(path, "write")
        // No file of counts grows: each is made whole.
        guard let size = files[number]?.bytes.count, offset + bytes.count <= size else {
            throw FileError(operation: "write", path: path, errno: EFBIG)
        }
        files[number]?.write(bytes, at: offset)
        overwrites += 1
        bytesWritten += bytes.count
        return bytes.count
    }

    package func flush(_ path: String) throws(FileError) {
        let number = try number(path, "flush")
        files[number]?.flush()
    }

    package func setModified(_ path: String, to seconds: Int64) throws(FileError) {
        files[try number(path, "set time of")]?.modified = seconds
    }

    package func rename(_ path: String, to other: String) throws(FileError) {
        names[other] = try number(path, "rename")
        names[path] = nil
    }

    package func flushFolder(_ path: String) throws(FileError) {
        try check("flush", path)
        let inFolder = { (name: String) in name.hasPrefix(path + "/") && !name.dropFirst(path.count + 1).contains("/") }
        flushedNames = flushedNames.filter { !inFolder($0.key) }
        flushedNames.merge(names.filter { inFolder($0.key) }) { $1 }
        let used = Set(names.values).union(flushedNames.values)
        files = files.filter { used.contains($0.key) }
    }

    package func remove(_ path: String) throws(FileError) {
        _ = try number(path, "remove")
        names[path] = nil
    }

    package func names(in folder: String) throws(FileError) -> [String] {
        try check("list", folder)
        return names.keys.filter { $0.hasPrefix(folder + "/") }.map { String($0.dropFirst(folder.count + 1)) }
            .filter { !$0.contains("/") }.sorted()
    }

    private func number(_ path: String, _ operation: String) throws(FileError) -> Int {
        try check(operation, path)
        guard let number = names[path] else { throw FileError(operation: operation, path: path, errno: ENOENT) }
        return number
    }

    private func check(_ operation: String, _ path: String) throws(FileError) {
        if condition == .failing { throw FileError(operation: operation, path: path, errno: EIO) }
    }
}
