import ArgumentParser
import PacerFiles
import PacerLinux
import PacerSettings
import UsageLog

extension UsageCommand {
    struct Publish: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Publish closed periods once. Repeating it changes nothing.",
            discussion: """
                A running unit does so by itself within an hour after a week has ended; this is for one that is stopped.

                  breathpacer usage publish --settings settings.toml

                Status 69 while a unit counts.
                """
        )

        @OptionGroup var settingsFile: SettingsOption

        func run() throws {
            let settings = try settingsFile.load()
            if let zone = settings.room.timeZone { RoomTimeZone.use(zone) }
            let reading = UnitClock(trusting: settings.usage.clock).reading()
            var keeper = UsageKeeper(
                settings.usageConfiguration(unit: .random()), on: UsageCommand.folder(settings),
                start: reading.monotonic)
            keeper.begin(at: reading, isStart: false)
            keeper.publish()
            let published = keeper.status
            keeper.end(at: reading)
            // The state may be on the disk although the week is not published.
            if case .notPublishing(let error) = published { throw UsageCommand.failure(error) }
            switch keeper.status {
            case .counting, nil:
                if reading.source == nil {
                    Log.write("nobody vouches for the time, so no week was closed; see clock.trust")
                }
            case .inMemory(let error), .notPublishing(let error): throw UsageCommand.failure(error)
            case .elsewhere:
                throw CommandFailure.hardware(
                    "\(settings.usage.directory): a unit is counting into it and publishes by itself within an hour")
            case .laterVersion:
                throw CommandFailure.data(
                    "\(settings.usage.directory): \(keeper.status.map(String.init(describing:)) ?? "")")
            }
        }
    }
}
