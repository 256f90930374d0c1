extension ReportPage {
    /// What has to be done. It comes first because most readers look for it.
    var toDo: String {
        let (visits, unreachable) = (visits, unreachable)
        let uses = fleet.units.reduce(into: [Use: Int]()) { $0[$1.use, default: 0] += 1 }
        func tile(_ number: Int, _ words: String, _ link: String, _ kind: String) -> String {
            "<li class=\(kind)><a href=\"#\(link)\"><b>\(HTML.grouped(number))</b> \(words)</a>\n"
        }
        return """
            <section aria-labelledby=todo>
            <h2 id=todo>What to do</h2>
            <ul class=tiles>
            \(tile(visits.count, visits.count == 1 ? "needs a visit" : "need a visit", "visit", "v"))\
            \(tile(unreachable.count, "unreachable", "unreachable", "n"))\
            \(tile(uses[.inUse] ?? 0, "in use", "use", "a"))\
            \(tile(uses[.little] ?? 0, "used a little", "use", "i"))\
            \(tile(uses[.hardly] ?? 0, "hardly used", "use", "h"))\
            </ul>
            <h3 id=visit>Units that need a visit</h3>
            \(list(visits, none: "None: every unit that was reached is well.") { Self.visit($0) })
            <h3 id=unreachable>Units that are unreachable</h3>
            \(list(unreachable, none: "None: every unit was reached.") { Self.unreachable($0) })
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
            list += "<li><b>\(HTML.escaped(unit.device))</b>\(item(unit))\n"
        }
        return list + "</ul>\n</div>"
    }

    private static func visit(_ unit: Unit) -> String {
        var remedies: [String] = []
        let reasons = unit.visits.map { visit in
            if !remedies.contains(visit.remedy) { remedies.append(visit.remedy) }
            return "\(visit.words)\(visit.since.map { "<i>, since \($0.inShort)</i>" } ?? "")"
        }
        return "<span>\(reasons.joined(separator: "<br>"))</span><span>\(remedies.joined(separator: "<br>"))</span>"
    }

    private static func unreachable(_ unit: Unit) -> String {
        guard let unreachable = unit.unreachable else { return "" }
        let seen = unreachable.lastSeen.map { "last heard of on \($0.inShort)" } ?? "never heard of"
        return "<span>\(HTML.escaped(unreachable.words))<i>, \(seen)</i></span><span>Check network and power</span>"
    }
}
