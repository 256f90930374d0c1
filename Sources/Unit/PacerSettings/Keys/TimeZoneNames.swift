import PacerFiles
import UnitPlan

/// The names that the tz database knows, to guess which one was meant.
///
/// The list is trusted as far as root is, who alone can change it, and bounded by ``mostBytes`` all the same. Whatever is
/// wrong in it makes a worse guess: which zones there are, the database itself says.
package enum TimeZoneNames {
    private static let mostBytes = 1 << 20

    /// The present name of the zone that a text comes nearest to; `nil` if it comes near none.
    ///
    /// - Parameter list: the database's own list, which Debian installs: `Z NAME …` for a zone and `L NAME OLD` for
    ///   another name of it.
    package static func nearest(to text: String, in list: String = "/usr/share/zoneinfo/tzdata.zi") -> String? {
        guard let bytes = try? FileContents.read(list, limit: mostBytes) else { return nil }
        var present: [(name: String, zone: String)] = []
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            let names = line.split(separator: " ").dropFirst().map(String.init)
            guard let zone = names.first, let last = names.last else { continue }
            if line.hasPrefix("Z ") { present.append((zone, zone)) }
            if line.hasPrefix("L ") { present.append((last, zone)) }
        }
        let wanted = text.lowercased()
        let city = wanted.split(separator: "/").last ?? ""
        let exact =
            present.first { $0.name.lowercased() == wanted }
            ?? present.first {
                $0.name.lowercased().split(separator: "/").last == city && $0.name.contains("/" as Character)
            }
        if let exact { return exact.zone }
        let near = present.filter { $0.name.contains("/" as Character) }.map {
            (zone: $0.zone, distance: EditDistance.between($0.name.lowercased(), wanted))
        }.min { $0.distance < $1.distance }
        return near.flatMap { $0.distance <= mostMistakes ? $0.zone : nil }
    }

    /// More wrong letters than these make another place.
    private static let mostMistakes = 3
}
