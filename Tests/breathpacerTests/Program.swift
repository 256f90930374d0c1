import Foundation

/// The built program, run as its users run it.
struct Program {
    /// What a run printed and how it ended.
    struct Result {
        var status: Int32
        var output: String
        var errors: String
    }

    /// A folder of its own for one test, removed with the value.
    final class Folder {
        let path: String

        init() throws {
            let place = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            path = place.path
        }

        deinit {
            try? FileManager.default.removeItem(atPath: path)
        }

        func write(_ text: String, to name: String) throws {
            try text.write(toFile: path + "/" + name, atomically: false, encoding: .utf8)
        }

        func read(_ name: String) throws -> String {
            try String(contentsOfFile: path + "/" + name, encoding: .utf8)
        }
    }

    let folder: Folder

    init() throws {
        folder = try Folder()
    }

    /// Runs a line of shell in the folder, `breathpacer` on its path and no terminal.
    func run(_ line: String) throws -> Result {
        let shell = Process()
        shell.executableURL = URL(fileURLWithPath: "/bin/sh")
        shell.arguments = ["-c", line]
        shell.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        // The products of a build lie side by side: the tests, and the program that they test.
        let products = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path
        // Not what a unit that is set up on this machine has.
        shell.environment = [
            "PATH": products + ":/usr/bin:/bin", "LC_ALL": "C", "BREATHPACER_SETTINGS": "/dev/null",
        ]
        let (output, errors) = (Pipe(), Pipe())
        shell.standardInput = FileHandle.nullDevice
        shell.standardOutput = output
        shell.standardError = errors
        try shell.run()
        // What is printed here fits a pipe, but for a trace on standard output, which no test asks for.
        let printed = try output.fileHandleForReading.readToEnd() ?? Data()
        let complained = try errors.fileHandleForReading.readToEnd() ?? Data()
        shell.waitUntilExit()
        return Result(
            status: shell.terminationStatus,
            output: String(decoding: printed, as: UTF8.self),
            errors: String(decoding: complained, as: UTF8.self))
    }
}
