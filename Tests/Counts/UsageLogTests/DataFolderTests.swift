import Foundation
import PacerFiles
import Testing
import UsageLog

@Suite("A folder of counts on a real disk")
struct DataFolderTests {
    /// A folder of its own for one test, removed with the value.
    private final class Place {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path

        init() throws {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        }

        deinit {
            try? FileManager.default.removeItem(atPath: path)
        }

        func mode(_ name: String) throws -> Int? {
            try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")[.posixPermissions] as? Int
        }
    }

    private let place: Place
    private let folder: DataFolder

    init() throws {
        place = try Place()
        folder = DataFolder.usage(at: place.path)
    }

    @Test("It makes its folders, private and published, and mends their modes")
    func modes() throws {
        try folder.prepare()
        #expect(try place.mode("private") == 0o700)
        #expect(try place.mode("published") == 0o750)
        try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: "\(place.path)/private")
        try folder.prepare()
        #expect(try place.mode("private") == 0o700)
        try folder.create("published/a.csv", [1, 2, 3])
        #expect(try place.mode("published/a.csv") == 0o640)
    }

    @Test("A second one is kept out while the first lives")
    func lock() throws {
        let first = DataFolder.usage(at: place.path)
        try first.prepare()
        #expect(throws: FileError(operation: "lock", path: "\(place.path)/private", errno: EWOULDBLOCK)) {
            try folder.prepare()
        }
        withExtendedLifetime(first) {}
    }

    @Test(
        "A link, a pipe or a folder in a file's place is refused and left alone", arguments: ["link", "pipe", "folder"])
    func planted(kind: String) throws {
        try folder.prepare()
        let (planted, victim) = ("\(place.path)/private/state", "\(place.path)/victim")
        try Data("precious".utf8).write(to: URL(fileURLWithPath: victim))
        switch kind {
        case "link": try FileManager.default.createSymbolicLink(atPath: planted, withDestinationPath: victim)
        case "pipe": #expect(mkfifo(planted, 0o600) == 0)
        default: try FileManager.default.createDirectory(atPath: planted, withIntermediateDirectories: false)
        }
        #expect(throws: FileError.self) { try folder.read("private/state", limit: 1000) }
        #expect(throws: FileError.self) { try folder.overwrite("private/state", at: 0, with: [1, 2, 3]) }
        #expect(throws: FileError.self) { try folder.create("private/state", [1, 2, 3]) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: victim)) == Data("precious".utf8))
    }

    @Test("What is written is read again, in place and whole, under its new name, with its time")
    func writing() throws {
        try folder.prepare()
        #expect(try folder.read("private/state", limit: 9) == nil)
        try folder.create("private/state.new", [1, 2, 3, 4])
        try folder.flush("private/state.new")
        try folder.rename("private/state.new", to: "private/state")
        try folder.flushFolder("private")
        #expect(try folder.overwrite("private/state", at: 1, with: [9, 8]) == 2)
        try folder.flush("private/state")
        try folder.setModified("private/state", to: 1_000_000)
        #expect(try folder.read("private/state", limit: 4) == [1, 9, 8, 4])
        #expect(throws: FileError.self) { try folder.read("private/state", limit: 3) }
        let attributes = try FileManager.default.attributesOfItem(atPath: "\(place.path)/private/state")
        #expect(attributes[.modificationDate] as? Date == Date(timeIntervalSince1970: 1_000_000))
        #expect(try folder.names(in: "private") == ["quarantine", "state"])
        try folder.remove("private/state")
        #expect(try folder.names(in: "private") == ["quarantine"])
    }

    @Test("What is removed, or replaced in private, is overwritten; what is published stays whole for whoever reads it")
    func overwritten() throws {
        try folder.prepare()
        /// What a file's bytes are once something was done, seen by a reader that had it open before.
        func left(_ name: String, after act: () throws -> Void) throws -> Data? {
            try folder.create(name, Array("precious".utf8))
            try folder.flush(name)
            let reader = try FileHandle(forReadingFrom: URL(fileURLWithPath: "\(place.path)/\(name)"))
            try act()
            return try reader.readToEnd()
        }
        func replace(_ name: String) throws {
            try folder.create("\(name).new", [1, 2, 3])
            try folder.flush("\(name).new")
            try folder.rename("\(name).new", to: name)
            try folder.flushFolder(String(name.split(separator: "/")[0]))
        }
        let zeros = Data(repeating: 0, count: 8)
        #expect(try left("private/state") { try folder.remove("private/state") } == zeros)
        #expect(try left("published/a.csv") { try folder.remove("published/a.csv") } == zeros)
        #expect(try left("private/state") { try replace("private/state") } == zeros)
        #expect(try left("published/a.csv") { try replace("published/a.csv") } == Data("precious".utf8))
    }

    @Test("Every missing part is named with its path")
    func missing() throws {
        let absent = DataFolder.usage(at: "\(place.path)/absent")
        #expect(throws: FileError(operation: "open", path: "\(place.path)/absent", errno: ENOENT)) {
            try absent.prepare()
        }
    }

    @Test("A folder with more names than are taken in is refused by its path")
    func mostNames() throws {
        try folder.prepare()
        for name in ["a", "b", "c"] { try folder.create("published/\(name).csv", []) }
        let (layout, path) = (DataFolder.usageLayout, place.path)
        let three = DataFolder(path, layout: layout, mostNames: 3)
        try three.openToRead()
        #expect(try three.names(in: "published").count == 3)
        let two = DataFolder(path, layout: layout, mostNames: 2)
        try two.openToRead()
        do throws(FileError) {
            _ = try two.names(in: "published")
            Issue.record("taken")
        } catch {
            #expect(error.path == "\(path)/published")
            #expect(error.reason.hasPrefix("more than 2 names in it; "))
        }
    }

    @Test("Of a file that is removed a MiB is overwritten; what lies beyond was never a unit's")
    func mostErased() throws {
        try folder.prepare()
        let most = 1 << 20
        try folder.create("private/state", Array(repeating: 1, count: most + 8))
        try folder.flush("private/state")
        let reader = try FileHandle(forReadingFrom: URL(fileURLWithPath: "\(place.path)/private/state"))
        try folder.remove("private/state")
        let left = try reader.readToEnd()
        #expect(left == Data(repeating: 0, count: most) + Data(repeating: 1, count: 8))
    }
}
