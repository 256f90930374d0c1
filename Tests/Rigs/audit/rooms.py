"""Rooms and what happens in them, known to the audit to the last press."""

import collections
import dataclasses
import datetime
import functools
import zoneinfo

from Rigs.audit.rules import DAYS, PARTS, Rules, quarter

BERLIN = zoneinfo.ZoneInfo("Europe/Berlin")
HOUR, DAY, WEEK = 3600, 86_400, 604_800
# Two years; and so long after them that a week that ended with them is published.
SPAN_DAYS, SPAN_HOURS = 728, 728 * 24 + 3
# Counting that began no later than this after a week did has all of it that matters: see `coverage`.
BEGUN_IN_TIME_S = 2 * HOUR
# How long each practice plays, and what it takes to choose it.
PRACTICES = {"breathe": 300, "body_check": 180, "kind_words": 120, "one_good_thing": 30, "team_minute": 60}
HOLD_STEP_S, SEEN_S = 0.9, 0.15
COUNTED_S = 10
# What was counted is on the disk from the next beat on; after a cut of the power a unit is up again so much later.
BEAT_S, RESTART_S = 300, 20
UNDATED_HOURS = 168


@dataclasses.dataclass(frozen=True)
class Press:
    at: int
    practice: str
    lasts: int | None
    person: int

    @property
    def end(self):
        return self.at + (PRACTICES[self.practice] if self.lasts is None else self.lasts)


@dataclasses.dataclass(frozen=True)
class Session:
    """What is counted of a press, and by whom it was, which nothing may tell. On a day that is not open nothing is."""

    date: datetime.date
    part: str
    practice: str
    completed: bool
    person: int

    @property
    def weekday(self):
        return DAYS[self.date.weekday()]


@dataclasses.dataclass
class TrueWeek:
    """`span`: from when until when, in seconds after the start; of an undated week nothing but its end is needed."""

    partial: bool
    span: tuple
    ready_hours: int
    # Of an undated week, the most ready hours without a break.
    longest_run: int | None = None
    sessions: list = dataclasses.field(default_factory=list)


@dataclasses.dataclass
class Truth:
    weeks: dict
    undated: list
    closed_quarters: set


@dataclasses.dataclass
class Room:
    seed: str
    kind: str
    rules: Rules
    # It starts at 0:00 UTC.
    start: datetime.date
    presses: list
    # Of what befalls the unit besides presses: (seconds, action).
    events: list
    trusted_at: int = 0
    zone: zoneinfo.ZoneInfo = BERLIN

    def moment(self, seconds):
        """The wall clock, so many seconds after the start."""
        begin = datetime.datetime.combine(self.start, datetime.time(), datetime.UTC).timestamp()
        return datetime.datetime.fromtimestamp(begin + seconds, self.zone)

    def week(self, seconds):
        return tuple(self.moment(seconds).isocalendar()[:2])

    def seconds(self, monday):
        """When a week begins, in seconds after the start."""
        begin = datetime.datetime.combine(self.start, datetime.time(), datetime.UTC)
        return int((datetime.datetime.combine(monday, datetime.time(), self.zone) - begin).total_seconds())

    @functools.cached_property
    def runs(self):
        """From when until when the unit had power, each time."""
        cuts = sorted(at for at, action in self.events if action == "power_cut")
        return list(zip([0, *(at + RESTART_S for at in cuts)], [*cuts, SPAN_HOURS * HOUR]))

    @functools.cached_property
    def outages(self):
        """From when until when the unit had power and no light."""
        begins = [at for at, action in self.events if action == "unplug"]
        return list(zip(begins, (at for at, action in self.events if action == "plug")))

    def ready_hours(self, of, to):
        """For each time with power, when an hour of it ended in which the unit was ready throughout: later than `of`
        and no later than `to`. The hours of a unit are those since it started."""
        for begin, stop in self.runs:
            first = max(begin + HOUR, begin + ((of - begin) // HOUR + 1) * HOUR)
            ends = range(first, min(to, stop) + 1, HOUR)
            yield [at for at in ends if not any(at - HOUR < till and since < at for since, till in self.outages)]

    def is_kept(self, at):
        """Whether what was counted at a moment was on the disk when the power was cut next."""
        begin, stop = next((run for run in self.runs if run[0] <= at < run[1]), (0, 0))
        return stop == SPAN_HOURS * HOUR or begin + -(-(at - begin) // BEAT_S) * BEAT_S < stop

    def closed_weeks(self, begin, last):
        first = self.moment(begin)
        monday = first.date() - datetime.timedelta(days=first.weekday())
        late = (first.replace(tzinfo=None) - datetime.datetime.combine(monday, datetime.time())).total_seconds()
        weeks = {}
        while (week := tuple(monday.isocalendar()[:2])) < last:
            span = self.seconds(monday), self.seconds(monday + datetime.timedelta(days=7))
            # An hour that ends with a week is the next one's.
            hours = sum(map(len, self.ready_hours(max(begin, span[0] - 1), span[1] - 1)))
            weeks[week] = TrueWeek(not weeks and late > BEGUN_IN_TIME_S, span, hours)
            monday += datetime.timedelta(days=7)
        return weeks

    def script(self):
        """The room as `breathpacer simulate --script` reads it."""
        lines = [(at, action) for at, action in self.events]
        for press in self.presses:
            number = self.rules.practices.index(press.practice) + 1
            held = HOLD_STEP_S * (number + 0.5) + SEEN_S
            lines.append((press.at, "tap" if number == 1 else f"hold:{held:.3f}"))
            if press.lasts is not None:
                lines.append((press.end + (0 if number == 1 else 5), "tap"))
        return "at_s,action\n" + "".join(f"{at:.2f},{action}\n" for at, action in sorted(lines))

    def undated_weeks(self, until):
        """The undated weeks that passed until a moment: of so many ready hours each, whenever they were."""
        hours = [(at, run) for run, ends in enumerate(self.ready_hours(0, until)) for at in ends]
        weeks = []
        for first in range(0, len(hours) - UNDATED_HOURS + 1, UNDATED_HOURS):
            of = hours[first : first + UNDATED_HOURS]
            longest = max(collections.Counter(run for _, run in of).values())
            weeks.append(TrueWeek(False, (0, of[-1][0]), UNDATED_HOURS, longest))
        return weeks

    def settings(self):
        rules = self.rules
        staffed = [12, 12, 10] if rules.day_parts else [12, 12, 2]
        by_day = [12] * (len(rules.open_days) - 1) + [10 if rules.days else 9]
        return (
            f'[room]\nheadcount = 24\ntime_zone = "{self.zone.key}"\nopen_days = {list(rules.open_days)}\n'
            f"staffed_days = {by_day}\nstaffed_day_parts = {staffed}\n[practices]\nenabled = {list(rules.practices)}\n"
            f"[usage]\nminimum_count = {rules.minimum}\nleast_ready_hours = {rules.hours}\n"
            f"small_weeks = {rules.small_weeks}\nsmall_weeks_bound = {rules.bound}\n"
        ).replace("'", '"')

    def truth(self):
        """What happened, by closed week: nothing of it is read from the device."""
        cuts = [at for at, action in self.events if action == "power_cut"]
        end = SPAN_HOURS * HOUR
        undated = self.undated_weeks(min(self.trusted_at, end))
        # What was published undated stays so.
        begin = undated[-1].span[1] if undated else 0
        last = self.week(end)
        weeks = self.closed_weeks(begin, last) if self.trusted_at < end else {}
        for press in self.presses:
            counted = press.at + COUNTED_S
            if press.end < counted or not self.is_kept(counted):
                continue
            if counted < begin:
                next(week for week in undated if counted < week.span[1]).sessions.append(press)
                continue
            moment, week = self.moment(counted), self.week(counted)
            if week not in weeks or DAYS[moment.weekday()] not in self.rules.open_days:
                continue
            cut = any(press.at < at < press.end for at in cuts)
            completed = press.lasts is None and not cut and self.week(press.end) == week
            part = PARTS[0] if 6 <= moment.hour < 12 else PARTS[1] if 12 <= moment.hour < 18 else PARTS[2]
            weeks[week].sessions.append(Session(moment.date(), part, press.practice, completed, press.person))
        closed = {quarter(week) for week in weeks} - {quarter(last)}
        return Truth(weeks, undated, closed)
