/// The face the placard is set in, as far as setting needs it: how wide text is.
enum Typeface {
    case regular, bold

    /// Debian's package `fonts-lato`: open, warm, and with every letter of Europe's languages. After it stand faces that
    /// are no wider.
    static let family = "Lato, Carlito, Calibri, Liberation Sans Narrow, Arial Narrow, sans-serif"

    /// The first character of a text that the typeface lacks; `nil` if it has all.
    static func missing(in text: String) -> Unicode.Scalar? {
        text.unicodeScalars.first { regularAdvances[$0] == nil || boldAdvances[$0] == nil }
    }

    /// How wide text is at a size, in the size's unit, without kerning.
    func width(_ text: String, size: Double) -> Double {
        let advances = self == .regular ? Self.regularAdvances : Self.boldAdvances
        var sum = 0
        for scalar in text.unicodeScalars {
            // What another face has to lend is taken as an em wide.
            sum += advances[scalar] ?? Self.unitsPerEm
        }
        return Double(sum) * size / Double(Self.unitsPerEm)
    }

    private static let regularAdvances = advances(regularRows)
    private static let boldAdvances = advances(boldRows)

    /// Reads rows of a first scalar in hexadecimal and the advances from it on.
    private static func advances(_ rows: String) -> [Unicode.Scalar: Int] {
        var result: [Unicode.Scalar: Int] = [:]
        for row in rows.split(separator: "\n") {
            let fields = row.split(separator: " ")
            guard let first = UInt32(fields[0], radix: 16) else { continue }
            for (place, field) in fields.dropFirst().enumerated() {
                guard let scalar = Unicode.Scalar(first + UInt32(place)), let advance = Int(field) else { continue }
                result[scalar] = advance
            }
        }
        return result
    }
}
