import Pacing
import SVG

/// The sheet that hangs beside the bar: how to start and stop, which practices there are, when to look away, and whom
/// to ask.
package struct Placard: Sendable {
    package var language: SheetLanguage
    /// The unit that it is for: which practices have which numbers, how long they take, and what their light does.
    package var unit: PacerConfiguration
    /// Who can be talked to, in at most ``longestName`` characters; without one there is a line to write on.
    package var support: String?
    /// Who says that the break may be taken, at most as long; without one there is a line to sign on.
    package var permission: String?
    /// A ward's own kind words; those of the language if it has none.
    package var kindPhrases: [String]?

    /// Enough characters for a name, a title and a telephone number. As many of the widest letter still fit on the
    /// sheet.
    package static let longestName = 50

    /// - Parameter unit: with at least one practice.
    package init(
        language: SheetLanguage, unit: PacerConfiguration, support: String? = nil, permission: String? = nil,
        kindPhrases: [String]? = nil
    ) {
        precondition(!unit.practices.isEmpty, "a placard needs a practice")
        self.language = language
        self.unit = unit
        self.support = support
        self.permission = permission
        self.kindPhrases = kindPhrases
    }

    /// The placard as SVG, set in ``Typeface/family``.
    package func svg(on paper: PaperSize) -> String {
        let layout = PlacardLayout(self)
        var drawing = SVGDrawing(
            paper: paper.millimetres, viewBox: (Page.width, Page.height), title: language.wording.title,
            language: language.rawValue)
        layout.draw(on: &drawing)
        return drawing.text
    }

    /// The first character of a text that the placard's typeface lacks, with its number and its name in Unicode; `nil` if
    /// the typeface has all.
    ///
    /// Such a character would be borrowed from another face, which every machine has another of, or none.
    package static func missing(in text: String) -> String? {
        guard let letter = Typeface.missing(in: text) else { return nil }
        let digits = String(letter.value, radix: 16, uppercase: true)
        let number = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return [number, letter.properties.name].compactMap { $0 }.joined(separator: " ")
    }
}
