"""Nothing but what the rules allow is to be seen of a press, whenever a folder is pulled."""

import csv
import io

import pytest

from Rigs.audit.channels import Case, drawn, moments, press
from Rigs.audit.rooms import DAY, HOUR, WEEK

# In the short form, the whole and the long one.
DRAWN = 25, 100, 1000
MINUTE = 60


@pytest.mark.parametrize("case", moments(), ids=lambda case: case.name)
def test_a_press_does_not_show_where_the_unit_decides_something(case):
    """A press does not show where the unit decides something"""
    assert case.tells() == []


def test_a_press_does_not_show_whatever_befalls_the_unit(sized, seed):
    """A press does not show whatever befalls the unit"""
    count = sized(*DRAWN)
    for number in range((seed - 1) * count, seed * count):
        case = drawn(f"drawn-{number}")
        assert case.tells() == [], f"seed {case.name}, events {case.events}, presses {case.presses}"
    return f"{count} drawn units"


def test_a_press_after_a_week_does_not_hasten_its_publication():
    """A press after a week does not hasten its publication"""
    end = WEEK - HOUR
    case = Case("as a week ends", [], [press(end + 65)])
    for minutes in (2, 3, 7, 12, 30, 59, 61):
        assert case.tells(end + minutes * MINUTE) == [], f"{minutes} minutes after its end"


def test_a_month_of_hourly_pulls_tells_what_one_at_its_end_does():
    """A month of hourly pulls tells what one at its end does"""
    presses = [press(day * DAY + hour * HOUR + 305) for day in range(3, 31, 4) for hour in (6, 8, 9, 13, 17, 20)]
    case = Case("month", [], presses)
    last = case.looks(presses, 31 * DAY)
    before, changed = None, []
    for hour in range(1, 31 * 24 + 1):
        seen = case.looks(presses, hour * HOUR)
        if before is not None and seen != before:
            changed.append(hour)
        before = seen
        for name in filter(lambda name: name.endswith(".csv"), seen):
            assert last[name][0][: len(seen[name][0])] == seen[name][0], f"{name} after {hour} hours"
    # 0:00 UTC is 1:00 in the room; after 29 March it is 2:00. Each week is there with the hour that it ends with.
    assert changed == [167, 335, 503, 670]
    weeks = [row["week"] for row in rows(last["weekly-2026.csv"][0])]
    assert weeks == [f"2026-W{number}" for number in range(10, 14)]


def rows(content):
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))
