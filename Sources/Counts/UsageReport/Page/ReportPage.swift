/// The report as one self-contained page: no script, and no font or picture from elsewhere.
package struct ReportPage {
    let fleet: Fleet
    let sites: [SiteTotals]
    let language: ReportLanguage
    let words: ReportWords
    let version: String

    /// - Parameters:
    ///   - language: what it is written in.
    ///   - version: the version of the program, for the last line.
    package init(_ fleet: Fleet, language: ReportLanguage, version: String) {
        self.fleet = fleet
        sites = fleet.sites
        self.language = language
        words = language.words
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

    /// A site's name.
    func name(_ site: String) -> String { site.isEmpty ? words.toDo.noSite : HTML.escaped(site) }

    private var head: String {
        let until = words.dates.long(period.lastWeek.sunday)
        let siteCount = sites.count { $0.roomCount > 0 }
        var links: [(name: String, heading: String)] = [
            ("todo", words.toDo.heading), ("use", words.use.heading), ("rooms", words.rooms.heading),
            ("profile", words.profile.heading), ("meaning", words.meaning.heading),
        ]
        if fleet.problemCount > 0 { links.append(("problems", words.problems.heading)) }
        return """
            <!doctype html>
            <html lang=\(language.rawValue)>
            <head>
            <meta charset=utf-8>
            <meta name=viewport content="width=device-width,initial-scale=1">
            <meta name=color-scheme content="light dark">
            <title>\(words.head.weeksTo(until))</title>
            <style>\(Self.style)</style>
            </head>
            <body>
            <a class=skip href="#main">\(words.head.skip)</a>
            <header>
            <h1>\(words.head.title)</h1>
            <p>\(words.head.about(fleet.units.count, siteCount, until))</p>
            <p>\(words.head.madeOn(words.dates.long(period.today), HTML.escaped(version)))</p>
            <nav aria-label="\(words.head.sections)"><ul>
            \(links.map { "<li><a href=\"#\($0.name)\">\($0.heading)</a>" }.joined())
            </ul></nav>
            </header>
            <main id=main>

            """
    }

    private var problems: String {
        if fleet.problemCount == 0 { return "" }
        let words = words.problems
        var rows = ""
        for problem in fleet.problems {
            let line = problem.problem.line.map(String.init) ?? ""
            rows += "<tr><th scope=row><code>\(HTML.escaped(problem.path))</code><td>\(line)"
            rows += "<td>\(sentence(problem.problem.found))<td>\(sentence(problem.problem.expected))"
            rows += "<td>\(words.remedy(problem.remedy))\n"
        }
        let table = """
            <table class=files>
            <thead><tr><th scope=col>\(words.file)<th scope=col>\(words.line)<th scope=col>\(words.found)\
            <th scope=col>\(words.expected)<th scope=col>\(words.whatToDo)
            <tbody>
            \(rows)</table>
            """
        // The section has the heading for its name already.
        let columns = [words.file, words.line, words.found, words.expected, words.whatToDo].joined(separator: ", ")
        let rest = fleet.problemCount - fleet.problems.count
        return """
            <section aria-labelledby=problems>
            <h2 id=problems>\(words.heading)</h2>
            <p>\(words.introduction(fleet.problemCount))</p>
            \(Self.scrolling(columns, table))\(rest > 0 ? "<p>\(words.more(rest))</p>" : "")
            </section>

            """
    }

    /// What the program says of a file, in the reader's language. What is the file's own, such as a field, stays as it is.
    private func sentence(_ text: String) -> String {
        guard let words = language.problemWords, let (known, values) = ProblemSentence.match(text) else {
            return english(text)
        }
        let shown: [String] =
            switch known {
            case .earlierWeek, .earlierQuarter: [self.words.dates.long(period.openWeek.monday)]
            case .callFails: values.suffix(1).map { sentence($0) }
            default: values.map { HTML.escaped($0) }
            }
        let parts = ProblemSentence.parts(words.sentence(known))
        var whole = String(parts.first ?? "")
        for (value, part) in zip(shown, parts.dropFirst()) { whole += value + part }
        return whole
    }

    /// What the program, or a pull, says in English.
    func english(_ text: String) -> String {
        language == .english ? HTML.escaped(text) : "<span lang=en>\(HTML.escaped(text))</span>"
    }

    private var foot: String {
        """
        </main>
        </body>
        </html>

        """
    }
}
