"""Rooms and what happens in them: seeded, and known to the audit to the last press."""

import collections
import dataclasses
import datetime
import functools
import itertools
import math
import random
import zoneinfo

from Rigs.audit.chance import poisson
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
# Presses are so far apart that no two are of one session, and lie, as does what they lead to, inside a minute.
SLOT_S, IN_MINUTE_S = 660, 5
# In this second of a slot all is over and on the disk.
QUIET_S = 640
UNDATED_HOURS = 168
# The least sum that low weeks may be compared with.
LEAST_BOUND = 20
KINDS = ("ward", "night_nurse", "pool_of_two", "clinic", "keen_user", "holidays", "empty", "new_unit", "no_clock")


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


def night(hour):
    return 1 if hour >= 20 or hour < 6 else 0.05


def office(hour):
    return 1 if 8 <= hour < 17 else 0


def always(hour):
    return 1 if 6 <= hour < 22 else 0.4


def room(seed, weekly=(0.3, 80)):
    """A room by its seed, with so many sessions a week in the mean: from, to."""
    draw = random.Random(seed)
    kind = draw.choice(KINDS)
    clinic = kind == "clinic"
    minimum, small_weeks = draw.choice((8, 8, 8, 8, 11, 12, 13, 16, 18)), draw.choice((6, 6, 6, 7, 9, 13))
    # Two of the low weeks may be known to be empty: see `test_known_zeros`.
    most = (minimum - 1) * (small_weeks - 3)
    rules = Rules(
        open_days=DAYS[: draw.choice((5, 5, 6))] if clinic else draw.choice((DAYS, DAYS, DAYS[:5], DAYS[:6])),
        practices=tuple(PRACTICES)[: draw.choice((1, 1, 2, 3, 5))],
        days=draw.random() < 0.8,
        day_parts=draw.random() < 0.6,
        minimum=minimum,
        hours=draw.choice((84, 84, 84, 90, 120, 167)),
        small_weeks=small_weeks,
        bound=draw.choice((LEAST_BOUND, most, draw.randint(LEAST_BOUND, most))),
    )
    start = datetime.date(2026, 1, 5) + datetime.timedelta(days=draw.randrange(360))
    if draw.random() < 0.5:
        start -= datetime.timedelta(days=start.weekday())
    made = Room(seed, kind, rules, start, [], [])
    mean = weekly[0] if kind == "empty" else math.exp(draw.uniform(*map(math.log, weekly)))
    people, weights = persons(draw, kind)
    hours = {"night_nurse": night, "clinic": office}.get(kind, always)
    away = set(draw.sample(range(SPAN_DAYS // 7), 16 if kind == "holidays" else 4))
    slots = WEEK // SLOT_S
    # Drawn once: how likely a press is in each slot of a week, by the wall clock of its first week.
    shift = start.weekday() * DAY
    chance = list(
        itertools.accumulate(
            hours(slot * SLOT_S // HOUR % 24) * daily(clinic, (slot * SLOT_S + shift) // DAY % 7)
            for slot in range(slots)
        )
    )
    practice_weights = [0.6**number for number in range(len(rules.practices))]
    stopping = draw.uniform(0.02, 0.6)
    for number in range(SPAN_DAYS // 7):
        busy = mean * draw.gammavariate(4, 0.25) * (0.05 if number in away else 1)
        taken = set(draw.choices(range(slots), cum_weights=chance, k=poisson(draw, busy)))
        for slot in sorted(taken):
            lasts = None
            practice = draw.choices(rules.practices, practice_weights)[0]
            if draw.random() < stopping:
                lasts = draw.choice((3, 6, 15, 20, 25))
            made.presses.append(
                Press(number * WEEK + slot * SLOT_S + IN_MINUTE_S, practice, lasts, draw.choices(people, weights)[0])
            )
    befall(made, draw)
    return made


def persons(draw, kind):
    """Who presses, and how often each."""
    if kind in ("night_nurse", "keen_user"):
        return range(12), [draw.uniform(5, 40)] + [1] * 11
    if kind == "pool_of_two":
        return range(2), [1, draw.uniform(0.3, 1)]
    return range(20), [draw.uniform(0.2, 2) for _ in range(20)]


def daily(clinic, weekday):
    return 0.02 if clinic and weekday >= 5 else 1


def befall(made, draw):
    """Power cuts, some in the middle of a session; a light that is off for days, so that weeks have about as few ready
    hours as may be told; a full disk; a clock that is trusted late or never."""
    if made.kind in ("new_unit", "no_clock"):
        never = SPAN_HOURS * HOUR + DAY
        made.trusted_at = never if made.kind == "no_clock" else draw.randrange(1, 60 * 24) * HOUR + 90
        made.events.append((made.trusted_at, "clock_trusted"))
        if made.kind == "no_clock" and draw.random() < 0.5:
            # Hours without a break: enough of them, too few, and about as few as may be told.
            at = 0
            while (
                at := at + draw.choice((20, 83, 84, 85, 85, 90, 150)) * HOUR + draw.randrange(2 * HOUR)
            ) < SPAN_DAYS * DAY:
                made.events.append((at // SLOT_S * SLOT_S + QUIET_S, "power_cut"))
        return
    if draw.random() < 0.3:
        outages(made, draw)
        return
    full = []
    if draw.random() < 0.3:
        begin = draw.randrange(SPAN_DAYS - 20) * DAY + 100
        full = [begin, begin + draw.randrange(1, 12 * 24) * HOUR]
        made.events += [(full[0], draw.choice(("disk_full", "disk_error"))), (full[1], "disk_ok")]
    for _ in range(draw.choice((0, 0, 2, 30))):
        # While all is quiet; or in the twentieth second of a session.
        at = draw.randrange(SPAN_DAYS * DAY // SLOT_S) * SLOT_S + QUIET_S
        running = [press for press in draw.choices(made.presses, k=2) if press.lasts is None] if made.presses else []
        if running:
            at = running[0].at + 20
        if not full or not full[0] - HOUR < at < full[1] + 2 * HOUR:
            made.events.append((at, "power_cut"))


def outages(made, draw):
    """Times without light, in which nobody can press."""
    at = 0
    while (at := at + draw.randrange(5 * DAY, 120 * DAY)) < (SPAN_DAYS - 10) * DAY:
        begin = at // SLOT_S * SLOT_S + QUIET_S
        at = (begin + draw.randrange(76, 92) * HOUR) // SLOT_S * SLOT_S + QUIET_S - RESTART_S
        made.events += [(begin, "unplug"), (at, "plug")]
    made.presses = [press for press in made.presses if not any(of < press.at < to for of, to in made.outages)]
