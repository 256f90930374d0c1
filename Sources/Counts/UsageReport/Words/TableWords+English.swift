extension TableWords {
    static let english = TableWords(
        title: "Breathing lights: what the report read, counted as presses and never as people",
        table: { table in
            switch table {
            case .units: "A row for each unit"
            case .sites: "A row for each site"
            case .weeks: "A row for each week that a unit published"
            case .profile: "A row for each level of a table that a unit published of a quarter"
            case .health: "A row for the health of a unit in each week"
            case .problems: "A row for each file with a problem"
            }
        },
        column: { column in
            switch column {
            case .site: "The site, from the folder site=NAME; empty without one"
            case .room: "The room’s name, room.name in the unit’s settings; empty without one"
            case .device: "The unit’s name, from the folder device=NAME"
            case .use: "How the light was used in the last 13 weeks, as far as published numbers show"
            case .visit:
                "Why someone should go and look at the unit, in words with blanks between them; empty if nothing is known"
            case .visitSince: "The Monday since which that is so without a break"
            case .unreachable: "Why nothing came from the unit lately; empty if it was reached"
            case .lastSeen: "The last day on which it was reached or counting"
            case .notKnown: "Why it cannot be called well, in words with blanks between them; empty if it can"
            case .lastWeek: "The last ISO 8601 week of which anything is known"
            case .startedAbout: "The sum of all published numbers of sessions, each of them rounded"
            case .numberedWeeks: "How many weeks have a number"
            case .smallWeeks: "How many weeks have too few sessions for a number"
            case .undatedStartedAbout: "The sum of published numbers of weeks without a date, in no other sum"
            case .problems: "How many problems the unit’s files have"
            case .rooms: "How many rooms are at the site"
            case .toVisit: "How many units need a visit"
            case .unreachableUnits: "How many units are unreachable"
            case .unknownUnits: "Of how many units too little is known"
            case .yearStartedAbout: "The sum of published numbers of the last 52 weeks, each of them rounded"
            case .yearSmallWeeks: "How many of the last 52 weeks have too few sessions for a number"
            case .monday: "The day on which the week begins; empty for an undated week"
            case .week, .started, .flag, .coverage, .readyHours, .clock, .quarter, .table, .level, .sessions, .restarts,
                .hardwareFaults, .repairs, .diskErrorHours, .clockFaults, .resets, .button, .buttonNoise:
                column.published?.meaning ?? ""
            case .file: "The file or folder"
            case .line: "The line in it; empty if the problem concerns the whole file"
            case .found: "What was found there"
            case .expected: "What was expected"
            case .remedy: "What helps"
            }
        })
}
