"""Scripts/room-trial: what it reads from published files, and whether what it finds in made-up hospitals is there."""

import math
import os
import re
import subprocess

import numpy
import pytest
from roomtrial import Plan, PlanError, Ranges, Room, judge, read_fleet
from roomtrial.hospitals import PLANS, publish
from roomtrial.published import range_of

from Rigs.readers import year
from Rigs.rig import SCRIPTS, require
from Rigs.usage import expected

COMMAND = SCRIPTS / "room-trial"
ROOMS = tuple(Room("north", f"d-{number}") for number in range(8))
HEADER = expected.COLUMNS["weekly"]
# How far the share of false alarms may be from 5 %: the goal, and of fewer hospitals what chance allows in 999 of
# 1,000 such trials.
GOAL = 0.01
CHANCE = 3.3
# Of each design the rooms on which it is tried, and in how many hospitals twice as many sessions must be found. For
# eight rooms halves can be drawn in 70 ways only, and the share of false alarms would have steps of 3 %.
DESIGNS = {"wedge": (8, 0.9), "halves": (14, 0.6)}


@pytest.mark.parametrize("minimum", [8, 11, 12, 13, 16, 17, 18, 21, 48])
def test_ranges(monkeypatch, minimum):
    """A row stands for the counts of which a unit says just that, and for no others, whatever the threshold"""
    monkeypatch.setattr(expected, "THRESHOLD", minimum)
    counts = {}
    for count in range(200):
        row = ("low", None) if count < minimum else ("ok", expected.rounded(count))
        require(publish(count, minimum) == row, f"a made-up unit says {publish(count, minimum)} of {count}, not {row}")
        counts.setdefault(row, []).append(count)
    counts.popitem()
    for row, alike in counts.items():
        least, most = range_of(*row, minimum)
        require([*range(least, most + 1)] == alike, f"{row} is read as {least} to {most}; a unit says it of {alike}")
    return f"{len(counts)} rows"


def test_year(year_of_counts, tmp_path):
    """Of a year that the program has counted each week's sessions are within the range that is read"""
    unit = tmp_path / "site=north" / "device=d-0"
    unit.mkdir(parents=True)
    for path in (year_of_counts / "published").iterdir():
        (unit / path.name).write_bytes(path.read_bytes())
    weeks = year.weeks()
    plan = Plan(ROOMS[:1], tuple(weeks), (1,))
    ranges, missing = read_fleet(tmp_path, plan)
    require(not missing and ranges.known.all(), f"{missing} of {len(weeks)} weeks are missing")
    low = 0
    for column, (name, week) in enumerate(weeks.items()):
        least, most = ranges.least[0, column], ranges.most[0, column]
        require(least <= week.started <= most, f"{name}: {week.started} sessions, read as {least} to {most}")
        require((least == 0) == (week.flag == "low"), f"{name}: {week.flag}, read as {least} to {most}")
        low += least == 0
    return f"{len(weeks)} weeks, {low} of them low"


def test_left_out(tmp_path):
    """Weeks of few hours, of part of a week and without a row are left out, and counted by why"""
    rows = ["2026-W02,15,ok,full,168,ntp", "2026-W03,,hours,full,60,ntp", "2026-W04,20,ok,partial,168,ntp"]
    rows += ["2026-W05,,low,full,168,ntp"]
    write(tmp_path, ROOMS[0], rows)
    plan = Plan(ROOMS[:1], tuple(f"2026-W{week:02}" for week in range(2, 7)), (1,))
    ranges, missing = read_fleet(tmp_path, plan)
    require(ranges.known[0].tolist() == [True, False, False, True, False], ranges.known)
    require(missing == {"hours": 1, "partial": 1, "no row": 1}, missing)


def test_lot(tmp_path):
    """A plan is drawn by lot: groups of one size, the same for the same text, another for another, read as written"""
    weeks = tuple(f"2026-W{week:02}" for week in range(2, 28))
    drawn = [Plan.draw(ROOMS, weeks, "wedge", f"lot {number}") for number in range(200)]
    for plan in drawn:
        sizes = {plan.changes.count(change) for change in plan.changes}
        require(sizes == {2} and min(plan.changes) == 4 and max(plan.changes) < 26, plan.changes)
    require(Plan.draw(ROOMS, weeks, "wedge", "lot 7") == drawn[7], "the same text gives another plan")
    # Of 2,520 ways 200 draws should hit some 190 different ones.
    require(len(set(drawn)) > 170, f"{len(set(drawn))} different plans of 200")
    first = sum(plan.changes[0] == 4 for plan in drawn) / len(drawn)
    require(0.15 < first < 0.35, f"the first room changes first in {first:.0%} of plans, not in about a quarter")
    halves = Plan.draw(ROOMS, weeks, "halves", "lot")
    require(sorted(halves.changes) == [4] * 4 + [26] * 4, halves.changes)
    for plan in (drawn[0], halves):
        (tmp_path / "plan.csv").write_text(plan.text)
        require(Plan.read(tmp_path / "plan.csv") == plan, plan.text)
    return f"{len(set(drawn))} different plans of {len(drawn)}"


def test_ratio():
    """Of hospitals without a low week the ratio is what least squares on logarithms finds, within chance"""
    chance, worst = numpy.random.default_rng(1), 0
    for _ in range(20):
        weeks = 20
        changes = chance.permutation(numpy.repeat([4, 8, 12, 16], 3))
        after = numpy.arange(weeks) >= changes[:, None]
        levels = chance.uniform(60, 200, (12, 1)) * chance.uniform(0.8, 1.25, (1, weeks)) * numpy.where(after, 1.4, 1)
        numbers = numpy.array([[expected.rounded(count) for count in row] for row in chance.poisson(levels)])
        verdict = judge(Ranges(numbers - 2.0, numbers + 2.0, numbers > 0), changes)
        rooms, columns = (numpy.eye(count) for count in numbers.shape)
        terms = [
            [*rooms[room], *columns[week], after[room, week]] for room in range(12) for week in range(weeks)
        ]  # fmt: skip
        ratio = math.exp(numpy.linalg.lstsq(numpy.array(terms), numpy.log(numbers).ravel(), rcond=None)[0][-1])
        worst = max(worst, abs(verdict.ratio / ratio - 1))
        require(verdict.low < verdict.ratio < verdict.high, verdict)
        require(verdict.p_value <= 0.01, f"1.4 times as many sessions give p = {verdict.p_value}")
    require(worst < 0.03, f"{worst:.1%} apart")
    return f"{worst:.1%} apart at most"


def test_low_weeks():
    """Where half of the weeks are low the ratio is right all the same; with low as nothing it would not be"""
    chance, found, naive = numpy.random.default_rng(2), [], []
    for _ in range(30):
        changes = chance.permutation(numpy.repeat([4, 8, 12, 16], 5))
        after = numpy.arange(20) >= changes[:, None]
        counts = chance.poisson(6.5 * numpy.where(after, 1.5, 1) * chance.uniform(0.7, 1.4, (20, 1)))
        low = counts < expected.THRESHOLD
        numbers = numpy.array([[expected.rounded(count) for count in row] for row in counts])
        least = numpy.where(low, 0, numpy.where(numbers == 10, 8, numbers - 2)).astype(float)
        most = numpy.where(low, 7, numbers + 2).astype(float)
        known = numpy.ones_like(low)
        found.append(judge(Ranges(least, most, known), changes).ratio)
        naive.append(judge(Ranges(least, numpy.where(low, 0, most), known), changes).ratio)
    right, wrong = (float(numpy.median(ratios)) for ratios in (found, naive))
    require(abs(right / 1.5 - 1) < 0.05, f"the median ratio is {right:.2f}, not 1.5")
    require(abs(wrong / 1.5 - 1) > 0.15, f"low weeks as nothing give {wrong:.2f}: the trial cannot tell the two")
    return f"median {right:.2f} of 1.5; with low as nothing {wrong:.2f}"


@pytest.mark.parametrize("design", DESIGNS)
def test_false_alarms(sized, design):
    """Of hospitals in which a change does nothing one in twenty gives a false alarm; an effect is found, in its size"""
    hospitals = sized(200, 1000, 10_000)
    rooms, least_power = DESIGNS[design]
    nothing, effect = simulated("--design", design, "--rooms", rooms, "--ratio", 2, "--hospitals", hospitals)
    most = max(GOAL, CHANCE * math.sqrt(0.05 * 0.95 / (PLANS * hospitals)))
    require(abs(nothing["false alarms"] - 0.05) <= most, f"{nothing['false alarms']:.1%} false alarms")
    require(effect["power"] > least_power, f"twice as many sessions are found in {effect['power']:.1%}")
    held = effect["interval holds"]
    require(abs(held - 0.95) <= 0.03 + most, f"the interval holds the ratio in {held:.1%}")
    require(abs(effect["median ratio"] - 2) < 0.1, f"the median ratio is {effect['median ratio']}, not 2")
    return f"{nothing['false alarms']:.1%} of {hospitals}; power {effect['power']:.1%} for twice as many sessions"


WRONG_FLEETS = {
    "no folder": (None, [], "no such folder; pull the unit's files"),
    "another header": ("week,started\n", [], "weekly-2026.csv:1: found week,started; expected week,started,flag"),
    "a number beside low": (HEADER, ["2026-W02,15,low,full,168,ntp"], ":2: found '15' beside low; expected"),
    "no multiple of 5": (HEADER, ["2026-W02,12,ok,full,168,ntp"], ":2: found '12' beside ok; expected"),
    "a field too few": (HEADER, ["2026-W02,10,ok,full,168"], ":2: 5 fields; expected 6"),
    "another flag": (HEADER, ["2026-W02,10,fine,full,168,ntp"], ":2: found fine,full"),
    "another flag for a terminal": (HEADER, ["2026-W02,10,\x1b[2J,full,168,ntp"], ":2: found \\x1b[2J,full"),
    "more than a week has time for": (HEADER, ["2026-W02,60845,ok,full,168,ntp"], ":2: found '60845' beside ok;"),
    "a week twice": (HEADER, ["2026-W02,10,ok,full,168,ntp"] * 2, ":3: found 2026-W02 after 2026-W02; expected each"),
    "a huge file": (HEADER, ["2026-W02,10,ok,full,168,ntp"] * 40_000, "weekly-2026.csv: more than 1024 KiB"),
    "nothing of these weeks": (HEADER, [], "no room has published a number, or low, for a week of the plan"),
}


@pytest.mark.parametrize("name", WRONG_FLEETS)
def test_wrong_fleets(tmp_path, name):
    """Files that cannot be read are named with the place, what was found and what is expected, and nothing is judged"""
    header, rows, words = WRONG_FLEETS[name]
    weeks = tuple(f"2026-W{week:02}" for week in range(2, 28))
    (tmp_path / "plan.csv").write_text(Plan.draw(ROOMS, weeks, "wedge", "lot").text)
    for room in ROOMS if header else ():
        write(tmp_path, room, rows, header)
    status, said = run("analyse", tmp_path / "plan.csv", tmp_path)
    require(status == 65 and words in said, f"{status}: {said}")


def test_wrong_packages(tmp_path):
    """A description of a unit that is no file of it, or none that can be read, is named, and nothing is waited for"""
    plan = tmp_path / "plan.csv"
    plan.write_text(Plan.draw(ROOMS, tuple(f"2026-W{week:02}" for week in range(2, 28)), "wedge", "lot").text)
    for room in ROOMS:
        write(tmp_path, room, [])
    package = tmp_path / "site=north" / "device=d-0" / "datapackage.json"
    for make in (
        lambda: package.write_text("[" * 100_000), lambda: package.write_text(" " * (1 << 20) + "{}"),
        lambda: os.mkfifo(package), lambda: package.symlink_to("../device=d-1/datapackage.json"),
    ):  # fmt: skip
        package.unlink()
        make()
        status, said = run("analyse", plan, tmp_path)
        require(status == 65 and f"{package}: " in said and said.count("\n") == 1, f"{status}: {said}")


WRONG_PLANS = {
    "a room twice": ("north,d-0,2026-W02,2026-W06,2026-W27\n" * 2, "plan.csv:3: north/d-0 is there twice"),
    "other weeks": (
        "north,d-0,2026-W02,2026-W06,2026-W27\nnorth,d-1,2026-W02,2026-W06,2026-W28\n",
        "plan.csv:3: found 2026-W02 to 2026-W28; a trial has the same weeks for every room",
    ),
    "no week": ("north,d-0,2026-W02,2026-W60,2026-W27\n", "plan.csv:2: change: found 2026-W60"),
    "a path": ("../..,d-0,2026-W02,2026-W06,2026-W27\n", "plan.csv:2: site: found '../..'"),
    "too few rooms": ("north,d-0,2026-W02,2026-W06,2026-W27\n", "1 rooms: there are 1 ways to draw this"),
    "no rooms": ("", "plan.csv: no rooms"),
}


@pytest.mark.parametrize("name", WRONG_PLANS)
def test_wrong_plans(tmp_path, name):
    """A plan that cannot be is refused with the line, what was found and what is expected"""
    rows, words = WRONG_PLANS[name]
    path = tmp_path / "plan.csv"
    path.write_text("site,device,first,change,last\n" + rows)
    with pytest.raises(PlanError) as refusal:
        Plan.read(path)
    require(words in str(refusal.value), str(refusal.value))
    status, said = run("analyse", path, tmp_path)
    require(status == 65 and words in said, f"{status}: {said}")


INVENTORY = ("site,device\n" + "".join(f"{room.site},{room.device}\n" for room in ROOMS)).encode()
WRONG_DRAWS = {
    "no text for the lot": (INVENTORY, "2026-W27", "", "--seed: found nothing; expected a text that nobody"),
    "weeks without end": (INVENTORY, "9999-W52", "lot", "found 416063 weeks from 2026-W02 to 9999-W52; expected 250"),
    "no text": (b"site,device\n\xff,d-0\n", "2026-W27", "lot", "rooms.csv: 'utf-8' codec can't decode byte 0xff"),
    "a field without end": (b"site,device\nnorth," + b"d" * 200_000, "2026-W27", "lot", "rooms.csv: field larger than"),
}


@pytest.mark.parametrize("name", WRONG_DRAWS)
def test_wrong_draws(tmp_path, name):
    """A plan that cannot be drawn is refused with what was found and what is expected, and nothing is printed"""
    inventory, last, seed, words = WRONG_DRAWS[name]
    (tmp_path / "rooms.csv").write_bytes(inventory)
    status, said = run("plan", tmp_path / "rooms.csv", "--first", "2026-W02", "--last", last, "--seed", seed)
    require(status == 65 and words in said and said.startswith("room-trial: ") and said.count("\n") == 1, said)


def write(fleet, room, rows, header=HEADER):
    """Writes what a room has published."""
    unit = fleet / f"site={room.site}" / f"device={room.device}"
    unit.mkdir(parents=True)
    lines = [header.rstrip("\n"), *rows]
    (unit / "weekly-2026.csv").write_text("".join(f"{line}\r\n" for line in lines), newline="")
    (unit / "datapackage.json").write_text('{"breathpacer": {"minimum_count": 8}}')


def run(*arguments):
    """The status of the command and what it said."""
    done = subprocess.run(
        [COMMAND, *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    return done.returncode, done.stdout


def simulated(*options):
    """The rows that `simulate` prints."""
    status, said = run("simulate", *options)
    require(status == 0, said)
    return rows_of(said)


def rows_of(text):
    """The rows of a table that `simulate` has printed: those without an effect have false alarms, the others power."""
    rows = []
    for line in text.splitlines():
        if not re.match(r" *\d+ +\d+\.\d\d ", line):
            continue
        rooms, ratio, low, found, held, median = line.replace("%", "").split()
        kind = "false alarms" if float(ratio) == 1 else "power"
        row = {"low weeks": low, kind: found, "interval holds": held}
        rows.append({name: float(value) / 100 for name, value in row.items()})
        rows[-1] |= {"rooms": int(rooms), "ratio": float(ratio), "median ratio": float(median)}
    return rows
