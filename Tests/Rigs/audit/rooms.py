"""Rooms and what happens in them: seeded, and known to the audit to the last press."""

import dataclasses
import datetime
import itertools
import math
import random
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
# Presses are so far apart that no two are of one session, and lie, as does what they lead to, inside a minute.
SLOT_S, IN_MINUTE_S = 660, 5
UNDATED_HOURS = 168
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
    partial: bool
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

    def closed_weeks(self, begin, last):
        first = self.moment(begin)
        monday = first.date() - datetime.timedelta(days=first.weekday())
        late = (first.replace(tzinfo=None) - datetime.datetime.combine(monday, datetime.time())).total_seconds()
        weeks = {}
        while (week := tuple(monday.isocalendar()[:2])) < last:
            weeks[week] = TrueWeek(partial=not weeks and late > BEGUN_IN_TIME_S)
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

    def settings(self):
        staffed = [12, 12, 10] if self.rules.day_parts else [12, 12, 2]
        return (
            f'[room]\nheadcount = 24\ntime_zone = "{self.zone.key}"\nopen_days = {list(self.rules.open_days)}\n'
            f"staffed_day_parts = {staffed}\n[practices]\nenabled = {list(self.rules.practices)}\n"
            f"[usage]\nminimum_count = {self.rules.minimum}\n"
        ).replace("'", '"')

    def truth(self):
        """What happened, by closed week: nothing of it is read from the device."""
        cuts = [at for at, action in self.events if action == "power_cut"]
        end = SPAN_HOURS * HOUR
        undated_weeks = undated_count(min(self.trusted_at, end))
        undated = [[] for _ in range(undated_weeks)]
        # What was published undated stays so.
        begin = undated_weeks * UNDATED_HOURS * HOUR
        last = self.week(end)
        weeks = self.closed_weeks(begin, last) if self.trusted_at < end else {}
        for press in self.presses:
            counted = press.at + COUNTED_S
            if press.end < counted:
                continue
            if counted < begin:
                undated[undated_count(counted)].append(press)
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


def undated_count(seconds):
    """How many undated weeks have passed, in rooms whose unit was ready all the time until then."""
    return seconds // (UNDATED_HOURS * HOUR)


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
    rules = Rules(
        open_days=DAYS[: draw.choice((5, 5, 6))] if clinic else draw.choice((DAYS, DAYS, DAYS[:5], DAYS[:6])),
        practices=tuple(PRACTICES)[: draw.choice((1, 1, 2, 3, 5))],
        day_parts=draw.random() < 0.6,
        minimum=draw.choice((8, 8, 8, 8, 10, 11, 15)),
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


def poisson(draw, mean):
    count, left = 0, draw.expovariate(1)
    while left < mean:
        count += 1
        left += draw.expovariate(1)
    return count


def befall(made, draw):
    """Power cuts, some in the middle of a session; a full disk; a clock that is trusted late or never."""
    if made.kind in ("new_unit", "no_clock"):
        never = SPAN_HOURS * HOUR + DAY
        made.trusted_at = never if made.kind == "no_clock" else draw.randrange(1, 60 * 24) * HOUR + 90
        made.events.append((made.trusted_at, "clock_trusted"))
        return
    full = []
    if draw.random() < 0.3:
        begin = draw.randrange(SPAN_DAYS - 20) * DAY + 100
        full = [begin, begin + draw.randrange(1, 12 * 24) * HOUR]
        made.events += [(full[0], draw.choice(("disk_full", "disk_error"))), (full[1], "disk_ok")]
    for _ in range(draw.choice((0, 0, 2, 30))):
        # In the tenth minute of a slot all is over and on the disk; or in the twentieth second of a session.
        at = draw.randrange(SPAN_DAYS * DAY // SLOT_S) * SLOT_S + 600
        running = [press for press in draw.choices(made.presses, k=2) if press.lasts is None] if made.presses else []
        if running:
            at = running[0].at + 20
        if not full or not full[0] - HOUR < at < full[1] + 2 * HOUR:
            made.events.append((at, "power_cut"))
