"""Two attackers who know more than the files: the heaviest user, and one who knows who works nights."""

import collections

from Rigs.audit.attack import quarters, week_bounds


def heavy_user(published, truth):
    """The one who pressed most subtracts their own presses. By week's flag: in how many of the weeks with some of them
    how many the others pressed is learned, of how many."""
    presses = collections.Counter(s.person for week in truth.weeks.values() for s in week.sessions)
    figures = collections.Counter()
    if not presses:
        return figures
    person = presses.most_common(1)[0][0]
    for known in quarters(published):
        if known.which[0] == "undated":
            continue
        for period in [*known.told, *known.low]:
            own = sum(session.person == person for session in truth.weeks[period].sessions)
            if not own:
                continue
            flag = "ok" if period in known.told else "low"
            most = week_bounds(known, period)[1] if flag == "ok" else known.rules.minimum - 1
            least = max(own, week_bounds(known, period)[0] if flag == "ok" else 0)
            figures[flag] += 1
            figures[flag, "learned"] += least == most
    return figures


def nights(published, truth):
    """Of the published levels of the night: how many, and in how many one person makes most of them, over half and over
    eight tenths; whoever knows that only one works nights reads that person's number there, rounded."""
    figures = collections.Counter()
    for known in quarters(published):
        if "time_of_day" not in known.tables:
            continue
        by_person = collections.Counter(
            s.person for period in known.told for s in truth.weeks[period].sessions if s.part == "18_06"
        )
        share = max(by_person.values()) / sum(by_person.values())
        figures["levels"] += 1
        figures["over half"] += share > 0.5
        figures["over eight tenths"] += share > 0.8
    return figures
