import ArgumentParser
import PacerFiles
import PacerSettings
import UsageLog

extension UsageCommand {
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the published periods, and the unit's health since then.",
            discussion: """
                Example: after a simulated quarter.

                  breathpacer usage show --settings settings.toml
                """
        )

        @OptionGroup var settingsFile: SettingsOption

        func run() throws {
            let settings = try settingsFile.load()
            let folder = UsageCommand.folder(settings)
            var blocks: [String] = []
            do throws(FileError) {
                try folder.openToRead()
                for table in try PublishedUsage(of: folder).tables {
                    blocks.append("\(table.name)\n\(TextTable.text([table.columns] + table.rows))")
                }
                if let open = try? UsageInspection(of: folder).openHealth {
                    blocks.append("since then\n\(TextTable.text([open.map(\.column), open.map(\.value)]))")
                }
            } catch {
                throw UsageCommand.failure(error)
            }
            if blocks.isEmpty { blocks.append("\(settings.usage.directory): nothing is published yet\n") }
            let configuration = settings.usageConfiguration()
            if !configuration.isRoomShared {
                blocks.append(
                    "only health is published: set room.headcount to the number of people who may use the room, "
                        + "if they are \(UsageConfiguration.leastHeadcount) or more\n")
            } else if !configuration.mayPublishUsage {
                blocks.append(
                    "only health is published: set room.staffed_days to how many people work on each of room.open_days, "
                        + "if they are \(UsageConfiguration.leastHeadcount) or more on each\n")
            }
            try CommandOutput.print(blocks.joined(separator: "\n"))
        }
    }
}
