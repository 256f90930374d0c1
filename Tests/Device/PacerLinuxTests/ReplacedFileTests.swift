import Foundation
import PacerFiles
import Testing

@Suite("A file that is replaced as a whole")
struct ReplacedFileTests {
    /// A folder of its own for one test, removed with the value.
    private final class Place {
        let path: String

        init() throws {
            let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            path = folder.path
        }

        deinit {
            try? FileManager.default.removeItem(atPath: path)
        }

        func write(_ text: String, to name: String) throws {
            try text.write(toFile: "\(path)/\(name)", atomically: false, encoding: .utf8)
        }

        func read(_ name: String) throws -> String {
            try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
        }

        var names: [String] { get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() } }

        func kind(_ name: String) -> mode_t {
            var status = stat()
            return lstat("\(path)/\(name)", &status) == 0 ? status.st_mode & S_IFMT : 0
        }
    }

    @Test("Until it is put in its place the old file is there, and then nothing else is")
    func whole() throws {
        let place = try Place()
        try place.write("old", to: "page.html")
        let file = try ReplacedFile("\(place.path)/page.html")
        try file.write("new")
        #expect(try place.read("page.html") == "old")
        try file.put()
        #expect(try place.read("page.html") == "new")
        #expect(try place.names == ["page.html"])
    }

    @Test("One that is given up leaves the old file and nothing else")
    func givenUp() throws {
        let place = try Place()
        try place.write("old", to: "page.html")
        do {
            let file = try ReplacedFile("\(place.path)/page.html")
            try file.write(String(repeating: "new", count: 100_000))
        }
        #expect(try place.read("page.html") == "old")
        #expect(try place.names == ["page.html"])
    }

    /// What is in the way, by a name that says what it is.
    enum Obstacle: String, CaseIterable {
        case fifo = "a FIFO"
        case socket = "a socket"
        case folder = "a folder"
        case link = "a symbolic link"
        case linkToDevice, danglingLink

        /// Puts it at a path.
        func make(at path: String) throws {
            let files = FileManager.default
            switch self {
            case .fifo: try #require(mkfifo(path, 0o600) == 0)
            case .socket: try #require(mknod(path, S_IFSOCK | 0o600, 0) == 0)
            case .folder: try files.createDirectory(atPath: path, withIntermediateDirectories: false)
            case .link: try files.createSymbolicLink(atPath: path, withDestinationPath: "victim")
            case .linkToDevice: try files.createSymbolicLink(atPath: path, withDestinationPath: "/dev/null")
            case .danglingLink: try files.createSymbolicLink(atPath: path, withDestinationPath: "absent")
            }
        }

        var words: String { Obstacle.allCases.prefix(4).contains(self) ? rawValue : Obstacle.link.rawValue }
    }

    @Test("What is no regular file is refused by name, with what to do, and stays", arguments: Obstacle.allCases)
    func refused(obstacle: Obstacle) throws {
        let place = try Place()
        try place.write("untouched", to: "victim")
        try obstacle.make(at: "\(place.path)/page")
        let (kind, names) = (place.kind("page"), try place.names)
        let message =
            "write \(place.path)/page: it is \(obstacle.words); name a regular file, or one that is not there yet"
        do throws(FileError) {
            _ = try ReplacedFile("\(place.path)/page")
            Issue.record("\(obstacle) was taken")
        } catch {
            #expect(error.description == message)
        }
        #expect(place.kind("page") == kind)
        #expect(try place.names == names)
        #expect(try place.read("victim") == "untouched")
    }

    @Test(
        "What takes the place while the file is written is refused at the end, and stays", arguments: Obstacle.allCases)
    func taken(obstacle: Obstacle) throws {
        let place = try Place()
        try place.write("untouched", to: "victim")
        let file = try ReplacedFile("\(place.path)/page")
        try file.write("new")
        try obstacle.make(at: "\(place.path)/page")
        let kind = place.kind("page")
        #expect(throws: FileError.self) { try file.put() }
        #expect(place.kind("page") == kind)
        #expect(try place.read("victim") == "untouched")
    }

    @Test("Several are all put in their places, or none is")
    func several() throws {
        let place = try Place()
        for name in ["a", "b"] { try place.write("old", to: name) }
        do {
            let files = try ["a", "b", "c"].map { try ReplacedFile("\(place.path)/\($0)") }
            for file in files { try file.write("new") }
            try Obstacle.folder.make(at: "\(place.path)/c")
            #expect(throws: FileError.self) { try ReplacedFile.put(files) }
        }
        #expect(try place.names == ["a", "b", "c"])
        #expect(try ["a", "b"].map(place.read) == ["old", "old"])
        try FileManager.default.removeItem(atPath: "\(place.path)/c")
        let files = try ["a", "b", "c"].map { try ReplacedFile("\(place.path)/\($0)") }
        for file in files { try file.write("new") }
        try ReplacedFile.put(files)
        #expect(try ["a", "b", "c"].map(place.read) == ["new", "new", "new"])
    }

    @Test("A folder that is moved away takes its file with it; what has its name by then is not written to")
    func moved() throws {
        let place = try Place()
        for name in ["there", "victim"] {
            try FileManager.default.createDirectory(atPath: "\(place.path)/\(name)", withIntermediateDirectories: false)
        }
        let file = try ReplacedFile("\(place.path)/there/page")
        try FileManager.default.moveItem(atPath: "\(place.path)/there", toPath: "\(place.path)/moved")
        try FileManager.default.createSymbolicLink(atPath: "\(place.path)/there", withDestinationPath: "victim")
        try file.write("new")
        try file.put()
        #expect(try place.read("moved/page") == "new")
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(place.path)/victim").isEmpty)
    }
}
