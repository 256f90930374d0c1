import UsageFormat

/// Cards of A6 to pin up beside the lights. They praise nobody and ask for nothing.
///
/// A room of which a number may be told has a new card each quarter. Any other has one without a number, which stays
/// true, so it is made once: for the quarter in which the unit was put up, or in which the card before had a number.
package struct RoomCards {
    private let fleet: Fleet
    private let language: ReportLanguage
    private let words: ReportWords
    private let paper: CardPaper
    private let hasAll: Bool

    /// - Parameters:
    ///   - language: what they are written in.
    ///   - paper: what they are printed on.
    ///   - hasAll: whether every room has one, whatever hangs there.
    package init(_ fleet: Fleet, language: ReportLanguage, on paper: CardPaper, hasAll: Bool) {
        self.fleet = fleet
        self.language = language
        words = language.words
        self.paper = paper
        self.hasAll = hasAll
    }

    /// Writes the cards one by one.
    package func write<E>(_ put: (String) throws(E) -> Void) throws(E) {
        let title = words.cards.title(words.dates.quarter(fleet.period.lastQuarter))
        let units = fleet.units.filter { hasAll || isNew($0) }
        let leftOut = fleet.units.count - units.count
        try put(
            """
            <!doctype html>
            <html lang=\(language.rawValue)>
            <head>
            <meta charset=utf-8>
            <meta name=viewport content="width=device-width,initial-scale=1">
            <title>\(title)</title>
            <style>\(CardPaper.style)\(paper.style)</style>
            </head>
            <body>
            <main>
            <header><h1>\(title)</h1>\(leftOut > 0 ? "\n<p>\(words.cards.leftOut(leftOut))</p>" : "")</header>

            """)
        for (index, unit) in units.enumerated() {
            if index % paper.cards == 0 { try put("\(index > 0 ? "</section>\n" : "")<section>\(paper.marks)\n") }
            try put(card(unit))
        }
        try put("\(units.isEmpty ? "" : "</section>\n")</main>\n</body>\n</html>\n")
    }

    private func isNew(_ unit: Unit) -> Bool {
        guard let share = unit.shares.last else { return true }
        if share.quarter.isToldOnCards || share.quarterBefore.isToldOnCards { return true }
        return (share.firstWeek ?? unit.firstWeek)?.quarter == fleet.period.lastQuarter
    }

    private func card(_ unit: Unit) -> String {
        """
        <article>
        <h2>\(words.cards.forYou)</h2>
        <p class=big>\(text(unit.shares.last?.quarter ?? Tally()))</p>
        <p>\(words.cards.howTo)</p>
        <p class=room>\(Self.place(unit))</p>
        </article>

        """
    }

    /// Where it hangs: the room, then its site and its device.
    private static func place(_ unit: Unit) -> String {
        let names = [unit.site, unit.device].filter { !$0.isEmpty }.map(HTML.escaped).joined(separator: " · ")
        return unit.room.map { "<b>\(HTML.escaped($0))</b><br>\(names)" } ?? names
    }

    /// How often the light was started, which is all that was counted.
    private func text(_ quarter: Tally) -> String {
        quarter.isToldOnCards ? words.cards.started(quarter.started) : words.cards.quietMinutes
    }
}

extension Tally {
    /// Whether a card tells the sum: only if every published week of the quarter has a number.
    fileprivate var isToldOnCards: Bool { numberedWeeks > 0 && smallWeeks + fewHoursWeeks == 0 }
}
