"""Rooms that are drawn by a seed: who presses, when, and what befalls the unit."""

import datetime
import itertools
import math
import random

from Rigs.audit.chance import poisson
from Rigs.audit.rooms import DAY, HOUR, PRACTICES, RESTART_S, SPAN_DAYS, SPAN_HOURS, WEEK, Press, Room
from Rigs.audit.rules import DAYS, Rules

# Presses are so far apart that no two are of one session, and lie, as does what they lead to, inside a minute.
SLOT_S, IN_MINUTE_S = 660, 5
# In this second of a slot all is over and on the disk.
QUIET_S = 640
# The least sum that low weeks may be compared with.
LEAST_BOUND = 20
KINDS = ("ward", "night_nurse", "pool_of_two", "clinic", "keen_user", "holidays", "empty", "new_unit", "no_clock")


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
