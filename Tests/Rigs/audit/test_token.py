"""What the fact about a quarter's low weeks leaves of each, to somebody who knows in which of them nobody pressed."""

import json
import random

import pytest

from Rigs.audit.outsider import DAY, HOUR, MONDAY, WEEK, Unit, sessions
from Rigs.rig import require

# Thirteen weeks, of which the first twelve end with a quarter: for each its sessions, or None if it was without light.
DEAD = None
QUARTERS = {
    "three live weeks of seven": [7, 7, 7, *[DEAD] * 10],
    "three live weeks, one dead": [7, 6, 7, DEAD, *[12] * 9],
    "two live weeks": [7, 7, *[DEAD] * 11],
    "four live weeks": [7, 7, 7, 7, *[DEAD] * 9],
    "five live weeks of little": [1, 0, 2, 1, 3, *[DEAD] * 8],
    "nobody ever": [0] * 13,
}
MINUTE = 60
# In the short form, the whole and the long one.
DRAWN = 4, 40, 400


def lived(folder, weeks, **tables):
    """A unit that lived through a quarter, the published rows of which are known."""
    actions, was_dead = [], False
    for number, count in enumerate([*weeks, 0]):
        begin = number * WEEK
        if (count is DEAD) != was_dead:
            was_dead = count is DEAD
            # The light has gone before the week begins, and comes back after it has ended.
            actions.append((max(0, begin - MINUTE), "unplug") if was_dead else (begin + MINUTE, "plug"))
        for at in range(count or 0):
            actions += sessions(1, begin + at % 7 * DAY + (9 + at // 7) * HOUR)
    unit = Unit(folder, **tables)
    unit.live(MONDAY, 13 * WEEK + 3 * HOUR, actions)
    return unit


def left(unit, known_zeros=()):
    """The values that each low week of the first quarter may still have, for somebody who knows that those without a
    ready hour, and some others, had no session."""
    described = json.loads(unit.pulled()["datapackage.json"][0])["breathpacer"]
    least = described["minimum_count"]
    low = [row for row in unit.rows("weekly") if row["flag"] == "low" and row["week"] <= "2026-W13"]
    most = [0 if row["ready_hours"] == "0" or row["week"] in known_zeros else least - 1 for row in low]
    sides = [row["level"] for row in unit.rows("profile") if row["table"] == "small_weeks"]
    possible = {}
    for number, row in enumerate(low):
        others = sum(most[:number] + most[number + 1 :])
        # The others' sum is any number from none to all that they may have.
        values = range(most[number] + 1)
        for side in sides:
            bound = int(side[2:])
            values = [value for value in values if (value + others >= bound if side[:2] == "ge" else value < bound)]
        possible[row["week"]] = set(values)
    live = {row["week"]: possible[row["week"]] for row, highest in zip(low, most) if highest}
    return live, least, sides


def require_whole(unit, what, known_zeros=()):
    """Each low week in which somebody could press keeps its whole range; how many there are."""
    live, least, sides = left(unit, known_zeros)
    narrow = {week: sorted(values) for week, values in live.items() if len(values) < least}
    require(not narrow, f"{what}: with {sides} {len(narrow)} low weeks have fewer than {least} values: {narrow}")
    return len(live)


@pytest.mark.parametrize("name", QUARTERS)
def test_dead_weeks(tmp_path, name):
    """Finding 7: weeks in which nobody could press narrow no other week"""
    return f"{require_whole(lived(tmp_path, QUARTERS[name]), name)} low weeks"


def test_drawn_quarters(tmp_path, sized, seed):
    """Finding 7: with dead weeks anywhere in a quarter each low week may still be anything below the threshold"""
    count, weeks = sized(*DRAWN), 0
    for number in range((seed - 1) * count, seed * count):
        draw = random.Random(f"token-{number}")
        live = draw.choice((3, 3, 4, 5, 6))
        quarter = [draw.randrange(6, 8) for _ in range(live)] + [
            draw.choice((DEAD, DEAD, 15)) for _ in range(13 - live)
        ]
        draw.shuffle(quarter)
        weeks += require_whole(lived(tmp_path / str(number), quarter), f"seed {number}, {quarter}")
    return f"{count} quarters, {weeks} low weeks"


def test_few_hours_are_no_part(tmp_path):
    """Finding 7: a week of fewer than 84 ready hours is no part of the token"""
    short = [*[3] * 4, *[12] * 9]
    unit = Unit(tmp_path)
    actions = []
    for number, count in enumerate(short):
        begin = number * WEEK
        for at in range(count):
            actions += sessions(1, begin + at % 3 * DAY + (9 + at // 3) * HOUR)
        if number < 4:
            actions += [(begin + 3 * DAY + 11 * HOUR, "unplug"), (begin + WEEK - 5, "plug")]
    unit.live(MONDAY, 13 * WEEK + 3 * HOUR, actions)
    sides = [row["level"] for row in unit.rows("profile") if row["table"] == "small_weeks"]
    require(not sides, f"published {sides} of four weeks of 83 hours")


@pytest.mark.parametrize("count", [4, 5, 6, 7])
def test_two_known_zeros(tmp_path, count):
    """Finding 7: two low weeks that are known to be empty narrow no other"""
    unit = lived(tmp_path, [0, 0, *[7] * (count - 2), *[12] * (13 - count)])
    require_whole(unit, f"two of {count} low weeks are known to be 0", {"2026-W02", "2026-W03"})


def test_settings_that_narrow_are_refused(tmp_path):
    """Finding 7: settings of the token that would narrow a low week are refused, or do not narrow one"""
    found = []
    for low_weeks, bound in ((2, 20), (3, 20), (4, 21), (4, 22), (4, 25), (5, 30), (4, 3), (4, 7), (4, 8)):
        unit = Unit(tmp_path / f"{low_weeks}-{bound}",
                    usage={"small_weeks": str(low_weeks), "small_weeks_bound": str(bound)})  # fmt: skip
        if unit.command("settings", "check").returncode == 0:
            actions = [each for week in range(low_weeks) for day in range(7)
                       for each in sessions(1, week * WEEK + day * DAY + 9 * HOUR)]  # fmt: skip
            rest = [each for week in range(low_weeks, 13) for each in sessions(12, week * WEEK + 9 * HOUR)]
            unit.live(MONDAY, 13 * WEEK + 3 * HOUR, actions + rest)
            require_whole(unit, f"small_weeks = {low_weeks}, small_weeks_bound = {bound}")
            found.append(f"{low_weeks} and {bound}")
    return f"taken: {', '.join(found) or 'none'}"


def test_thresholds(tmp_path):
    """Finding 9: a threshold whose first number would stand for fewer than five counts is refused"""
    narrow, taken = [], []
    for least in range(8, 24):
        unit = Unit(tmp_path / str(least), usage={"minimum_count": str(least)})
        if unit.command("settings", "check").returncode:
            continue
        # Weeks of `least`, one more, and so on: how many of them are told as the first number.
        actions = [each for week in range(7) for each in sessions(least + week, week * WEEK + 9 * HOUR)]
        unit.live(MONDAY, 7 * WEEK + 3 * HOUR, actions)
        told = [row["started"] for row in unit.rows("weekly")]
        require(len(told) == 7 and all(told), f"threshold {least}: {told}")
        first = told.count(told[0])
        taken.append(str(least))
        if first < 5:
            narrow.append(f"{least} ({told[0]} is told of {first} counts)")
    require("8" in taken, f"the least threshold is refused, of 8 to 23 these are taken: {taken}")
    require(not narrow, f"thresholds with a narrow first number are taken: {', '.join(narrow)}")
    return f"taken: {', '.join(taken)}"
