extension ReportPage {
    /// What has to be done. It comes first because most readers look for it.
    var toDo: String {
        let units = Dictionary(grouping: fleet.units, by: \.standing)
        let (visits, unreachable) = (units[.needsVisit] ?? [], units[.unreachable] ?? [])
        let (notKnown, well) = (units[.notKnown] ?? [], units[.well] ?? [])
        func tile(_ number: Int, _ words: String, _ link: String, _ kind: String) -> String {
            "<li class=\(kind)><a href=\"#\(link)\"><b>\(HTML.grouped(number))</b> \(words)</a>\n"
        }
        // Each room is in one tile.
        let used = Self.groups.map { group in
            tile(well.count { group.uses.contains($0.use) }, "well, \(group.tile)", "use", group.kind)
        }
        let isWell = well.count == fleet.units.count
        return """
            <section aria-labelledby=todo>
            <h2 id=todo>What to do</h2>
            <ul class=tiles>
            \(tile(visits.count, visits.count == 1 ? "needs a visit" : "need a visit", "visit", "v"))\
            \(tile(unreachable.count, "unreachable", "unreachable", "n"))\
            \(tile(notKnown.count, "not known", "unknown", "u"))\
            \(used.joined())\
            </ul>
            <h3 id=visit>Units that need a visit</h3>
            \(list(visits, none: isWell ? "None: every unit is well." : "None that is known.") { visit($0) })
            <h3 id=unreachable>Units that are unreachable</h3>
            \(list(unreachable, none: "None: every unit was reached.") { Self.unreachable($0) })
            <h3 id=unknown>Units of which too little is known</h3>
            \(list(notKnown, none: "None: every unit that was reached has told how it is.") { Self.unknown($0) })
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
                list += "\(site == nil ? "" : "</ul>\n")<h4>\(HTML.site(unit.site))</h4>\n<ul>\n"
                site = unit.site
            }
            list += "<li><b>\(HTML.room(unit))</b>\(item(unit))\n"
        }
        return list + "</ul>\n</div>"
    }

    private func visit(_ unit: Unit) -> String {
        var words = unit.visits.map { visit in
            "\(visit.words)\(visit.since.map { "<i>, since \($0.inShort)</i>" } ?? "")"
        }
        var remedies = unit.visits.map(\.remedy)
        if let week = unit.lastWeek, week < period.lastWeek {
            words.append("<i>As of the week to \(week.sunday.inShort)</i>")
        }
        if let unreachable = unit.unreachable {
            words.append(Self.words(unreachable))
            remedies.append(Self.remedy)
        }
        return Self.item(words + unit.doubts.map(\.words), remedies + unit.doubts.map(\.remedy))
    }

    private static func unreachable(_ unit: Unit) -> String {
        let words = unit.unreachable.map(Self.words).map { [$0] } ?? []
        return item(words + unit.doubts.map(\.words), [remedy] + unit.doubts.map(\.remedy))
    }

    private static func unknown(_ unit: Unit) -> String {
        item(unit.doubts.map(\.words), unit.doubts.map(\.remedy))
    }

    private static func words(_ unreachable: Unit.Unreachable) -> String {
        let seen = unreachable.lastSeen.map { "last heard of on \($0.inShort)" } ?? "never heard of"
        return "\(HTML.escaped(unreachable.words))<i>, \(seen)</i>"
    }

    /// What helps a unit that cannot be reached.
    private static let remedy = "Check network and power"

    /// What is wrong with a unit and, each once, what helps.
    private static func item(_ words: [String], _ remedies: [String]) -> String {
        var once: [String] = []
        for remedy in remedies where !once.contains(remedy) { once.append(remedy) }
        return "<span>\(words.joined(separator: "<br>"))</span><span>\(once.joined(separator: "<br>"))</span>"
    }
}
