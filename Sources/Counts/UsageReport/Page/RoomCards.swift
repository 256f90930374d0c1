/// A card for each room, A6, to pin up beside its light. It praises nobody and asks for nothing.
package struct RoomCards {
    private let fleet: Fleet

    package init(_ fleet: Fleet) {
        self.fleet = fleet
    }

    /// Writes the cards one by one.
    package func write<E>(_ put: (String) throws(E) -> Void) throws(E) {
        try put(
            """
            <!doctype html>
            <html lang=en>
            <head>
            <meta charset=utf-8>
            <meta name=viewport content="width=device-width,initial-scale=1">
            <title>Cards for the rooms, \(fleet.period.lastQuarter)</title>
            <style>\(Self.style)</style>
            </head>
            <body>
            <main>
            <h1>Cards for the rooms, quarter \(fleet.period.lastQuarter)</h1>

            """)
        for unit in fleet.units { try put(Self.card(unit)) }
        try put("</main>\n</body>\n</html>\n")
    }

    private static func card(_ unit: Unit) -> String {
        """
        <article>
        <h2>This light is for you</h2>
        <p class=big>\(words(unit.shares.last?.quarter ?? Tally()))</p>
        <p>Press, and it paces a few minutes of slow breathing. Press again to stop. It counts presses, never people.</p>
        <p class=room>\(place(unit))</p>
        </article>

        """
    }

    /// Where it hangs: the room, then its site and its device.
    private static func place(_ unit: Unit) -> String {
        let names = [unit.site, unit.device].filter { !$0.isEmpty }.map(HTML.escaped).joined(separator: " · ")
        return unit.room.map { "<b>\(HTML.escaped($0))</b><br>\(names)" } ?? names
    }

    /// A number, but only if every published week of the quarter has one.
    private static func words(_ quarter: Tally) -> String {
        if quarter.numberedWeeks > 0 && quarter.smallWeeks + quarter.fewHoursWeeks == 0 {
            return "About \(HTML.grouped(quarter.started)) breaks were taken here last quarter."
        }
        return "A few quiet minutes, whenever you want them."
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
