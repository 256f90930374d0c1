import Glibc

/// A file that is written beside its place and takes it whole: who reads there finds the old one or the new one.
package final class ReplacedFile {
    /// Where it is written until it is whole.
    private let draft: String
    private let path: String
    private var output: FileOutput
    private var isPlaced = false

    /// - Throws: if no file can be made beside it.
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

    /// Puts the file in its place.
    ///
    /// - Throws: if not everything arrived, or the place cannot be taken; the old file is then as it was.
    package func place() throws(FileError) {
        try output.flush()
        if rename(draft, path) != 0 { throw FileError(operation: "replace", path: path, errno: errno) }
        isPlaced = true
    }
}
