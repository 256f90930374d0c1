import Foundation

/// A folder of plain files in the place of `/sys/class/leds`, removed with the value. Of a file that was written again
/// the first line counts, because plain files keep what was longer.
final class LEDFolder {
    let path: String

    init() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.path
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Adds an LED that is lit, by what its files hold.
    func add(_ name: String, most: Int = 255, colours: String? = nil, trigger: String? = nil) throws {
        try FileManager.default.createDirectory(atPath: "\(path)/\(name)", withIntermediateDirectories: true)
        try write("\(most)\n", to: "max_brightness", of: name)
        try write("7\n", to: "brightness", of: name)
        if let colours {
            try write("\(colours)\n", to: "multi_index", of: name)
            try write("1 2 3 4\n", to: "multi_intensity", of: name)
        }
        if let trigger { try write("\(trigger)\n", to: "trigger", of: name) }
    }

    /// Puts a device in the place of a file.
    func replace(_ file: String, of name: String, by device: String) throws {
        try FileManager.default.removeItem(atPath: "\(path)/\(name)/\(file)")
        try FileManager.default.createSymbolicLink(atPath: "\(path)/\(name)/\(file)", withDestinationPath: device)
    }

    /// Takes away what a file holds.
    func empty(_ file: String, of name: String) throws {
        try write("", to: file, of: name)
    }

    /// The first line of a file.
    func line(_ file: String, of name: String) throws -> String {
        let text = try String(contentsOfFile: "\(path)/\(name)/\(file)", encoding: .utf8)
        return text.split(separator: "\n").first.map(String.init) ?? ""
    }

    private func write(_ text: String, to file: String, of name: String) throws {
        try text.write(toFile: "\(path)/\(name)/\(file)", atomically: false, encoding: .utf8)
    }
}
