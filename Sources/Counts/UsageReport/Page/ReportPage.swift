/// The report as one self-contained page: no script, and no font or picture from elsewhere.
package struct ReportPage {
    let fleet: Fleet
    let sites: [SiteTotals]
    let version: String

    /// - Parameter version: the version of the program, for the last line.
    package init(_ fleet: Fleet, version: String) {
        self.fleet = fleet
        sites = fleet.sites
        self.version = version
    }

    /// Writes the page piece by piece, so that the page of a large fleet is never in memory as a whole.
    package func write<E>(_ put: (String) throws(E) -> Void) throws(E) {
        try put(head)
        try put(toDo)
        try put(use)
        try writeRooms(put)
        try put(profile)
        try put(meaning)
        try put(problems)
        try put(foot)
    }

    var period: ReportPeriod { fleet.period }

    private var head: String {
        let title = "Breathing lights"
        let until = period.lastWeek.sunday.inWords
        return """
            <!doctype html>
            <html lang=en>
            <head>
            <meta charset=utf-8>
            <meta name=viewport content="width=device-width,initial-scale=1">
            <meta name=color-scheme content="light dark">
            <title>\(title), weeks to \(until)</title>
            <style>\(Self.style)</style>
            </head>
            <body>
            <a class=skip href="#main">Skip to the report</a>
            <header>
            <h1>\(title)</h1>
            <p>\(HTML.count(fleet.units.count, "room")) at \(HTML.count(sites.count { $0.roomCount > 0 }, "site")), \
            weeks to Sunday, \(until)</p>
            <nav aria-label="Sections"><ul>
            <li><a href="#todo">What to do</a><li><a href="#use">Use by site</a><li><a href="#rooms">Rooms</a>\
            <li><a href="#profile">When and how</a><li><a href="#meaning">What the numbers mean</a>\
            \(fleet.problemCount > 0 ? "<li><a href=\"#problems\">Files with problems</a>" : "")
            </ul></nav>
            </header>
            <main id=main>

            """
    }

    private var problems: String {
        if fleet.problemCount == 0 { return "" }
        var rows = ""
        for problem in fleet.problems {
            rows += "<li><code>\(HTML.escaped(problem.path))</code>"
            if let line = problem.problem.line { rows += " line \(line)" }
            rows +=
                ": found \(HTML.escaped(problem.problem.found)); expected \(HTML.escaped(problem.problem.expected))\n"
        }
        let rest = fleet.problemCount - fleet.problems.count
        return """
            <section aria-labelledby=problems>
            <h2 id=problems>Files with problems</h2>
            <p>\(HTML.count(fleet.problemCount, "problem")). A file with a problem is left out whole, so the numbers of \
            its unit are smaller than what was published. Pull the unit again: a unit mends its own files. If the problem \
            stays, replace the unit’s memory card.</p>
            <ul class=files>
            \(rows)</ul>\(rest > 0 ? "<p>And \(HTML.count(rest, "more")): the table of problems, --csv, has all.</p>" : "")
            </section>

            """
    }

    private var foot: String {
        """
        </main>
        <footer><p>Made on \(period.today.inWords) by breathpacer \(HTML.escaped(version)) from the files that the units \
        published.</p></footer>
        </body>
        </html>

        """
    }
}
