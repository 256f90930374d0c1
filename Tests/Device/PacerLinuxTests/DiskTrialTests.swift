import Foundation
import PacerFiles
import Testing

@Suite("A disk that is tried")
struct DiskTrialTests {
    @Test("Trying a flush takes time and leaves nothing in the folder, not even a new time")
    func flush() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let before = try FileManager.default.attributesOfItem(atPath: folder.path)[.modificationDate] as? Date
        #expect(try DiskTrial.flush(in: folder.path) > .zero)
        #expect(try Folder.entries(folder.path).isEmpty)
        #expect(try FileManager.default.attributesOfItem(atPath: folder.path)[.modificationDate] as? Date == before)
    }

    @Test("A disk tells what is free and that it can be written; a file system without files that have no name says so")
    func kinds() throws {
        let disk = try DiskTrial("/dev/shm")
        #expect(disk.free > 0 && !disk.isReadOnly)
        #expect(throws: FileError.self) { try DiskTrial.flush(in: "/proc") }
        #expect(throws: FileError.self) { try DiskTrial("/absent") }
    }

    @Test("A file tells owner, group and mode by name")
    func status() throws {
        let status = try FileStatus("/dev/null")
        #expect(status.owner == "root" && status.group == "root" && status.mode == 0o666)
        #expect(FileStatus.isOpen("/dev/null") && !FileStatus.isOpen("/absent"))
        #expect(FileStatus.resolved("/dev/.././dev/null") == "/dev/null" && FileStatus.resolved("/absent") == nil)
    }
}
