import Glibc
import PacerFiles
import UsageLog

/// Gives damaged inputs to whatever reads from outside, one after the other, until one traps or hangs, or all are through.
///
///     fuzz KIND --seed N --first N --inputs N [CORPUS…]
///
/// The number of the present input is on the last line of standard output, so that whoever started this knows which one
/// ended it. Files of a corpus are damaged like the inputs that are made here.
@main
enum Fuzz {
    private static var kinds: [String: any FuzzedReader.Type] {
        [
            "state": StateReader.self, "published": PublishedReader.self, "fleet": FleetFolderReader.self,
            "settings": SettingsReader.self, "script": ScriptReader.self,
        ]
    }

    static func main() {
        var arguments = Array(CommandLine.arguments.dropFirst())
        func option(_ name: String) -> UInt64 {
            guard let place = arguments.firstIndex(of: name), place + 1 < arguments.count,
                let value = UInt64(arguments[place + 1])
            else { fail("expected \(name) and a number") }
            arguments.removeSubrange(place...place + 1)
            return value
        }
        let (seed, first, inputs) = (option("--seed"), option("--first"), option("--inputs"))
        guard !arguments.isEmpty, let kind = kinds[arguments.removeFirst()] else {
            fail("expected one of \(kinds.keys.sorted().joined(separator: ", "))")
        }
        RoomTimeZone.use("UTC")
        let reader = kind.init(corpus: arguments.map(bytes))
        var slowest = Duration.zero
        var output = FileOutput.standardOutput()
        for number in first..<first + inputs {
            try? output.write("\(number)\n")
            try? output.flush()
            var damage = Damage(seed &* 1_000_003 &+ number)
            let start = ContinuousClock.now
            reader.read(&damage)
            slowest = max(slowest, start.duration(to: .now))
        }
        var usage = rusage()
        getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
        let milliseconds = slowest.components.seconds * 1000 + slowest.components.attoseconds / 1_000_000_000_000_000
        try? output.write("slowest \(milliseconds) ms, \(usage.ru_maxrss / 1024) MB\n")
        try? output.flush()
    }

    private static func bytes(_ path: String) -> [UInt8] {
        do {
            return try FileContents.read(path, limit: 1 << 20)
        } catch {
            fail("\(error)")
        }
    }

    static func fail(_ words: String) -> Never {
        var output = FileOutput.standardError()
        try? output.write("fuzz: \(words)\n")
        try? output.flush()
        exit(64)
    }
}

/// A part of the program that reads from outside.
protocol FuzzedReader {
    /// - Parameter corpus: files to begin from.
    init(corpus: [[UInt8]])

    /// Makes an input, damages it and has it read. Whatever is said of it is right, as long as something is; and what is
    /// taken can be written and read again as the same.
    func read(_ damage: inout Damage)
}
