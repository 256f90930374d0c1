"""The rules by which sessions become published numbers, written anew from PublishedFiles.md."""

import collections
import dataclasses
import functools

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
PARTS = ("06_12", "12_18", "18_06")
STEP = 5
# Told of a week with too few ready hours, in place of a number: nothing, not even that there were few sessions.
FEW_HOURS = "hours"
LEAST_SESSIONS, LEAST_DAYS, MOST_ON_ONE_DAY = 100, 10, 0.3


@dataclasses.dataclass(frozen=True)
class Rules:
    """What holds in a room. The last three are the mistakes that the audit must find.

    - days, day_parts: whether ten people work on each open day, and in each part of the day.
    - hours: a week with fewer ready hours is not told.
    """

    open_days: tuple = DAYS
    practices: tuple = ("breathe",)
    days: bool = False
    day_parts: bool = False
    minimum: int = 8
    hours: int = 84
    small_weeks: int = 6
    bound: int = 20
    exact_weeks: bool = False
    small_sum: bool = False
    single_levels: bool = False

    @property
    def tells_weeks(self):
        """Whether weeks are told at all: of a room with closed days only if enough people work on each open one."""
        return self.days or self.open_days == DAYS

    def rounded(self, count):
        nearest = (count + STEP // 2) // STEP * STEP
        return nearest + STEP if nearest < self.minimum else nearest

    def week(self, count, covered_hours):
        """What is told of a week: FEW_HOURS, None for a low one, or a number.

        - covered_hours: its ready hours; of an undated week, the most of them without a break.
        """
        if covered_hours < self.hours:
            return FEW_HOURS
        if count < self.minimum:
            return None
        return count if self.exact_weeks else self.rounded(count)

    @functools.cache  # noqa: B019 (there are few rules, and they last as long as the audit)
    def behind(self, told):
        """The counts that are told as a number: from, to."""
        counts = [n for n in range(max(self.minimum, told - 2 * STEP), told + STEP) if self.rounded(n) == told]
        return counts[0], counts[-1]

    def behind_week(self, told):
        return (told, told) if self.exact_weeks else self.behind(told)

    @functools.cached_property
    def tables(self):
        """Each table's levels, and the groups of them that a coarser table has in their place. One of a single level is
        never told, so its absence says nothing."""
        week_end = tuple(day for day in self.open_days if day in ("sat", "sun"))
        days = {"mon_fri": tuple(day for day in self.open_days if day not in week_end), "sat_sun": week_end}
        first, *others = self.practices
        tables = {
            "outcome": (("completed", "not_completed"), None),
            "weekday": (
                self.open_days if self.days else (),
                days if all(days.values()) else None,
            ),
            "practice": (self.practices, {first: (first,), "others": tuple(others)}),
            "time_of_day": (PARTS if self.day_parts else (), None),
        }
        return {name: table for name, table in tables.items() if len(table[0]) > 1}


def quarter(week):
    """The quarter of an ISO week, both as (year, number)."""
    year, number = week
    return year, min(4, (number - 1) // 13 + 1)


@dataclasses.dataclass
class Week:
    """A closed week as it is published; `period` is (year, number), or a number for an undated one."""

    period: object
    # A number, None for a low week, or FEW_HOURS.
    told: int | str | None
    partial: bool
    ready_hours: int | None = None


@dataclasses.dataclass
class Published:
    """All that the published files say of presses. `tables`: by quarter and table, levels with their numbers."""

    rules: Rules
    weeks: list
    tables: dict = dataclasses.field(default_factory=lambda: collections.defaultdict(dict))
    small: dict = dataclasses.field(default_factory=dict)
    closed: set = dataclasses.field(default_factory=set)

    def what_presses_say(self):
        """What must be the same for the same presses, whoever publishes."""
        weeks = [(week.period, week.told, week.partial, week.ready_hours) for week in self.weeks]
        return weeks, {quarter: tables for quarter, tables in self.tables.items() if tables}, self.small


def publish(truth, rules):
    """Publishes what a room's sessions were, by the rules."""
    published = Published(rules, [])
    published.closed = truth.closed_quarters
    if not rules.tells_weeks:
        return published
    for period, week in sorted(truth.weeks.items()):
        told = rules.week(len(week.sessions), week.ready_hours)
        published.weeks.append(Week(period, told, week.partial, week.ready_hours))
    for number, week in enumerate(truth.undated, start=1):
        told = rules.week(len(week.sessions), week.longest_run)
        published.weeks.append(Week(number, told, False, week.ready_hours))
    for which in sorted(published.closed):
        weeks = [week for period, week in truth.weeks.items() if quarter(period) == which]
        flagged = [(rules.week(len(week.sessions), week.ready_hours), week.sessions) for week in weeks]
        told = [sessions for flag, sessions in flagged if flag not in (None, FEW_HOURS)]
        published.tables[which] = tables([session for week in told for session in week], rules)
        small = [len(sessions) for flag, sessions in flagged if flag is None]
        if len(small) >= rules.small_weeks:
            side = "ge" if sum(small) >= rules.bound else "lt"
            published.small[which] = sum(small) if rules.small_sum else side
    return published


def tables(sessions, rules):
    by_day = collections.Counter(session.date for session in sessions)
    if len(sessions) < LEAST_SESSIONS or len(by_day) < LEAST_DAYS:
        return {}
    if max(by_day.values()) > MOST_ON_ONE_DAY * len(sessions):
        return {}
    column = {
        "outcome": lambda s: "completed" if s.completed else "not_completed",
        "weekday": lambda s: s.weekday,
        "practice": lambda s: s.practice,
        "time_of_day": lambda s: s.part,
    }
    told = {}
    for name, (levels, groups) in rules.tables.items():
        counted = collections.Counter(map(column[name], sessions))
        finest = {level: counted[level] for level in levels}
        # A practice that was added within the quarter is no level, but one of the others.
        group_of = {level: group for group, members in (groups or {}).items() for level in members}
        grouped = collections.Counter(group_of.get(column[name](session), "others") for session in sessions)
        coarser = {group: grouped[group] for group in groups or ()}
        for table in (finest, coarser):
            whole = table and min(table.values()) >= rules.minimum and sum(table.values()) == len(sessions)
            if whole or (table and rules.single_levels):
                told[name] = {k: rules.rounded(n) if n >= rules.minimum else None for k, n in table.items()}
                break
    return told
