import Glibc

/// A file that is written beside its final place and then moved there as a whole. A reader finds either the old one or
/// the new one.
package final class ReplacedFile {
    /// Where it is written until it is complete.
    private let draft: String
    private let path: String
    private var output: FileOutput
    private var isPlaced = false

    /// - Throws: if no file can be created beside it.
    package init(_ path: String) throws(FileError) {
        let draft = "\(path).new"
        output = try FileOutput(creating: draft)
        self.draft = draft
        self.path = path
    }

    deinit {
        if !isPlaced { unlink(draft) }
    }

    /// Appends text as UTF-8.
    ///
    /// - Throws: if the file does not take it.
    package func write(_ text: String) throws(FileError) {
        try output.write(text)
    }

    /// Moves the file to its place.
    ///
    /// - Throws: if not everything was written, or the file cannot be moved; the old file is then unchanged.
    package func place() throws(FileError) {
        try output.flush()
        if rename(draft, path) != 0 { throw FileError(operation: "replace", path: path, errno: errno) }
        isPlaced = true
    }
}
