import Glibc
import PacerFiles
import UsageLog

/// Runs trials of the storage of counts and prints a line for each: its name, how many trials, lost, wrong, minutes.
@main
enum UsageTorture {
    static func main() {
        var names = CommandLine.arguments.dropFirst()
        var (size, seed) = (Size.short, 1)
        while let option = names.first, option.hasPrefix("--") {
            names.removeFirst()
            if let given = Size(rawValue: String(option.dropFirst(2))) {
                size = given
            } else if option == "--seed", let given = names.popFirst().flatMap({ Int($0) }) {
                seed = given
            } else {
                fail("usage: usage-torture [--quick|--short|--long] [--seed N] [faults|cuts|rot|clocks]…")
            }
        }
        RoomTimeZone.use("UTC")
        var isClean = true
        for name in names {
            let start = seconds()
            guard let tally = tally(name, seed, size) else { fail("no trial is called \(name)") }
            let minutes = (seconds() - start) / 60
            print("\(name)\t\(tally.trials)\t\(tally.lost)\t\(tally.wrong)\t\(minutes)")
            for failed in tally.cases { complain("\(name), seed \(seed): \(failed)") }
            isClean = isClean && tally.isClean
        }
        exit(isClean ? 0 : 1)
    }

    private static func tally(_ name: String, _ seed: Int, _ size: Size) -> Tally? {
        switch name {
        case "faults":
            var trial = CallSiteFaults(Scenario.all(), seed: seed, size)
            trial.run()
            return trial.tally
        case "cuts":
            var trial = PowerCuts(Scenario.all(), seed: seed, size)
            trial.run()
            return trial.tally
        case "rot":
            var trial = BitRot(Scenario.pastQuarter(), seed: seed, size)
            trial.run()
            return trial.tally
        case "clocks":
            var trial = ClockWalks(seed: seed, size)
            trial.run()
            return trial.tally
        default: return nil
        }
    }

    private static func seconds() -> Double {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
    }

    private static func complain(_ text: String) {
        var output = FileOutput.standardError()
        try? output.write(text + "\n")
        try? output.flush()
    }

    private static func fail(_ text: String) -> Never {
        complain(text)
        exit(64)
    }
}
