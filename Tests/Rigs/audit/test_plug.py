"""An insider who decides when a unit has power, what its clock says and which days are open learns nothing of presses
in the hours that they chose."""

import datetime
import random

import pytest

from Rigs.audit.outsider import DAY, HOUR, MONDAY, WEEK, Unit, differing, quoted, sessions
from Rigs.rig import require

# Ready hours that a week needs before any number of it is told: half of its 168.
NEEDED_HOURS = 84
# A week of the room begins up to nine hours before or after one of the schedule's, which are in UTC. And the hour that
# ends as a week begins counts in that week.
ZONE_HOURS = 9 + 1
# In the short form, the whole and the long one.
DRAWN = 4, 20, 200


def day(number):
    return MONDAY + datetime.timedelta(days=number)


# Spans of power: the day on which each begins, its hours, and how many sessions there are in it.
NIGHTS = [(number, 8, 2) for number in range(7)]
SCHEDULES = {
    "nights alone, 0:00 to 8:00": NIGHTS,
    "nights alone, four weeks": [(number, 8, 3) for number in range(28)],
    "one day alone": [(2, 24, 14)],
    "one day in each of three weeks": [(number * 7 + 4, 24, 11) for number in range(3)],
    "a clock that is moved a week between days": [(number * 7 + number, 24, 9) for number in range(7)],
    "an hour each evening": [(number, 1, 4) for number in range(7)],
    "three long days": [(0, 24, 6), (1, 24, 6), (2, 24, 6)],
}


def lived(folder, spans, factor, **tables):
    """A unit that had power in these spans alone, with so many times their sessions, and then a week for the rest to be
    published."""
    unit = Unit(folder, **tables)
    for begin, hours, count in spans:
        apart = (hours * HOUR - 1800) / max(1, count * factor)
        unit.live(day(begin), hours * HOUR, sessions(count * factor, 600, apart))
    unit.live(day(max(begin for begin, _, _ in spans) // 7 * 7 + 7), 3 * HOUR)
    return unit


def require_silence(folder, spans, what, **tables):
    """No number comes of these spans, and no byte depends on what was pressed in them."""
    units = [lived(folder / f"times-{factor}", spans, factor, **tables) for factor in (0, 1, 3)]
    numbers = [unit.numbers() for unit in units]
    require(not any(numbers), f"{what}: published {numbers}")
    for unit in units[1:]:
        told = differing(units[0].pulled(), unit.pulled())
        require(not told, f"{what}: presses show in {told}")


@pytest.mark.parametrize("name", SCHEDULES)
def test_hours_that_an_insider_chose(tmp_path, name):
    """Finding 3: a week of which an insider chose the hours tells nothing of the presses in them"""
    require_silence(tmp_path, SCHEDULES[name], name)


def test_drawn_schedules(tmp_path, sized, seed):
    """Finding 3: a week of fewer than 84 ready hours tells nothing, whatever hours they are"""
    count, hours = sized(*DRAWN), 0
    for number in range((seed - 1) * count, seed * count):
        draw = random.Random(f"plug-{number}")
        spans = []
        for week in range(3):
            left = NEEDED_HOURS - 1 - ZONE_HOURS
            for weekday in range(7):
                span = min(left, draw.choice((0, 2, 8, 12, 24)))
                if span:
                    spans.append((week * 7 + weekday, span, draw.randrange(1, 12)))
                left -= span
        zone = draw.choice(("Europe/Berlin", "Etc/GMT+8", "Asia/Tokyo"))
        require_silence(tmp_path / str(number), spans, f"seed {number}, {zone}", room={"time_zone": f'"{zone}"'})
        hours += sum(span for _, span, _ in spans)
    return f"{count} schedules, {hours} hours of power"


def test_hours_without_power_do_not_count_later(tmp_path):
    """Finding 3: presses of a week of few hours enter no later number: no table and no token"""
    seen = []
    for count in (0, 40):
        unit = Unit(tmp_path / str(count))
        unit.live(day(0), 8 * HOUR, sessions(count, 600))
        for week in range(1, 13):
            spread = [each for at in range(5) for each in sessions(3, at * DAY + 9 * HOUR)]
            unit.live(day(7 * week), WEEK, spread)
        unit.live(day(7 * 13), 3 * HOUR)
        seen.append(unit.pulled())
    told = differing(*seen)
    require(not told, f"presses of eight hours show in {told}")


def test_nights_without_a_clock(tmp_path):
    """Finding 3, undated: without a clock three weeks of nights are no week"""
    unit = Unit(tmp_path, clock={"trust": '"rtc"'})
    for number in range(23):
        # A clock that is trusted long after the power has gone: nobody vouches for the time before.
        unit.live(day(number), 8 * HOUR, [(20 * HOUR, "clock_trusted"), *sessions(2, 600)])
    require(not unit.numbers(), f"published {unit.numbers()}, of nights alone")


@pytest.mark.parametrize("days", [("sat",), ("sun", "sat"), ("mon", "wed", "fri"), ("mon", "tue", "wed", "thu")])
def test_few_open_days(tmp_path, days):
    """Finding 3: few open days tell nothing without the operator's word that ten people work on each"""
    seen = []
    for count in (0, 30):
        unit = Unit(tmp_path / str(count), room={"open_days": quoted(days)})
        presses = [each for number in range(7) for each in sessions(count, number * DAY + 9 * HOUR)]
        unit.live(day(0), WEEK + 3 * HOUR, presses)
        require(not unit.numbers(), f"open on {days}: published {unit.numbers()}")
        seen.append(unit.pulled())
    told = differing(*seen)
    require(not told, f"open on {days}: presses show in {told}")


def test_open_days_that_are_changed_back(tmp_path):
    """Finding 3: a week of which one day was open is not told as one of seven once the settings are changed back"""
    unit = Unit(tmp_path, room={"open_days": quoted(["fri"])})
    for number in range(5):
        unit.live(day(number), DAY, sessions(30, 9 * HOUR))
    unit.configure()
    unit.live(day(5), 2 * DAY + 3 * HOUR)
    require(not unit.numbers(), f"published {unit.numbers()}: of its presses Friday's alone were counted")


def test_a_week_that_is_lived_twice(tmp_path):
    """What an insider gains who can also set the clock back within a week is known: counted, not judged"""
    unit = Unit(tmp_path)
    for number in [*range(7), *range(7)]:
        unit.live(day(number), 8 * HOUR, sessions(1, 600))
    unit.live(day(7), 3 * HOUR)
    rows = [",".join(row.values()) for row in unit.rows("weekly")]
    require(rows, "no week was published at all")
    return f"fourteen nights as one week: {'; '.join(rows)}"
