import ArgumentParser
import Glibc
import PacerFiles
import PacerSettings
import UsageFormat
import UsageLog

extension UsageCommand {
    /// It may run as root while the folder belongs to the unit's account. So it takes nothing in the folder at its
    /// word: it follows no link, waits for no FIFO, and copies only what has the name of a published file. It copies
    /// ``PublishedFolder/mostFiles`` files of ``PublishedFolder/mostBytes`` at most, and holds one of them in memory.
    /// The folder that it writes into is whoever's asked for the copy; nothing in it is written through.
    struct Copy: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Copy the published files, and nothing else, into a folder.",
            discussion: """
                Example: onto a stick.

                  breathpacer usage copy /media/stick --settings settings.toml

                The files are those that SHA256SUMS names. Whether their contents fit it, sha256sum says.

                Status 65 if nothing is published yet, or something else lies in the place of a published file.
                """
        )

        @Argument(
            help: ArgumentHelp("Where to copy them; made if it is not there.", valueName: "folder"),
            completion: .directory)
        var folder: String

        @OptionGroup var settingsFile: SettingsOption

        func run() throws {
            let settings = try settingsFile.load()
            // The private folder is not even looked at.
            let source = DataFolder(settings.usage.directory, layout: [(PublishedFolder.name, 0o750)])
            do throws(FileError) {
                try source.openToRead()
            } catch {
                throw CommandFailure.file(error)
            }
            let sums = try Self.bytes(PublishedFolder.checksums, in: source)
            let names: [String]
            do throws(FileProblem) {
                names = try PublishedFolder.sums(inChecksums: sums).map(\.name)
            } catch {
                let line = error.line.map { ":\($0)" } ?? ""
                throw CommandFailure.data(
                    "\(source.path)/\(PublishedFolder.name)/\(PublishedFolder.checksums)\(line): "
                        + "found \(error.found); expected \(error.expected)")
            }
            do throws(FileError) {
                try Folder.make(folder)
            } catch {
                throw CommandFailure.file(error)
            }
            for name in names { try write(try Self.bytes(name, in: source), to: name) }
            try write(sums, to: PublishedFolder.checksums)
        }

        private static func bytes(_ name: String, in source: DataFolder) throws(CommandFailure) -> [UInt8] {
            let place = "\(PublishedFolder.name)/\(name)"
            do throws(FileError) {
                if let bytes = try source.read(place, limit: PublishedFolder.mostBytes) { return bytes }
            } catch  where [ELOOP, EINVAL, EFBIG].contains(error.errno) {
                throw .data(error.description.printable)
            } catch {
                throw .file(error)
            }
            throw .data("\(source.path)/\(place): not there; the unit publishes it as a week closes")
        }

        private func write(_ bytes: [UInt8], to name: String) throws(CommandFailure) {
            do throws(FileError) {
                let file = try ReplacedFile("\(folder)/\(name)")
                try file.write(bytes)
                try file.put()
            } catch {
                throw .file(error)
            }
        }
    }
}
