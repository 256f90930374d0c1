"""What a guesser gains from a row: ranges and likelihoods, from the rows that the program publishes of known weeks."""

import itertools
import json
import re

import pytest

from Rigs.audit import posteriors
from Rigs.audit.outsider import DAY, HOUR, MONDAY, WEEK, Unit, sessions
from Rigs.rig import REPOSITORY, require

# The most sessions of a week that is tried; rooms of twenty a week have more in one of a thousand million.
MOST = 70
MEANS = 6, 10, 20
# The heaviest user's part of a room's sessions.
OWN_SHARES = 0.5, 0.8
# Per cent of rows that may pin the others: what rounding alone leaves in the rooms below, which no change may worsen.
MOST_PINNED = {0.5: {"number": 0.1, "low": 1}, 0.8: {"number": 1, "low": 15}}
PRIVACY = REPOSITORY / "Sources/Counts/UsageLog/UsageLog.docc/Privacy.md"
# Three weeks that are told as 40, half of whose sessions are told as 55.
WEEKS, SESSIONS = 3, 38


@pytest.fixture(scope="module")
def tried(tmp_path_factory):
    """A unit that lived through weeks of 0, 1, 2 … sessions."""
    unit = Unit(tmp_path_factory.mktemp("tried"))
    actions = [each for count in range(MOST + 1) for each in sessions(count, count * WEEK + 9 * HOUR)]
    unit.live(MONDAY, (MOST + 1) * WEEK + 3 * HOUR, actions)
    return unit


@pytest.fixture(scope="module")
def rows(tried):
    """What is published of each number of sessions: a number, or None."""
    weekly = tried.rows("weekly")
    require(len(weekly) == MOST + 1, f"{len(weekly)} rows of {MOST + 1} weeks")
    return [int(row["started"]) if row["started"] else None for row in weekly]


def test_each_number_stands_for_several(rows):
    """A number that is told stands for five counts or more, whatever was counted"""
    widths = {told: rows.count(told) for told in rows[: MOST - 5] if told is not None}
    narrow = {told: width for told, width in widths.items() if width < 5}
    require(not narrow, f"numbers that stand for few counts: {narrow}")
    return f"{rows.count(None)} counts are low; a number stands for {min(widths.values())} to {max(widths.values())}"


def test_what_a_heavy_user_gains(rows):
    """Finding 9: what the heaviest user learns of the others is printed, and no more than is said"""
    head = "of weeks %, others pinned %, under 3 values %, over 90 % sure %, best guess before %, after %, bits"
    lines, beyond = [head], []
    for mean, share in itertools.product(MEANS, OWN_SHARES):
        for kind, gain in sorted(posteriors.heavy_user(rows, mean, share).items()):
            figures, room = gain.row(), f"{mean:2} a week, {100 * share:.0f} % by one"
            lines.append(f"{room}, {kind:6}: " + ", ".join(f"{figure:.2f}" for figure in figures))
            if figures[1] > MOST_PINNED[share][kind]:
                beyond.append(f"{room}: {figures[1]:.2f} % of rows with “{kind}” pin the others")
    require(not beyond, "; ".join(beyond))
    return "\n     ".join(lines)


def test_what_the_token_gains(tried, rows):
    """What the token makes of a low week's likelihoods is printed: its range stays whole"""
    described = json.loads(tried.pulled()["datapackage.json"][0])["breathpacer"]
    least, bound = described["minimum_count"], described["small_weeks_bound"]
    require(rows[:least] == [None] * least and rows[least] is not None, f"a low week ends below {least}: {rows[:12]}")
    lines = [f"chance of 0 and of {least - 1} in a low week, %: before, ge{bound}, lt{bound}"]
    priors = {"every number alike": [1.0] * least} | {
        f"{mean} a week": posteriors.poisson(mean, MOST) for mean in MEANS
    }
    for low_weeks in (described["small_weeks"], 8):
        for name, prior in priors.items():
            before, sides = posteriors.token(least, low_weeks, bound, prior)
            narrowed = [side for side, after in sides.items() if after and not all(after)]
            require(not narrowed, f"{low_weeks} low weeks, {name}: {narrowed} rules out a number")
            shown = [f"{100 * each[0]:.2f} {100 * each[-1]:.2f}" for each in (before, sides["ge"], sides["lt"])]
            lines.append(f"{low_weeks} low weeks, {name:18}: {', '.join(shown)}")
    return "\n     ".join(lines)


def test_tables_may_pin_a_week(tmp_path):
    """Weeks and tables that were rounded apart can leave one count of a week, which Privacy.md says"""
    unit, actions = Unit(tmp_path), []
    for number in range(WEEKS * SESSIONS):
        week, place = divmod(number, SESSIONS)
        begin = week * WEEK + place % 7 * DAY + 9 * HOUR + place // 7 * 1200
        # Every other session ends by itself: it has no second tap.
        actions += sessions(1, begin)[: 1 + number % 2]
    unit.live(MONDAY, 13 * WEEK + 3 * HOUR, actions)
    weeks = [int(row["started"]) for row in unit.rows("weekly") if row["started"]]
    levels = [int(row["sessions"]) for row in unit.rows("profile") if row["table"] == "outcome"]
    # A number is at most two from what was counted.
    least, most = sum(weeks) - 2 * len(weeks), sum(levels) + 2 * len(levels)
    require(weeks and levels and least == most == WEEKS * SESSIONS, f"weeks {weeks}, levels {levels}")
    require(re.search(r"leave only one count of a week", PRIVACY.read_text()), f"{PRIVACY.name} does not say so")
    return f"weeks {weeks} and outcomes {levels}: {most // len(weeks)} sessions in each"
