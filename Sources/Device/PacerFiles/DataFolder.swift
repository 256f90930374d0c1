import Glibc

/// A folder in which one process keeps files, one level deep.
///
/// It trusts the path, which the settings name, and nothing in the folder: a link is never followed, a FIFO is never
/// waited for, and another user's folder is refused. A read has the limit that its caller states, a folder has
/// ``Folder/mostNames`` names at most, and a removed file is overwritten up to ``mostErased`` bytes.
package final class DataFolder {
    /// Where it is.
    package let path: String
    private var root: Int32 = -1
    private var folders: [String: Int32] = [:]
    /// Files that were written and not flushed yet. They stay open, because the kernel reports a failed write only to
    /// those who had the file open then.
    private var unflushed: [String: Int32] = [:]
    /// By folder, files whose names others took and which are not overwritten yet.
    private var replaced: [String: [Int32]] = [:]

    /// The folders in it and their modes, outer ones first.
    private let layout: [(name: String, mode: mode_t)]
    private let mostNames: Int

    /// - Parameters:
    ///   - path: an existing folder.
    ///   - layout: the folders in it, outer ones first, with the modes they are given; the first is locked.
    ///   - mostNames: how many names each may have.
    package init(_ path: String, layout: [(name: String, mode: mode_t)], mostNames: Int = Folder.mostNames) {
        self.path = path
        self.layout = layout
        self.mostNames = mostNames
    }

    deinit {
        closeAll()
    }

    private func closeAll() {
        for descriptor in folders.values { close(descriptor) }
        for descriptor in unflushed.values { close(descriptor) }
        for descriptor in replaced.values.joined() { close(descriptor) }
        if root >= 0 { close(root) }
        folders = [:]
        unflushed = [:]
        replaced = [:]
        root = -1
    }

    /// Creates a folder if it does not exist. Its parent must exist.
    package static func make(_ path: String) throws(FileError) {
        if mkdir(path, 0o755) != 0 && errno != EEXIST {
            throw FileError(operation: "make folder", path: path, errno: errno)
        }
    }

    /// Opens the folders, creates those that are missing, sets their modes, and locks the first of them.
    ///
    /// - Throws: `EWOULDBLOCK` if another process has the lock, `EACCES` if a folder is another user's.
    package func prepare() throws(FileError) {
        try openRoot()
        for (name, mode) in layout {
            let place = place(name)
            if mkdirat(root, name, mode) != 0 && errno != EEXIST { throw failure("make folder", place) }
            let folder = try openFolder(name)
            var status = stat()
            if fstat(folder, &status) != 0 { throw failure("look at", place) }
            if status.st_uid != geteuid() { throw FileError(operation: "own", path: place, errno: EACCES) }
            if status.st_mode & 0o7777 != mode, fchmod(folder, mode) != 0 { throw failure("set mode of", place) }
            if name == layout.first?.name, flock(folder, LOCK_EX | LOCK_NB) != 0 { throw failure("lock", place) }
        }
    }

    /// Opens the existing folders for reading only: nothing is created, changed or locked.
    package func openToRead() throws(FileError) {
        try openRoot()
        for (name, _) in layout {
            do throws(FileError) {
                _ = try openFolder(name)
            } catch  where error.errno == ENOENT {
                continue
            }
        }
    }

    private func openRoot() throws(FileError) {
        closeAll()
        root = try opened(AT_FDCWD, path, O_RDONLY | O_DIRECTORY, at: path)
    }

    private func openFolder(_ name: String) throws(FileError) -> Int32 {
        let folder = try opened(root, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, at: place(name))
        folders[name] = folder
        return folder
    }

    /// A whole file; `nil` if there is none.
    ///
    /// - Throws: `EFBIG` above the limit, `ELOOP` for a link, `EINVAL` for anything else that is not a regular file.
    package func read(_ path: String, limit: Int) throws(FileError) -> [UInt8]? {
        let descriptor: Int32
        do throws(FileError) {
            descriptor = try file(path, O_RDONLY)
        } catch  where error.errno == ENOENT {
            return nil
        }
        defer { close(descriptor) }
        // After a failed flush the kernel goes on showing what the disk does not have: only the disk is to be believed.
        posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED)
        return try FileContents.all(of: descriptor, place(path), limit: limit)
    }

    /// Creates a file that does not exist, with mode 0640 and these bytes: the whole of it, or none.
    package func create(_ path: String, _ bytes: [UInt8]) throws(FileError) {
        let descriptor = try file(path, O_WRONLY | O_CREAT | O_EXCL)
        unflushed[path] = descriptor
        do throws(FileError) {
            if fchmod(descriptor, 0o640) != 0 { throw failure("set mode of", place(path)) }
            try FileOutput.write(bytes, to: descriptor, named: place(path))
        } catch {
            // Where the disk is full, what is cut would only take up room.
            try? remove(path)
            throw error
        }
    }

    /// Writes into a file in place and returns how many bytes were taken.
    ///
    /// The corresponding C function is `pwrite`.
    package func overwrite(_ path: String, at offset: Int, with bytes: ArraySlice<UInt8>) throws(FileError) -> Int {
        let descriptor = if let held = unflushed[path] { held } else { try file(path, O_WRONLY) }
        unflushed[path] = descriptor
        let count = bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, off_t(offset)) }
        if count < 0 { throw failure("write", place(path)) }
        return count
    }

    /// Waits until a file's bytes are on the disk.
    ///
    /// The corresponding C function is `fdatasync`.
    package func flush(_ path: String) throws(FileError) {
        let held = unflushed.removeValue(forKey: path)
        let descriptor = if let held { held } else { try file(path, O_RDONLY) }
        defer { close(descriptor) }
        if fdatasync(descriptor) != 0 { throw failure("flush", place(path)) }
    }

    /// Sets when a file was modified and last read, in seconds since 1970-01-01 00:00 UTC.
    ///
    /// The corresponding C function is `futimens`.
    package func setModified(_ path: String, to seconds: Int64) throws(FileError) {
        let descriptor = try file(path, O_RDONLY)
        defer { close(descriptor) }
        let time = timespec(tv_sec: time_t(seconds), tv_nsec: 0)
        if futimens(descriptor, [time, time]) != 0 { throw failure("set time of", place(path)) }
    }

    /// Renames a file and replaces any file with the new name. In a folder that is private, the bytes of a file that
    /// was replaced are overwritten once the new name is on the disk, by ``flushFolder(_:)``.
    package func rename(_ path: String, to other: String) throws(FileError) {
        let (from, to) = (try located(path), try located(other))
        let old = isPrivate(other) ? try? file(other, O_WRONLY) : nil
        if renameat(from.folder, from.name, to.folder, to.name) != 0 {
            let failure = failure("rename", place(path))
            if let old { close(old) }
            throw failure
        }
        if let old { replaced[parent(of: other), default: []].append(old) }
    }

    /// Waits until the names in a folder are on the disk.
    package func flushFolder(_ path: String) throws(FileError) {
        if fsync(try folder(path)) != 0 { throw failure("flush", place(path)) }
        let old = replaced.removeValue(forKey: path) ?? []
        defer { for descriptor in old { close(descriptor) } }
        for descriptor in old { try erase(descriptor, place(path)) }
    }

    /// Overwrites a file with zeros, waits until they are on the disk, and removes it. A link or a folder is not
    /// overwritten.
    ///
    /// File systems that write in place, such as ext4, then have nothing of it. No program reaches what the controller
    /// of a flash card keeps.
    package func remove(_ path: String) throws(FileError) {
        let (folder, name) = try located(path)
        if let descriptor = unflushed.removeValue(forKey: path) { close(descriptor) }
        if let descriptor = try? file(path, O_WRONLY) {
            defer { close(descriptor) }
            try erase(descriptor, place(path))
        }
        if unlinkat(folder, name, 0) != 0 { throw failure("remove", place(path)) }
    }

    /// More than any file of ours has. What lies beyond it was never ours.
    private static let mostErased = 1 << 20

    /// Fills a file with zeros and waits until they are on the disk. A file with a second name is left as it is, because
    /// that name was not made here.
    private func erase(_ descriptor: Int32, _ place: String) throws(FileError) {
        var status = stat()
        if fstat(descriptor, &status) != 0 { throw failure("look at", place) }
        if status.st_nlink > 1 { return }
        let zeros = [UInt8](repeating: 0, count: 65_536)
        let size = min(Int(status.st_size), Self.mostErased)
        var offset = 0
        while offset < size {
            let count = pwrite(descriptor, zeros, min(zeros.count, size - offset), off_t(offset))
            if count < 0 && errno == EINTR { continue }
            // Only a file system that does not write in place needs room for this, and there it would erase nothing.
            if count < 0 && errno == ENOSPC { return }
            if count < 0 { throw failure("erase", place) }
            offset += count
        }
        if fdatasync(descriptor) != 0 { throw failure("flush", place) }
    }

    /// Whether a file lies in a folder that is for its owner alone.
    private func isPrivate(_ path: String) -> Bool {
        layout.contains { $0.name == parent(of: path) && $0.mode & 0o077 == 0 }
    }

    /// The names in a folder, in order; none if the folder was missing when it was to be opened.
    package func names(in path: String) throws(FileError) -> [String] {
        guard folders[path] != nil else { return [] }
        // A descriptor of its own: reading moves it.
        let descriptor = try opened(try folder(path), ".", O_RDONLY | O_DIRECTORY, at: place(path))
        guard let stream = fdopendir(descriptor) else {
            close(descriptor)
            throw failure("list", place(path))
        }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
                tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name == "." || name == ".." { continue }
            if names.count == mostNames { throw Folder.tooMany(place(path), mostNames) }
            names.append(name)
        }
        return names.sorted()
    }

    // MARK: Places

    private func place(_ path: String) -> String { "\(self.path)/\(path)" }

    private func folder(_ name: String) throws(FileError) -> Int32 {
        guard let folder = folders[name] else {
            throw FileError(operation: "open", path: place(name), errno: ENOENT)
        }
        return folder
    }

    /// The folder and the name in it.
    private func located(_ path: String) throws(FileError) -> (folder: Int32, name: String) {
        (try folder(parent(of: path)), path.split(separator: "/").last.map(String.init) ?? "")
    }

    private func parent(of path: String) -> String {
        path.split(separator: "/").dropLast().joined(separator: "/")
    }

    /// Opens a regular file and nothing else.
    private func file(_ path: String, _ flags: Int32) throws(FileError) -> Int32 {
        let (folder, name) = try located(path)
        // Without O_NONBLOCK a FIFO of that name would hold the program up for as long as nobody is at its other end.
        let descriptor = try opened(folder, name, flags | O_NOFOLLOW | O_NONBLOCK, at: place(path))
        var status = stat()
        let failed = fstat(descriptor, &status) != 0 ? errno : 0
        let kind = FileKind.other(than: S_IFREG, status.st_mode)
        if failed == 0 && kind == nil { return descriptor }
        close(descriptor)
        if failed != 0 { throw FileError(operation: "look at", path: place(path), errno: failed) }
        throw FileError(
            operation: "open", path: place(path), errno: EINVAL, reason: "it is \(kind ?? "") and not a regular file")
    }

    private func opened(_ folder: Int32, _ name: String, _ flags: Int32, at place: String) throws(FileError) -> Int32 {
        while true {
            let descriptor = openat(folder, name, flags | O_CLOEXEC | O_NOCTTY, 0o600)
            if descriptor >= 0 { return descriptor }
            if errno == ELOOP {
                throw FileError(
                    operation: "open", path: place, errno: ELOOP, reason: "it is a symbolic link, which is not followed"
                )
            }
            if errno != EINTR { throw failure("open", place) }
        }
    }

    private func failure(_ operation: String, _ place: String) -> FileError {
        FileError(operation: operation, path: place, errno: errno)
    }
}
