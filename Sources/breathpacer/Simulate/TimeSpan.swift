import ArgumentParser
import PacerSimulator

/// A length of time on the command line: a decimal number and a unit, such as `330s`, `1.5h` or `100d`.
struct TimeSpan: ExpressibleByArgument {
    let duration: Duration

    init(duration: Duration) {
        self.duration = duration
    }

    /// How help shows a default.
    var defaultValueDescription: String { "\(duration.components.seconds)s" }

    private static let units: [(name: String, seconds: Int)] = [("s", 1), ("m", 60), ("h", 3600), ("d", 86_400)]

    init?(argument: String) {
        for unit in Self.units where argument.hasSuffix(unit.name) {
            guard let count = Duration(decimalSeconds: argument.dropLast(unit.name.count)) else { return nil }
            guard count <= .seconds(Duration.longestDecimal / Int64(unit.seconds)) else { return nil }
            duration = count * unit.seconds
            return
        }
        return nil
    }
}
