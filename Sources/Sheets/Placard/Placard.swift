import Pacing
import SVG

/// The sheet that hangs beside the bar: how to start and stop, which practices there are, when to look away, and whom
/// to ask.
package struct Placard: Sendable {
    /// A practice and how long it takes.
    package struct Entry: Hashable, Sendable {
        package let practice: Practice
        package let length: Duration

        package init(_ practice: Practice, length: Duration) {
            self.practice = practice
            self.length = length
        }
    }

    package var language: PlacardLanguage
    /// The enabled practices by number: the first is number 1.
    package var practices: [Entry]
    /// Who can be talked to, in at most ``longestName`` characters; without one there is a line to write on.
    package var support: String?
    /// Who says that the break may be taken, at most as long; without one there is a line to sign on.
    package var permission: String?

    /// Enough characters for a name, a title and a telephone number. As many of the widest letter still fit on the
    /// sheet.
    package static let longestName = 50

    /// - Parameter practices: at least one.
    package init(
        language: PlacardLanguage, practices: [Entry], support: String? = nil, permission: String? = nil
    ) {
        precondition(!practices.isEmpty, "a placard needs a practice")
        self.language = language
        self.practices = practices
        self.support = support
        self.permission = permission
    }

    /// The placard as SVG, set in ``Typeface/family``.
    package func svg(on paper: PaperSize) -> String {
        let layout = PlacardLayout(self)
        let size = paper.millimetres
        var drawing = SVGDrawing(
            width: "\(size.width)mm", height: "\(size.height)mm",
            viewBox: (PlacardLayout.width, PlacardLayout.height), title: language.wording.title,
            language: language.rawValue)
        layout.draw(on: &drawing)
        return drawing.text
    }
}
