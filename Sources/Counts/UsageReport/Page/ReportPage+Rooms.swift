import UsageFormat

extension ReportPage {
    /// With this many rooms or more, the rooms of a site are folded away until somebody opens them.
    private static let manyRooms = 60

    func writeRooms<E>(_ put: (String) throws(E) -> Void) throws(E) {
        try put(
            """
            <section aria-labelledby=rooms>
            <h2 id=rooms>Rooms</h2>
            <p>A year of weeks, the oldest on the left; in the order of names. Each room is drawn to its own scale: \
            what it shows is a room’s course over the year, not its place among others. The sum beside it is of the last \
            13 weeks. Use is not need.</p>
            <ul class="key marks"><li class=a>a week with a number<li class=dot>a small week<li class=gap>nothing: a week \
            without</ul>

            """)
        // A unit that moved has a line at each place.
        var lines: [String: [(unit: Unit, share: Share)]] = [:]
        for unit in fleet.units {
            for share in unit.shares { lines[share.site, default: []].append((unit, share)) }
        }
        for site in sites {
            guard let rooms = lines[site.site] else { continue }
            try put(
                "<details\(fleet.units.count > Self.manyRooms ? "" : " open")><summary><h3>\(HTML.site(site.site))</h3> "
                    + "\(HTML.count(site.roomCount, "room"))</summary>\n<ul class=rooms>\n")
            for room in rooms { try put(Self.line(room.unit, room.share)) }
            try put("</ul>\n<details><summary>\(HTML.site(site.site)), week by week</summary>\n")
            try put("<div class=scroll role=region aria-label=\"\(HTML.site(site.site)), week by week\" tabindex=0>\n")
            try put(
                "<table class=weeks><caption>Sessions by week at \(HTML.site(site.site)); low: too few to say how many; –: ready for too few hours</caption>\n"
            )
            try put("<thead><tr><th scope=col>Room\(weekHeaders)\n<tbody>\n")
            for room in rooms { try put(Self.numbers(room.unit, room.share)) }
            try put("</table>\n</div></details></details>\n")
        }
        try put("</section>\n")
    }

    private static func line(_ unit: Unit, _ share: Share) -> String {
        let isHere = share.site == unit.site
        let tally = share.lastWeeks
        var words = isHere ? unit.use.rawValue : "moved to \(HTML.site(unit.site))"
        var kind = isHere ? kind(unit.use) : "o"
        switch unit.standing {
        case .needsVisit where isHere: (words, kind) = ("needs a visit", "v")
        case .unreachable where isHere: (words, kind) = ("unreachable", "n")
        case .notKnown where isHere: (words, kind) = ("not known", "u")
        default: break
        }
        var sum = tally.numberedWeeks > 0 ? "about \(HTML.grouped(tally.started))" : ""
        if tally.smallWeeks > 0 { sum += "\(sum.isEmpty ? "" : ", ")\(HTML.count(tally.smallWeeks, "small week"))" }
        if unit.undated.numberedWeeks + unit.undated.smallWeeks > 0 {
            sum += "\(sum.isEmpty ? "" : ", ")without date: about \(HTML.grouped(unit.undated.started))"
        }
        return
            "<li><b>\(HTML.room(unit))</b><span class=\(kind)>\(words)</span>\(Sparkline.svg(share.recent))"
            + "<i>\(sum)\(unit.problemCount > 0 && isHere ? " <a href=\"#problems\">incomplete</a>" : "")</i>\n"
    }

    private var weekHeaders: String {
        (0..<ReportPeriod.yearWeeks).reduce(into: "") { headers, index in
            headers += "<th scope=col>\(ISOWeek(index: period.firstWeek.index + index).description.dropFirst(2))"
        }
    }

    private static func numbers(_ unit: Unit, _ share: Share) -> String {
        share.recent.reduce(into: "<tr><th scope=row>\(HTML.room(unit))") { row, mark in
            row += mark.started.map { "<td>\($0)" } ?? (mark == .low ? "<td>low" : mark == .fewHours ? "<td>–" : "<td>")
        } + "\n"
    }
}
