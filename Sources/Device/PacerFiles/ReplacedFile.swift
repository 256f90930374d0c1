import Glibc

/// The one way in which a command writes a file: beside its place, under a name that nobody can foresee, and then moved
/// there as a whole. A reader finds either the old file or the new one.
///
/// It trusts the folder that the path names. It does not trust what is in it: no link is written through or replaced,
/// and neither is a FIFO, a socket, a device or a folder. `-` and `/dev/stdout` alone are standard output.
package final class ReplacedFile {
    private let path: String
    /// Where it goes; `nil` for standard output.
    private let place: Place?
    private var output: FileOutput
    private var isPlaced = false

    private struct Place {
        /// The folder as it was opened, whatever takes its name later.
        let folder: Int32
        let name: String
        /// The name of the file until it is whole.
        let draft: String
    }

    /// - Parameters:
    ///   - path: where the file goes.
    ///   - isForAll: whether every account may read it, whatever the caller's umask.
    /// - Throws: if the path names anything but a regular file or a name that is free, or if no file can be created
    ///   beside it.
    package init(_ path: String, isForAll: Bool = false) throws(FileError) {
        self.path = path
        if Self.isStandardOutput(path) {
            place = nil
            output = .standardOutput()
            return
        }
        let slash = path.lastIndex(of: "/")
        let name = String(slash.map { path[path.index(after: $0)...] } ?? path[...])
        let parent = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let folder = open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if folder < 0 { throw FileError(operation: "write", path: path, errno: errno) }
        do throws(FileError) {
            try Self.check(name, in: folder, path)
            let draft = Self.freshName
            // O_EXCL follows no link either.
            let descriptor = openat(folder, draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
            if descriptor < 0 { throw FileError(operation: "write", path: path, errno: errno) }
            place = Place(folder: folder, name: name, draft: draft)
            output = FileOutput(owning: descriptor, named: path)
            // A file system without modes, such as a stick's, refuses; there everybody may read what one may.
            if isForAll { _ = fchmod(descriptor, 0o644) }
        } catch {
            close(folder)
            throw error
        }
    }

    /// Whether a path stands for standard output. A file that is called `-` is `./-`.
    package static func isStandardOutput(_ path: String) -> Bool { path == "-" || path == "/dev/stdout" }

    deinit {
        guard let place else { return }
        if !isPlaced { unlinkat(place.folder, place.draft, 0) }
        close(place.folder)
    }

    /// A name that is nobody's: 64 random bits of the kernel's.
    private static var freshName: String { ".\(String(UInt64.random(in: .min ... .max), radix: 36)).new" }

    /// Sees to it that a name is free or a regular file's.
    private static func check(_ name: String, in folder: Int32, _ path: String) throws(FileError) {
        var status = stat()
        if fstatat(folder, name.isEmpty ? "." : name, &status, AT_SYMLINK_NOFOLLOW) != 0 {
            if errno == ENOENT { return }
            throw FileError(operation: "write", path: path, errno: errno)
        }
        if let kind = FileKind.other(than: S_IFREG, status.st_mode) {
            throw FileError(
                operation: "write", path: path, errno: EEXIST,
                reason: "it is \(kind); name a regular file, or one that is not there yet")
        }
    }

    /// Appends text as UTF-8.
    ///
    /// - Throws: if the file does not take it.
    package func write(_ text: String) throws(FileError) {
        try output.write(text)
    }

    /// Appends bytes.
    ///
    /// - Throws: if the file does not take them.
    package func write(_ bytes: [UInt8]) throws(FileError) {
        try output.write(bytes)
    }

    /// Moves the file to its place.
    ///
    /// - Throws: if not everything was written, or the file cannot be moved; the old file is then unchanged.
    package func put() throws(FileError) {
        try Self.put([self])
    }

    /// Moves files to their places in this order, after all of them are whole and on the disk.
    ///
    /// - Throws: if one is not, or a place was taken by something else; then the old files are all unchanged.
    package static func put(_ files: [ReplacedFile]) throws(FileError) {
        for file in files { try file.finish() }
        for file in files { try file.move() }
    }

    private func finish() throws(FileError) {
        try output.flush()
        guard let place else { return }
        // A disk may say only now that it is full.
        if fsync(output.descriptor) != 0 { throw FileError(operation: "write", path: path, errno: errno) }
        try Self.check(place.name, in: place.folder, path)
    }

    private func move() throws(FileError) {
        guard let place else { return }
        if renameat(place.folder, place.draft, place.folder, place.name) != 0 {
            throw FileError(operation: "replace", path: path, errno: errno)
        }
        isPlaced = true
    }
}
