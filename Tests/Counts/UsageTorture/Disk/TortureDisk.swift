import Glibc
import PacerFiles
import UsageLog

/// What a disk holds, by path.
typealias DiskImage = [String: [UInt8]]

/// A disk in memory that fails where it is told to and knows all that a power cut could leave.
///
/// Bytes reach the disk by sectors of 512 bytes, in any order, once their file is flushed; names once their folder is.
/// A rename is whole or not at all, as journals make it. A flush that fails drops what it should have written.
final class TortureDisk: Storage {
    private enum NameChange {
        case link(String, Int)
        case rename(String, String, Int)
        case unlink(String)
    }

    private var files: [Int: DiskFile] = [:]
    private var names: [String: Int] = [:]
    private var storedNames: [String: Int] = [:]
    private var nameChanges: [NameChange] = []
    private var nextFile = 0

    /// Calls so far, and those that fail.
    private(set) var calls = 0
    var faults: [Int: Fault] = [:]
    /// The faults that came to pass, with their calls.
    private(set) var cameToPass: [String] = []
    /// The slot that stays bad: with a second one there is none left but the newest.
    private var badSlot: Int?
    /// Seconds for which calls have hung.
    private(set) var hung: Int64 = 0
    /// Told before each call.
    var observer: (() -> Void)?
    var random: SeededDice

    init(_ image: DiskImage = [:], seed: Int = 0) {
        random = SeededDice(seed)
        for (path, bytes) in image {
            files[nextFile] = DiskFile(stored: bytes)
            names[path] = nextFile
            nextFile += 1
        }
        storedNames = names
    }

    /// What whoever reads the disk sees.
    var shown: DiskImage { names.compactMapValues { files[$0]?.shown } }

    /// When each file says it was modified.
    var modified: [String: Int64] { names.compactMapValues { files[$0]?.modified } }

    /// What a power cut at this moment could leave.
    func image(_ landing: Landing) -> DiskImage {
        var left = storedNames
        switch landing {
        case .none: break
        case .all: left = names
        case .some:
            // In order, as a journal does it, or in none.
            let first = random.tossed() ? nameChanges.prefix(random.below(nameChanges.count + 1)) : []
            let any = first.isEmpty ? nameChanges.filter { _ in random.tossed() } : []
            for change in first + any { Self.apply(change, to: &left) }
        }
        return left.compactMapValues { number in files[number]?.landed(landing, &random) }
    }

    // MARK: Storage

    func prepare() throws(FileError) {
        try finish(enter("open", "folder"), "open", "folder")
    }

    func read(_ path: String, limit: Int) throws(FileError) -> [UInt8]? {
        try finish(enter("read", path), "read", path)
        guard let number = names[path] else { return nil }
        files[number]?.dropClean()
        guard let bytes = files[number]?.shown else { return nil }
        if bytes.count > limit { throw FileError(operation: "read", path: path, errno: EFBIG) }
        return bytes
    }

    func create(_ path: String, _ bytes: [UInt8]) throws(FileError) {
        let fault = enter("create", path)
        if names[path] != nil { throw FileError(operation: "create", path: path, errno: EEXIST) }
        if fault?.errno == nil || fault?.takesEffect == true {
            // A call that fails half-way has made the file.
            let taken = fault?.errno == nil ? bytes : Array(bytes.prefix(random.below(bytes.count + 1)))
            files[nextFile] = DiskFile(taken)
            change(.link(path, nextFile))
            nextFile += 1
        }
        try finish(fault, "create", path)
    }

    func overwrite(_ path: String, at offset: Int, with bytes: ArraySlice<UInt8>) throws(FileError) -> Int {
        let fault = enter("write", path)
        if fault?.kind == .bad { badSlot = badSlot ?? offset / 65_536 }
        if badSlot == offset / 65_536 { throw FileError(operation: "write", path: path, errno: EIO) }
        let number = try number(path, "write")
        guard let size = files[number]?.shown.count, offset + bytes.count <= size else {
            throw FileError(operation: "write", path: path, errno: EFBIG)
        }
        let taken = fault?.kind == .short ? random.below(bytes.count) : bytes.count
        if fault?.errno == nil || fault?.takesEffect == true {
            files[number]?.write(bytes.prefix(taken), at: offset)
        }
        try finish(fault, "write", path)
        return taken
    }

    func flush(_ path: String) throws(FileError) {
        let fault = enter("flush", path)
        let number = try number(path, "flush")
        if fault?.errno == nil || fault?.takesEffect == true {
            files[number]?.flush()
        } else if fault?.kind != .eintr {
            files[number]?.failFlush(&random)
        }
        try finish(fault, "flush", path)
    }

    func setModified(_ path: String, to seconds: Int64) throws(FileError) {
        let fault = enter("set time of", path)
        let number = try number(path, "set time of")
        try finish(fault, "set time of", path)
        files[number]?.modified = seconds
    }

    func rename(_ path: String, to other: String) throws(FileError) {
        let fault = enter("rename", path)
        let number = try number(path, "rename")
        if fault?.errno == nil || fault?.takesEffect == true { change(.rename(path, other, number)) }
        try finish(fault, "rename", path)
    }

    func flushFolder(_ path: String) throws(FileError) {
        let fault = enter("flush folder", path)
        if fault?.errno == nil || fault?.takesEffect == true {
            nameChanges.removeAll { change in
                guard Self.folders(change).contains(path) else { return false }
                Self.apply(change, to: &storedNames)
                return true
            }
            let used = Set(names.values).union(storedNames.values)
            if nameChanges.isEmpty { files = files.filter { used.contains($0.key) } }
        }
        try finish(fault, "flush folder", path)
    }

    func remove(_ path: String) throws(FileError) {
        let fault = enter("remove", path)
        _ = try number(path, "remove")
        if fault?.errno == nil || fault?.takesEffect == true { change(.unlink(path)) }
        try finish(fault, "remove", path)
    }

    func names(in folder: String) throws(FileError) -> [String] {
        try finish(enter("list", folder), "list", folder)
        return names.keys.filter { Self.folder($0) == folder }.map { String($0.dropFirst(folder.count + 1)) }.sorted()
    }

    // MARK: Parts

    private func enter(_ operation: String, _ path: String) -> Fault? {
        observer?()
        calls += 1
        guard let fault = faults[calls] else { return nil }
        if [.short, .bad].contains(fault.kind) && operation != "write" { return nil }
        cameToPass.append("call \(calls), \(operation) \(path): \(fault)")
        if fault.kind == .hang { hung += Fault.hangSeconds }
        return fault
    }

    private func finish(_ fault: Fault?, _ operation: String, _ path: String) throws(FileError) {
        if let errno = fault?.errno { throw FileError(operation: operation, path: path, errno: errno) }
    }

    private func number(_ path: String, _ operation: String) throws(FileError) -> Int {
        guard let number = names[path] else { throw FileError(operation: operation, path: path, errno: ENOENT) }
        return number
    }

    private func change(_ change: NameChange) {
        nameChanges.append(change)
        Self.apply(change, to: &names)
    }

    private static func apply(_ change: NameChange, to names: inout [String: Int]) {
        switch change {
        case .link(let path, let number): names[path] = number
        case .rename(let path, let other, let number):
            names[path] = nil
            names[other] = number
        case .unlink(let path): names[path] = nil
        }
    }

    private static func folders(_ change: NameChange) -> [String] {
        switch change {
        case .link(let path, _), .unlink(let path): [folder(path)]
        case .rename(let path, let other, _): [folder(path), folder(other)]
        }
    }

    private static func folder(_ path: String) -> String {
        path.split(separator: "/").dropLast().joined(separator: "/")
    }
}
