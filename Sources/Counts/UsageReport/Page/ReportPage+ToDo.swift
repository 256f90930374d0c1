extension ReportPage {
    /// What has to be done. It comes first because most readers look for it.
    var toDo: String {
        let units = Dictionary(grouping: fleet.units, by: \.standing)
        let (visits, unreachable) = (units[.needsVisit] ?? [], units[.unreachable] ?? [])
        let (notKnown, well) = (units[.notKnown] ?? [], units[.well] ?? [])
        let words = words.toDo
        func tile(_ number: Int, _ text: String, _ link: String, _ kind: String) -> String {
            "<li class=\(kind)><a href=\"#\(link)\"><b>\(self.words.numerals.text(number))</b> \(text)</a>\n"
        }
        // Each room is in one tile.
        let used = UseGroup.allCases.map { group in
            tile(well.count { UseGroup($0.use) == group }, self.words.use.group(group).tile, "use", group.kind)
        }
        let isWell = well.count == fleet.units.count
        return """
            <section aria-labelledby=todo>
            <h2 id=todo>\(words.heading)</h2>
            <ul class=tiles>
            \(tile(visits.count, words.needVisit(visits.count), "visit", "v"))\
            \(tile(unreachable.count, words.unreachable(unreachable.count), "unreachable", "n"))\
            \(tile(notKnown.count, words.notKnown(notKnown.count), "unknown", "u"))\
            \(used.joined())\
            </ul>
            <h3 id=visit>\(words.visits)</h3>
            \(list(visits, none: isWell ? words.noneAsAllAreWell : words.noneKnown) { visit($0) })
            <h3 id=unreachable>\(words.unreachables)</h3>
            \(list(unreachable, none: words.noneUnreachable) { self.unreachable($0) })
            <h3 id=unknown>\(words.unknowns)</h3>
            \(list(notKnown, none: words.noneUnknown) { unknown($0) })
            </section>

            """
    }

    /// Units by site, in the order of a walk through them.
    private func list(_ units: [Unit], none: String, _ item: (Unit) -> String) -> String {
        if units.isEmpty { return "<p class=none>\(none)</p>" }
        var list = "<div class=todo>\n"
        var site: String?
        for unit in units {
            if unit.site != site {
                list += "\(site == nil ? "" : "</ul>\n")<h4>\(name(unit.site))</h4>\n<ul>\n"
                site = unit.site
            }
            list += "<li><b>\(HTML.room(unit))</b>\(item(unit))\n"
        }
        return list + "</ul>\n</div>"
    }

    private func visit(_ unit: Unit) -> String {
        var lines: [String] = []
        var remedies: [String] = []
        for visit in unit.visits {
            let (text, remedy) = words.toDo.visit(visit.reason)
            let since = visit.since.map { "<i>, \(words.toDo.since(words.dates.short($0)))</i>" } ?? ""
            lines.append(text + since)
            remedies.append(remedy)
        }
        if let week = unit.lastWeek, week < period.lastWeek {
            lines.append("<i>\(words.toDo.asOf(words.dates.short(week.sunday)))</i>")
        }
        if let unreachable = unit.unreachable {
            let (text, remedy) = pull(unreachable)
            lines.append(text)
            remedies.append(remedy)
        }
        return item(lines, remedies, unit.doubts)
    }

    private func unreachable(_ unit: Unit) -> String {
        let pulls = unit.unreachable.map { [pull($0)] } ?? []
        return item(pulls.map(\.words), pulls.map(\.remedy), unit.doubts)
    }

    private func unknown(_ unit: Unit) -> String { item([], [], unit.doubts) }

    /// Why nothing came from a unit, since when, and what helps. Words that are no pull's stay as they are.
    private func pull(_ unreachable: Unit.Unreachable) -> (words: String, remedy: String) {
        let toDo = words.toDo
        let seen = unreachable.lastSeen.map { toDo.lastHeard(words.dates.short($0)) } ?? toDo.neverHeard
        var (text, remedy) = language.pullWords.notPulled
        if let result = unreachable.result {
            if let cause = PullCause(result) {
                let (its, help) = language.pullWords.cause(cause)
                (text, remedy) = (Self.sentence(its), Self.sentence(help))
                let details = cause.details(in: result)
                if !details.isEmpty { text += " (\(details.map(english).joined(separator: ", ")))" }
            } else {
                (text, remedy) = (english(result), toDo.unreachableRemedy)
            }
        }
        return ("\(text)<i>, \(seen)</i>", remedy)
    }

    /// Words with a capital at their beginning.
    private static func sentence(_ words: String) -> String {
        words.hasPrefix("breathpacer") ? words : words.prefix(1).uppercased() + words.dropFirst()
    }

    /// What is wrong with a unit and, each once, what helps.
    private func item(_ lines: [String], _ remedies: [String], _ doubts: [Doubt]) -> String {
        let doubts = doubts.map { words.toDo.doubt($0, words.dates) }
        var once: [String] = []
        for remedy in remedies + doubts.map(\.remedy) where !once.contains(remedy) { once.append(remedy) }
        let all = lines + doubts.map(\.words)
        return "<span>\(all.joined(separator: "<br>"))</span><span>\(once.joined(separator: "<br>"))</span>"
    }
}
