import PacerFiles

/// The system calls that counting makes on its folder. They are so few that tests can make each of them fail in turn.
///
/// Paths are relative to the folder and one level deep. Links are never followed, so that whoever can plant one cannot
/// make the unit write elsewhere.
package protocol Storage: AnyObject {
    /// Prepares the folder: creates missing folders, sets their modes, and takes a lock that keeps other processes from
    /// counting into it for as long as this value lives.
    ///
    /// - Throws: `EWOULDBLOCK` if another process counts, or the reason why the folder cannot be used.
    func prepare() throws(FileError)

    /// A whole file; `nil` if there is none.
    ///
    /// - Throws: `EFBIG` if it has more bytes than the limit, `ELOOP` if it is a link, `EINVAL` if it is not a regular
    ///   file.
    func read(_ path: String, limit: Int) throws(FileError) -> [UInt8]?

    /// Creates a file that does not exist. None of it needs to be on the disk before ``flush(_:)``.
    func create(_ path: String, _ bytes: [UInt8]) throws(FileError)

    /// Writes into an existing file, in place, and returns the number of bytes written. As with `pwrite`, that may be
    /// fewer than were offered, or it may throw `EINTR`.
    func overwrite(_ path: String, at offset: Int, with bytes: ArraySlice<UInt8>) throws(FileError) -> Int

    /// Waits until a file's bytes are on the disk, as `fdatasync` does.
    func flush(_ path: String) throws(FileError)

    /// Sets when a file was modified, in seconds since 1970-01-01 00:00 UTC.
    func setModified(_ path: String, to seconds: Int64) throws(FileError)

    /// Renames a file and replaces any file with the new name. Nothing of a private file that was replaced is left once
    /// ``flushFolder(_:)`` returns.
    func rename(_ path: String, to other: String) throws(FileError)

    /// Waits until the names in a folder are on the disk.
    func flushFolder(_ path: String) throws(FileError)

    /// Overwrites an existing file and removes it.
    func remove(_ path: String) throws(FileError)

    /// The names in a folder, in order.
    func names(in folder: String) throws(FileError) -> [String]
}

extension DataFolder: Storage {}
