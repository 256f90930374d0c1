import Glibc
import PacerFiles
import UsageFormat

extension UnitID {
    /// The identity of the unit that counts into a folder; `nil` if no unit has begun there.
    ///
    /// The published files have it as well, so that one damaged file makes no other unit of it.
    package static func kept(on disk: some Storage) throws(FileError) -> UnitID? {
        if let own = try ownFile(on: disk) { return own }
        return try PublishedRows.bytes(of: PublishedFolder.dataPackage, on: disk).flatMap(UnitID.init(inDataPackage:))
    }

    /// The same, and `fresh` from now on if there is none. It is on the disk before anything is published with it.
    static func kept(on disk: some Storage, else fresh: UnitID?) throws(FileError) -> UnitID? {
        if let own = try ownFile(on: disk) { return own }
        let unit = try kept(on: disk) ?? fresh
        try unit?.keep(on: disk)
        return unit
    }

    func keep(on disk: some Storage) throws(FileError) {
        try disk.replace(UsageFolder.unit, with: Array("\(text)\n".utf8))
    }

    private static func ownFile(on disk: some Storage) throws(FileError) -> UnitID? {
        do throws(FileError) {
            let bytes = try disk.read(UsageFolder.unit, limit: UsageFolder.mostBytes) ?? []
            guard bytes.last == UInt8(ascii: "\n") else { return nil }
            return UnitID(String(decoding: bytes.dropLast(), as: UTF8.self))
        } catch  where [EFBIG, ELOOP, EINVAL].contains(error.errno) {
            return nil
        }
    }
}
