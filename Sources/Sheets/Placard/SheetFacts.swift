import Pacing

/// What the sheets tell of one unit, as its settings have it.
package struct SheetFacts: Sendable {
    /// Its practices, their lengths and their light.
    package var unit: PacerConfiguration
    /// Who can be talked to; without one there is a line to write on.
    package var support: String?
    /// Who says that the break may be taken; without one there is a line to sign on.
    package var permission: String?
    /// A ward's own kind words, by language.
    package var kindPhrases: [SheetLanguage: [String]]
    /// A week with fewer sessions is published without a number.
    package var leastSessions: Int
    /// What numbers are rounded to.
    package var step: Int

    package init(
        unit: PacerConfiguration, support: String? = nil, permission: String? = nil,
        kindPhrases: [SheetLanguage: [String]] = [:], leastSessions: Int, step: Int
    ) {
        self.unit = unit
        self.support = support
        self.permission = permission
        self.kindPhrases = kindPhrases
        self.leastSessions = leastSessions
        self.step = step
    }

    /// A sheet as SVG, set in ``Typeface/family``.
    ///
    /// - Parameters:
    ///   - paper: one of the sheet's sizes.
    ///   - page: from 1 to the number of its pages.
    package func svg(_ name: SheetName, in language: SheetLanguage, on paper: PaperSize, page: Int = 1) -> String {
        precondition(name.sizes.contains(paper) && (1...name.pages).contains(page), "no such sheet")
        let words = language.sheetWording
        let pages: [TextPage]
        switch name {
        case .placard:
            let placard = Placard(
                language: language, unit: unit, support: support, permission: permission,
                kindPhrases: kindPhrases[language])
            return placard.svg(on: paper)
        case .pocket:
            let heading = language.wording.practice(.kindWords).name
            let card = PocketCard(words.pocket, phrases: phrases(language), heading: heading)
            return card.svg(in: language, on: paper)
        case .leader: pages = words.leader(leading(language))
        case .twoWays: pages = [words.twoWays(phrases(language), support)]
        case .room: pages = [words.room]
        }
        return TextPageLayout(pages[page - 1], number: page, of: pages.count).svg(in: language, on: paper)
    }

    /// The kind words in quotation marks.
    private func phrases(_ language: SheetLanguage) -> [String] {
        (kindPhrases[language] ?? KindPhrases.standard(language)).map(language.wording.quoted)
    }

    private func leading(_ language: SheetLanguage) -> SheetWording.Leading {
        let practices = unit.practices
        let team = practices.firstIndex(of: .teamMinute)
        // Where nobody can choose to breathe alone, the team minute paces the breath as well.
        let breathing = practices.firstIndex(of: .breathe) ?? team
        let session = breathing ?? 0
        let minutes = Int((practices[session].duration(unit) / .seconds(60)).rounded(.up))
        let action = breathing == nil ? language.wording.practice(practices[session]).action : nil
        return SheetWording.Leading(
            session: session + 1, minutes: minutes, action: action, team: team.map { $0 + 1 },
            leastSessions: leastSessions, step: step, support: support)
    }
}
