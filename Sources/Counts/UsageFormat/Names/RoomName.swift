/// The name that people have for a unit's room: `room.name` of its settings, which `datapackage.json` tells.
package enum RoomName {
    /// The most characters that a setting may have, and that a report takes from a file.
    package static let longest = 60

    /// Its name in `datapackage.json`.
    package static let key = "room"

    /// The name in a `datapackage.json`, where a unit has it on a line of its own; `nil` if none is there.
    ///
    /// Whoever reads it trusts it to be no more than text.
    package static func inDataPackage(_ bytes: [UInt8]) -> String? {
        let before = "\"\(key)\": "
        for line in bytes.prefix(mostHead).split(separator: UInt8(ascii: "\n")) {
            let member = line.drop { $0 == UInt8(ascii: " ") }
            guard member.starts(with: before.utf8) else { continue }
            guard let name = JSONText.string(at: member.dropFirst(before.utf8.count)) else { return nil }
            return (1...longest).contains(name.count) && name.contains { !$0.isWhitespace } ? name : nil
        }
        return nil
    }

    /// It is in one of the first lines; what follows is about the tables.
    private static let mostHead = 4096
}
