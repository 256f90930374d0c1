import Glibc
import PacerFiles

extension Storage {
    /// Writes all bytes in place, and continues after an interrupted or short write.
    func overwriteWhole(_ path: String, at offset: Int, with bytes: [UInt8]) throws(FileError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            do throws(FileError) {
                let taken = try overwrite(path, at: offset + rest.startIndex, with: rest)
                // A disk that takes nothing and says nothing is full.
                if taken <= 0 { throw FileError(operation: "write", path: path, errno: ENOSPC) }
                rest = rest.dropFirst(taken)
            } catch  where error.errno == EINTR {
                continue
            }
        }
    }

    /// Replaces a file as a whole. Whatever happens, either the old or the new file is there.
    package func replace(_ path: String, with bytes: [UInt8], modified: Int64? = nil) throws(FileError) {
        let new = path + UsageFolder.newSuffix
        // What an earlier try left behind; if it cannot be removed the next call says why.
        try? remove(new)
        try create(new, bytes)
        if let modified { try setModified(new, to: modified) }
        try flush(new)
        try rename(new, to: path)
        try flushFolder(UsageFolder.folder(of: path))
    }

    /// Removes files from a folder. A folder in it stays: nothing was ever written into one.
    func removeFiles(in folder: String, where isMeant: (String) -> Bool) throws(FileError) {
        for name in try names(in: folder) where isMeant(name) {
            do throws(FileError) {
                try remove("\(folder)/\(name)")
            } catch  where error.errno == EISDIR {
                continue
            }
        }
    }
}
