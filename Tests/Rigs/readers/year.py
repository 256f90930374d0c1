"""A year of a room's presses, and what they come to."""

import datetime
import random

from Rigs.usage import expected

SEED = 20260105
START = datetime.datetime(2026, 1, 5, tzinfo=datetime.UTC)
WEEKS = 52
# How a button is held for a practice by its number, and how long it then is: a tap, and until the second light.
PRACTICES = [("tap", "breathe", 300), ("hold:2.25", "body_check", 180)]
OTHERS_SHARE = 0.25
STOPPED_SHARE = 0.3
STOPPED_AFTER_S = 60
# How many people might press on a day, each of them once.
TRIES = 20
# Between two sessions, so that none meets another.
PAUSE_S = 600
DAY_S = 86_400


def days():
    """For each day so many sessions: busier on working days, few in two months, none over a holiday."""
    chance = random.Random(SEED)
    for day in range(WEEKS * 7):
        week = day // 7
        mean = 0 if week in (29, 30) else 0.8 if 20 <= week < 29 else 6
        share = mean / TRIES * (0.5 if day % 7 > 4 else 1)
        yield day, sum(chance.random() < share for _ in range(TRIES))


def presses():
    """The seconds of each session's beginning, how it is begun, its practice, and the second in which it is stopped."""
    chance = random.Random(SEED + 1)
    for day, count in days():
        begins = sorted(chance.sample(range(6 * 3600 // PAUSE_S, 23 * 3600 // PAUSE_S), count))
        for slot in begins:
            action, practice, _ = PRACTICES[chance.random() < OTHERS_SHARE]
            at = day * DAY_S + slot * PAUSE_S + chance.randrange(60)
            yield at, action, practice, at + STOPPED_AFTER_S if chance.random() < STOPPED_SHARE else None


def weeks():
    """What was counted, by week."""
    result = {}
    for number in range(WEEKS):
        week = result[expected.week_of(START.timestamp() + number * 7 * DAY_S)] = expected.Week()
        # An hour counts as it ends: the last one in the week that then begins.
        week.ready_hours = 7 * 24 - (number == 0)
        week.restarts = int(number == 0)
    for at, _, practice, stopped in presses():
        moment = START + datetime.timedelta(seconds=at)
        week = result[expected.week_of(moment.timestamp())]
        week.started += 1
        week.completed += stopped is None
        week.practices[practice] += 1
        week.dates[moment.date()] += 1
    return result


def script() -> str:
    """The year as `breathpacer simulate --script` reads it."""
    actions = []
    for at, action, _, stopped in presses():
        actions.append((at, action))
        if stopped:
            actions.append((stopped, "tap"))
    return "at_s,action\n" + "".join(f"{at},{action}\n" for at, action in sorted(actions))
