import PacerFiles

/// The system calls that counting makes on its folder, few enough that each can be made to fail in turn.
///
/// Paths are relative to the folder, one level deep. A link is never followed: whoever can plant one must not have the
/// unit write elsewhere.
package protocol Storage: AnyObject {
    /// Makes the folder ready: the folders in it that are missing, their modes, and a lock that keeps other processes
    /// from counting into it for as long as this value lives.
    ///
    /// - Throws: `EWOULDBLOCK` if another process counts, else what keeps the folder from being used.
    func prepare() throws(FileError)

    /// A whole file; `nil` if there is none.
    ///
    /// - Throws: `EFBIG` if it has more bytes than the limit, `ELOOP` if it is a link, `EINVAL` if it is no plain file.
    func read(_ path: String, limit: Int) throws(FileError) -> [UInt8]?

    /// Makes a file that was not there. Nothing of it need be on the disk before ``flush(_:)``.
    func create(_ path: String, _ bytes: [UInt8]) throws(FileError)

    /// Writes into a file that is there, in place, and returns how many bytes were taken: as `pwrite`, possibly fewer
    /// than were offered, or none and `EINTR`.
    func overwrite(_ path: String, at offset: Int, with bytes: ArraySlice<UInt8>) throws(FileError) -> Int

    /// Waits until a file's bytes are on the disk, as `fdatasync`.
    func flush(_ path: String) throws(FileError)

    /// Sets when a file was modified, in seconds since 1970-01-01 00:00 UTC.
    func setModified(_ path: String, to seconds: Int64) throws(FileError)

    /// Gives a file another name, in the place of a file that has it.
    func rename(_ path: String, to other: String) throws(FileError)

    /// Waits until the names in a folder are on the disk.
    func flushFolder(_ path: String) throws(FileError)

    /// Removes a file that is there.
    func remove(_ path: String) throws(FileError)

    /// The names in a folder, in order.
    func names(in folder: String) throws(FileError) -> [String]
}

extension DataFolder: Storage {}
