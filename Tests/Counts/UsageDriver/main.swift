import Glibc

// Counts into a real folder at a clock of its own, weeks in seconds, and tells each event before and after: what the
// rigs of power cuts and killed processes drive. Times are of the room, in UTC.
guard var driver = UsageDriver(arguments: CommandLine.arguments.dropFirst()) else {
    print("usage: usage-driver FOLDER START_SECONDS HOURS SESSIONS_A_WEEK SEED")
    exit(64)
}
driver.run()
