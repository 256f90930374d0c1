import UsageFormat

extension ReportPage {
    /// With this many rooms or more, the rooms of a site are folded away until somebody opens them.
    private static let manyRooms = 60

    func writeRooms<E>(_ put: (String) throws(E) -> Void) throws(E) {
        let words = words.rooms
        try put(
            """
            <section aria-labelledby=rooms>
            <h2 id=rooms>\(words.heading)</h2>
            <p>\(words.introduction)</p>
            <ul class="key marks"><li class=a>\(words.aNumber)<li class=dot>\(words.aSmallWeek)<li class=gap>\(words.nothing)</ul>

            """)
        // A unit that moved has a line at each place.
        var lines: [String: [(unit: Unit, share: Share)]] = [:]
        for unit in fleet.units {
            for share in unit.shares { lines[share.site, default: []].append((unit, share)) }
        }
        for site in sites {
            guard let rooms = lines[site.site] else { continue }
            let (name, isOpen) = (name(site.site), fleet.units.count <= Self.manyRooms)
            try put(
                "<details\(isOpen ? " open" : "")><summary><h3>\(name)</h3> \(words.rooms(site.roomCount))</summary>\n<ul class=rooms>\n"
            )
            for room in rooms { try put(line(room.unit, room.share)) }
            try put("</ul>\n<details><summary>\(words.weekByWeek(name))</summary>\n")
            try put("<div class=scroll role=region aria-label=\"\(words.weekByWeek(name))\" tabindex=0>\n")
            try put("<table class=weeks><caption>\(words.caption(name))</caption>\n")
            try put("<thead><tr><th scope=col>\(words.room)\(weekHeaders)\n<tbody>\n")
            for room in rooms { try put(numbers(room.unit, room.share)) }
            try put("</table>\n</div></details></details>\n")
        }
        try put("</section>\n")
    }

    private func line(_ unit: Unit, _ share: Share) -> String {
        let words = words.rooms
        let isHere = share.site == unit.site
        var (state, kind) = (words.use(unit.use).words, UseGroup(unit.use).kind)
        switch unit.standing {
        case .needsVisit: (state, kind) = (words.needsVisit.words, "v")
        case .unreachable: (state, kind) = (words.unreachable.words, "n")
        case .notKnown: (state, kind) = (words.notKnown.words, "u")
        case .well: break
        }
        if !isHere { (state, kind) = (words.movedTo(name(unit.site)), "o") }
        let tally = share.lastWeeks
        var sums: [String] = []
        if tally.numberedWeeks > 0 { sums.append(words.about(tally.started)) }
        if tally.smallWeeks > 0 { sums.append(words.smallWeeks(tally.smallWeeks)) }
        if unit.undated.numberedWeeks + unit.undated.smallWeeks > 0 {
            sums.append(words.withoutDate(unit.undated.started))
        }
        let problem = unit.problemCount > 0 && isHere ? " <a href=\"#problems\">\(words.incomplete.words)</a>" : ""
        return "<li><b>\(HTML.room(unit))</b><span class=\(kind)>\(state)</span>"
            + "\(Sparkline(self.words.rooms).svg(share.recent))<i>\(sums.joined(separator: ", "))\(problem)</i>\n"
    }

    private var weekHeaders: String {
        (0..<ReportPeriod.yearWeeks).reduce(into: "") { headers, index in
            headers += "<th scope=col>\(words.dates.shortWeek(ISOWeek(index: period.firstWeek.index + index)))"
        }
    }

    private func numbers(_ unit: Unit, _ share: Share) -> String {
        let low = "<td>\(words.rooms.low)"
        return share.recent.reduce(into: "<tr><th scope=row>\(HTML.room(unit))") { row, mark in
            row += mark.started.map { "<td>\($0)" } ?? (mark == .low ? low : mark == .fewHours ? "<td>–" : "<td>")
        } + "\n"
    }
}
