import ArgumentParser
import PacerFiles
import PacerSettings
import UsageLog

extension UsageCommand {
    struct Verify: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say whether each slot and file is intact.",
            discussion: """
                Changes nothing, and can run beside a unit.

                  breathpacer usage verify --settings settings.toml

                Status 65 if anything is damaged.
                """
        )

        @OptionGroup var settingsFile: SettingsOption

        func run() throws {
            let folder = UsageCommand.folder(try settingsFile.load())
            let inspection: UsageInspection
            do throws(FileError) {
                try folder.openToRead()
                inspection = try UsageInspection(of: folder)
            } catch {
                throw UsageCommand.failure(error)
            }
            try CommandOutput.print(
                inspection.findings.map { finding in
                    "\(finding.isDamage ? "DAMAGED " : "ok      ")\("\(finding.place): \(finding.text)".printable)\n"
                }.joined())
            if inspection.hasDamage { throw CommandFailure.data("\(folder.path): damaged, as said above") }
        }
    }
}
