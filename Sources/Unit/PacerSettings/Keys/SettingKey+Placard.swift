import Placard
import TOMLKit
import UnitPlan

/// The names that the placard shows.
extension SettingKey {
    static let placard = [
        name(
            "room.support", "Who can be talked to, for the placard.", example: "Peer support, extension 4711", \.support
        ),
        name(
            "room.permission", "Who says that the break may be taken, for the placard.", example: "The ward manager",
            \.permission),
    ]

    private static let nameLengthRange = 1...Placard.longestName

    private static func name(_ path: String, _ meaning: String, example: String, _ place: Place<String?>) -> SettingKey
    {
        SettingKey(
            path: path, meaning: meaning, allowed: "one line of text, \(span(nameLengthRange)) characters",
            read: { value, settings in
                guard let text = value.string, nameLengthRange.contains(text.count) else { return false }
                // Control characters have no place in XML, and a line break none on a line.
                guard !text.contains(where: { $0.isNewline }), !text.allSatisfy(\.isWhitespace),
                    text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F })
                else { return false }
                settings[keyPath: place] = text
                return true
            },
            show: { $0[keyPath: place].map(quoted) },
            example: quoted(example))
    }
}
