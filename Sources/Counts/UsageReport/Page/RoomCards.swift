/// A card for each room, A6, to pin up beside its light. It praises nobody and asks for nothing.
package struct RoomCards {
    private let fleet: Fleet
    private let language: ReportLanguage
    private let words: ReportWords

    /// - Parameter language: what they are written in.
    package init(_ fleet: Fleet, language: ReportLanguage) {
        self.fleet = fleet
        self.language = language
        words = language.words
    }

    /// Writes the cards one by one.
    package func write<E>(_ put: (String) throws(E) -> Void) throws(E) {
        let title = words.cards.title(words.dates.quarter(fleet.period.lastQuarter))
        try put(
            """
            <!doctype html>
            <html lang=\(language.rawValue)>
            <head>
            <meta charset=utf-8>
            <meta name=viewport content="width=device-width,initial-scale=1">
            <title>\(title)</title>
            <style>\(Self.style)</style>
            </head>
            <body>
            <main>
            <h1>\(title)</h1>

            """)
        for unit in fleet.units { try put(card(unit)) }
        try put("</main>\n</body>\n</html>\n")
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

    /// A number, but only if every published week of the quarter has one. It is told without praise: how often the light
    /// was started is all that was counted.
    private func text(_ quarter: Tally) -> String {
        let isTold = quarter.numberedWeeks > 0 && quarter.smallWeeks + quarter.fewHoursWeeks == 0
        return isTold ? words.cards.started(quarter.started) : words.cards.quietMinutes
    }

    private static let style = """
        @page{size:105mm 148mm;margin:0}*{box-sizing:border-box}
        body{margin:0;font:11pt/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:#1f2a30;\
        background:#efece6}
        h1{font-size:1rem;margin:1rem;font-weight:400}
        article{width:105mm;max-width:calc(100vw - 2rem);min-height:148mm;padding:14mm 11mm;display:flex;flex-direction:column;background:#fffdf8;\
        margin:1rem;border:1px solid #d9d6d0;break-after:page;break-inside:avoid}
        h2{margin:0;font-size:21pt;line-height:1.15;color:#1d6a80}
        .big{font-size:16pt;line-height:1.3;margin:auto 0}
        .room{margin:8mm 0 0;color:#56636b;font-size:9pt;overflow-wrap:anywhere}
        @media print{h1{display:none}body{background:none}article{margin:0;border:0;max-width:none}}
        """
}
