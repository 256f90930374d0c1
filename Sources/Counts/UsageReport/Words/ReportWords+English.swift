import UsageFormat

extension ReportWords {
    static let english = ReportWords(
        numerals: numbers, dates: .english, head: head, toDo: toDo, use: use, rooms: rooms, profile: profile,
        meaning: meaning, problems: problems, cards: cards)

    private static let numbers = Numerals.english

    private static let head = Head(
        title: "Breathing lights", skip: "Skip to the report", sections: "Sections",
        about: { rooms, sites, sunday in
            "\(numbers.count(rooms, "room", "rooms")) at \(numbers.count(sites, "site", "sites")), weeks to Sunday, \(sunday)"
        },
        weeksTo: { "Breathing lights, weeks to \($0)" },
        madeOn: { "Made on \($0) by breathpacer \($1) from the files that the units published." })

    private static let toDo = ToDo(
        heading: "What to do",
        needVisit: { numbers.form($0, "needs a visit", "need a visit") },
        unreachable: { _ in "unreachable" }, notKnown: { _ in "not known" },
        visits: "Units that need a visit", unreachables: "Units that are unreachable",
        unknowns: "Units of which too little is known",
        noneAsAllAreWell: "None: every unit is well.", noneKnown: "None that is known.",
        noneUnreachable: "None: every unit was reached.",
        noneUnknown: "None: the state of every unit that was reached is known.",
        since: { "since \($0)" }, asOf: { "As of the week to \($0)" }, lastHeard: { "last heard of on \($0)" },
        neverHeard: "never heard of", unreachableRemedy: "Check network and power", noSite: "no site named",
        visit: { reason in
            switch reason {
            case .buttonStuck: ("The button is stuck", "Free or replace the button")
            case .buttonNoise(let hours):
                (
                    "The line of its button had noise in \(hours)\(Visit.isMostNoise(hours) ? " h or more" : " h") of the last week",
                    "Give its cable what Hardware/wiring.md says of a long one, then let selftest listen to it"
                )
            case .diskErrors(let hours):
                ("Its memory card failed to take writes in \(hours) h of the last week", "Replace the memory card")
            case .hardwareFaults(let count):
                (
                    "Light or button failed \(count)\u{202F}×\(Visit.isMostFaults(count) ? " or more" : "") in the last week",
                    "Check cables and power of light and button"
                )
            case .clockUnknown: ("It does not know the time", "Give it network time or a clock battery")
            case .clockFaults(let count):
                ("Its clock was wrong \(count)\u{202F}× in the last week", "Give it network time or a clock battery")
            case .notReady(let hours):
                ("It was ready for only \(hours) of 168 h of the last week", "Check power supply and plug")
            case .restarts(let count):
                ("It restarted \(count)\u{202F}× in the last week", "Check power supply and plug")
            case .silent: ("It can be reached, and has closed no week since", "Check power supply and plug")
            }
        },
        doubt: { doubt, dates in
            let again = "Pull it again; if that does not help, replace the memory card"
            return switch doubt {
            case .unreadable(1): ("One of its recent files cannot be used", again)
            case .unreadable(let files): ("\(files) of its recent files cannot be used", again)
            case .noHealth(let week): ("Its health in the week to \(dates.short(week.sunday)) is missing", again)
            case .nothingPublished:
                (
                    "It has published no week yet",
                    "Nothing, if it was put up this week; otherwise check its power and its clock"
                )
            case .pullNotKnown:
                ("How its last pull went cannot be read", "Pull it again; see the line of pull-status.csv below")
            }
        })

    private static let use = UseBySite(
        heading: "Use by site",
        sums: { sessions, weeks, numbered, small in
            """
            <strong>About \(numbers.text(sessions)) sessions</strong> in the last \(weeks) weeks: the sum of \
            \(numbers.count(numbered, "week", "weeks")) that rooms published with a number. Not in any sum: \
            \(numbers.count(small, "week", "weeks")) with too few sessions for one.
            """
        },
        chart: { sessions, weeks, most in
            "Published sessions by week: about \(numbers.text(sessions)) in \(weeks) weeks, the most in one of them \(numbers.text(most))"
        },
        chartCaption: "Sessions by week, sums of published numbers", asTable: "These weeks as a table",
        byWeek: "Sessions by week", week: "Week", fromMonday: "From Monday", about: "about",
        roomsWithNumber: "Rooms with a number", roomsWithSmallWeek: "Rooms with a small week",
        bySite: "Rooms and sessions by site", site: "Site", rooms: "Rooms", theirUse: "Their use", units: "Units",
        roomsLately: { "Rooms, last \($0) weeks" }, lately: { "Last \($0) weeks" },
        toVisit: "to visit", unreachable: "unreach\u{AD}able", notKnown: "not known", smallWeeks: "small weeks",
        group: { group in
            switch group {
            case .used: ("in use", "well, in use")
            case .little: ("used a little", "well, used a little")
            case .hardly: ("hardly used", "well, hardly used")
            case .untold: ("cannot be told", "well, use not told")
            }
        })

    private static let rooms = Rooms(
        heading: "Rooms",
        introduction: """
            A year of weeks, the oldest on the left; in the order of names. Each room is drawn to its own scale: what it \
            shows is a room’s course over the year, not its place among others. The sum beside it is of the last 13 \
            weeks. Use is not need.
            """,
        aNumber: "a week with a number", aSmallWeek: "a small week", nothing: "nothing: a week without",
        rooms: { numbers.count($0, "room", "rooms") },
        weekByWeek: { "\($0), week by week" },
        caption: { "Sessions by week at \($0); low: too few to say how many; –: ready for too few hours" },
        room: "Room", low: "low",
        use: { use in
            switch use {
            case .inUse: ("in use", "At least half of its last 13 weeks have a number.")
            case .little:
                (
                    "used a little",
                    "Fewer than half have one, or the small weeks of the last quarter come to \(Thresholds.smallWeeksBounds.lowerBound) sessions or more."
                )
            case .hardly:
                (
                    "hardly used",
                    "Only small weeks, and those of the last quarter come to fewer than \(Thresholds.smallWeeksBounds.lowerBound) sessions."
                )
            case .few: ("few presses", "Only small weeks, too few of them in a quarter to say more.")
            case .notReady:
                ("not ready", "No week has a number, and the light was ready for too few hours to say more.")
            case .notCounted:
                (
                    "not counted",
                    "Fewer than \(Thresholds.headcount) people may use the room or work there on one of its open days, or their number is not set (headcount, staffed_days): only the unit’s health is published."
                )
            case .unknown: ("no weeks", "Nothing was published in the last 13 weeks.")
            }
        },
        movedTo: { "moved to \($0)" },
        needsVisit: ("needs a visit", "The unit reports a fault, or can be reached and counts nothing."),
        unreachable: (
            "unreachable",
            """
            The last pull failed, or nothing newer came. What was counted meanwhile is not known yet: it comes with the \
            next pull that works.
            """
        ),
        notKnown: (
            "not known",
            "A recent file of the unit cannot be used, or it has published nothing yet. It may be well or not."
        ),
        incomplete: (
            "incomplete", "A file of the unit could not be read: see the list of files with problems."
        ),
        about: { "about \(numbers.text($0))" },
        smallWeeks: { numbers.count($0, "small week", "small weeks") },
        withoutDate: { "without date: about \(numbers.text($0))" },
        numbers: { "\(numbers.count($0, "week", "weeks")) of \($1) to \($2)" },
        lowWeeks: { "\($0) low" }, emptyWeeks: { "\($0) without" })

    private static let profile = Profile(
        heading: "When and how",
        introduction: {
            """
            Sums of the tables that rooms published for \($0) to \($1). A room publishes a quarter’s table \
            whole or not at all, so these do not hold all sessions, and not all hold the same ones.
            """
        },
        none: "No room has published a table of a closed quarter yet.",
        sessions: "Sessions", drawn: "Share, drawn", about: "about", share: "share",
        title: { kind in
            switch kind {
            case .timeOfDay: "Time of day"
            case .weekday: "Day of the week"
            case .practice: "Practice"
            case .outcome: "How they ended"
            case .smallWeeks: "Small weeks"
            }
        },
        weekPartsTitle: "Working days and weekend, of rooms that tell no more",
        level: { level in
            switch level {
            case .morning: "6 to 12"
            case .afternoon: "12 to 18"
            case .night: "18 to 6"
            case .mon: "Monday"
            case .tue: "Tuesday"
            case .wed: "Wednesday"
            case .thu: "Thursday"
            case .fri: "Friday"
            case .sat: "Saturday"
            case .sun: "Sunday"
            case .workingDays: "Monday to Friday"
            case .weekend: "Saturday, Sunday"
            case .breathe: "Breathe"
            case .bodyCheck: "Body check"
            case .kindWords: "Kind words"
            case .oneGoodThing: "One good thing"
            case .teamMinute: "Team minute"
            case .others: "others, of rooms that tell no more"
            case .completed: "to the end"
            case .notCompleted: "stopped earlier"
            }
        })

    private static let meaning = Meaning(
        heading: "What the numbers mean",
        parts: [
            (
                "Presses, not people",
                """
                A light counts sessions of ten seconds or longer. It cannot know who pressed, nor whether ten sessions \
                were ten people or one. If one person makes most of a room’s presses, the room’s numbers are that \
                person’s. So nobody may be asked about a number in this report.
                """
            ),
            (
                "Small numbers stay in the room",
                """
                Numbers are rounded to \(Thresholds.step). A week with fewer than \(Thresholds.minimumCount) sessions, none \
                included, leaves the unit only as “low”: no number, and no part in any sum. Where a quarter has \
                \(Thresholds.smallWeeks.lowerBound) such weeks or more, the unit says on which side of \
                \(Thresholds.smallWeeksBounds.lowerBound) their sum lies: that is all that tells <em>used a little</em> \
                from <em>hardly used</em>. A week in which the light was ready for fewer than \
                \(Thresholds.readyHours.lowerBound) hours has no number either, however much it was used. (A facility may \
                have set these thresholds higher.)
                """
            ),
            (
                "“About”",
                """
                Every sum adds published numbers, each of them rounded, so what really happened in these weeks may be a \
                little more or less. Weeks without a number come on top: the number of small weeks stands beside each \
                sum. A week in which counting began, or counts were lost, is added as it is. No small week is in any \
                sum, so the difference of two sums says nothing about one.
                """
            ),
            (
                "Use is not need",
                """
                A room that is used a lot may have the time and the quiet for it; a room that is hardly used may have \
                neither, or a light in the wrong corner, or other ways to rest. Non-use is no one’s fault and no room is \
                ahead of another: there is no ranking here, and none should be made of it.
                """
            ),
        ],
        wordsForARoom: "The words for a room")

    private static let problems = Problems(
        heading: "Files with problems",
        introduction: {
            """
            \(numbers.count($0, "problem", "problems")). A file with a problem is left out whole, so the numbers of its \
            unit are smaller than what was published.
            """
        },
        more: { "And \(numbers.text($0)) more: the table of problems, --csv, has all." },
        file: "File", line: "Line", found: "Found", expected: "Expected", whatToDo: "What to do",
        remedy: { remedy in
            switch remedy {
            case .pullAgain: "Pull the unit again; if the problem stays, replace its memory card"
            case .mendList: "Mend this line, or pull again, which writes the list anew"
            case .moveFolder: "Move the unit’s folder to where the report finds it"
            case .permit: "Let whoever makes the report read this file or folder"
            case .removeFile: "Remove the file, or pull into an empty folder"
            case .keepOne: "Keep the copy that the unit has: pull again and remove the other"
            case .rename: "Give each unit a name of its own: room.device in its settings"
            }
        })

    private static let cards = Cards(
        title: { "Cards for the rooms, \($0)" },
        forYou: "This light is for you",
        started: { "The light was started about \(numbers.count($0, "time", "times")) last quarter." },
        quietMinutes: "A few quiet minutes, whenever you want them.",
        howTo: """
            Press, and it paces a few minutes of slow breathing. Press again to stop. It counts presses, never people.
            """,
        leftOut: {
            """
            \(numbers.count($0, "room has", "rooms have")) no new card, because nothing on it would be new: the one that \
            hangs there stays. --all-cards makes a card for every room.
            """
        })
}
