"""The attack: from the published rows alone, the range of each cell that was kept back.

Exact integer intervals instead of a solver, a hundred times faster: all that ties one number to another is a sum, of a
quarter's weeks or of a table's levels, and the sum of integers from intervals takes every value of an interval. Why a
table is absent is a choice of few cases; a cell's range is the union over them. `solver.py` holds it against CP-SAT.
"""

import dataclasses
import math

from Rigs.audit.rules import FEW_HOURS, LEAST_DAYS, LEAST_SESSIONS, quarter

TOLD_TOO_MUCH = 3
"""Fewer values than this are a finding."""


@dataclasses.dataclass(frozen=True)
class Cell:
    """What was kept back, or rounded (`told`), and its possible values as (from, to), ascending and apart."""

    kind: str
    where: tuple
    ranges: tuple

    @property
    def size(self):
        return sum(to - of + 1 for of, to in self.ranges)

    def holds(self, value):
        return any(of <= value <= to for of, to in self.ranges)


def union(*ranges):
    """Ranges made disjoint; empty ones fall away."""
    joined = []
    for of, to in sorted((of, to) for of, to in ranges if of <= to):
        if joined and of <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(to, joined[-1][1]))
        else:
            joined.append((of, to))
    return tuple(joined)


@dataclasses.dataclass
class Quarter:
    """What is known of a quarter, closed or not."""

    which: tuple
    rules: object
    told: dict
    low: list
    tables: dict
    small: object
    closed: bool

    @property
    def weeks_sum(self):
        bounds = [self.rules.behind_week(told) for told in self.told.values()]
        return sum(low for low, _ in bounds), sum(high for _, high in bounds)


def quarters(published):
    """The published rows by quarter; undated weeks come last, one by one: nothing ties them. Weeks of few hours are in
    none, since they enter nothing: each may hold anything."""
    found = {}
    for week in published.weeks:
        if week.told == FEW_HOURS:
            continue
        which = quarter(week.period) if isinstance(week.period, tuple) else ("undated", week.period)
        if which not in found:
            found[which] = Quarter(
                which,
                published.rules,
                {},
                [],
                published.tables.get(which, {}),
                published.small.get(which),
                which in published.closed,
            )
        if week.told is None:
            found[which].low.append(week.period)
        else:
            found[which].told[week.period] = week.told
    return found.values()


def attack(published):
    """Each suppressed cell, and each week that is told rounded."""
    for known in quarters(published):
        yield from small_weeks(known)
        for period in known.told:
            yield Cell("told", (known.which, period), (week_bounds(known, period),))
        if known.closed and known.told:
            yield from levels(known)


def small_weeks(known):
    rules, count = known.rules, len(known.low)
    most = rules.minimum - 1
    low, high = 0, most * count
    if known.small == "ge":
        low = rules.bound
    elif known.small == "lt":
        high = rules.bound - 1
    elif known.small is not None:
        low = high = known.small
    each = (max(0, low - most * (count - 1)), min(most, high))
    for period in known.low:
        yield Cell("week", (known.which, period), (each,))
    if count:
        yield Cell("small_weeks", (known.which,), ((low, high),))


def bounds(level, rules):
    return (0, rules.minimum - 1) if level is None else rules.behind(level)


def total(known):
    """How many sessions the weeks told hold, if they are enough and spread."""
    low, high = known.weeks_sum
    low = max(LEAST_SESSIONS, low)
    for table in known.tables.values():
        told = [bounds(level, known.rules) for level in table.values()]
        low, high = max(low, sum(of for of, _ in told)), min(high, sum(to for _, to in told))
    return low, high


def totals_unspread(known):
    """How many sessions the weeks told may hold if they were too few, on too few days, or too many of them on one
    day."""
    low, high = known.weeks_sum
    weeks = [known.rules.behind_week(told) for told in known.told.values()]
    found = [(low, min(high, LEAST_SESSIONS - 1))]
    enough = max(low, LEAST_SESSIONS)
    if len(weeks) < LEAST_DAYS:
        found.append((enough, high))
    for of, to in weeks:
        # All of this week on one day, and the others as they must: over three tenths.
        others = low - of
        found.append((max(enough, 10 * others // 7 + 1), min(high, math.ceil(10 * to / 3) - 1)))
    return union(*found)


def levels(known):
    rules = known.rules
    if known.tables:
        low, high = total(known)
        for name, (columns, groups) in rules.tables.items():
            yield from kept_back(known, name, columns, groups, low, high)
        return
    found = totals_unspread(known)
    # Or they were spread, if there are days enough, and each table has a level under the threshold.
    spread = union(total(known)) if len(known.told) * len(rules.open_days) >= LEAST_DAYS else ()
    for name, (columns, groups) in rules.tables.items():
        for level in columns:
            kept = [piece for of, to in spread for piece in absent(rules, columns, groups, level, of, to)]
            yield Cell("level", (known.which, name, level), union(*((0, to) for _, to in found), *kept))


def kept_back(known, name, columns, groups, low, high):
    """The levels of a table that is not published while another one is: only their smallness can be the reason."""
    rules, told = known.rules, known.tables.get(name)
    if told is None:
        for level in columns:
            yield Cell("level", (known.which, name, level), absent(rules, columns, groups, level, low, high))
        return
    yield from singly(known, name, told, low, high)
    if set(told) != set(columns):
        several = [members for members in groups.values() if len(members) > 1]
        for group, members in groups.items():
            if len(members) > 1:
                of, to = within(rules, told, group, low, high)
                for level in members:
                    narrow = len(several) == 1 and len(members) == 2
                    ranges = ((0, rules.minimum - 1), (max(0, of - rules.minimum + 1), to)) if narrow else ((0, to),)
                    yield Cell("level", (known.which, name, level), union(*ranges))


def absent(rules, columns, groups, level, low, high):
    """A level of a table that is absent since one level is under the threshold, and one of the coarser table too.

    Of two levels it is one or the other. Of more any level may be anything, since another may be the small one: but not
    if it alone is one of the coarser table's two.
    """
    if len(columns) == 2 or any(members == (level,) for members in (groups or {}).values()):
        return union((0, rules.minimum - 1), (max(0, low - rules.minimum + 1), high))
    return ((0, high),)


def within(rules, told, level, low, high):
    """A level of a published table, by its own number and the table's sum."""
    others = [bounds(number, rules) for other, number in told.items() if other != level]
    of, to = bounds(told[level], rules)
    return max(of, low - sum(most for _, most in others)), min(to, high - sum(least for least, _ in others))


def singly(known, name, told, low, high):
    """The levels that a leaky table leaves out one by one."""
    for level, number in told.items():
        if number is None:
            yield Cell("level", (known.which, name, level), (within(known.rules, told, level, low, high),))


def week_bounds(known, period):
    """The possible counts of a week told, the tables considered."""
    of, to = known.rules.behind_week(known.told[period])
    if not (known.closed and known.tables):
        return of, to
    (least, most), (low, high) = known.weeks_sum, total(known)
    return max(of, low - (most - to)), min(to, high - (least - of))
