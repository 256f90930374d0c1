"""The device: a room is put through `breathpacer simulate`, and what it published is read as a facility reads it."""

import csv
import datetime
import json
import os
import re
import subprocess

from Rigs.audit.rooms import HOUR, SPAN_HOURS
from Rigs.audit.rules import FEW_HOURS, Published, Week

FLAGS, COVERAGE = ("ok", "low", FEW_HOURS), ("full", "partial")
FILES = re.compile(
    r"(weekly|health)-(\d{4}|undated)\.csv|profile-\d{4}\.csv|datapackage\.json|breathpacer\.prom|SHA256SUMS"
)


def program() -> str:
    """The program, which the processes that audit side by side find in their environment."""
    return os.environ["BREATHPACER"]


class Wrong(Exception):
    """The device published what the rules do not."""


def require(holds, what):
    if not holds:
        raise Wrong(what)


def run(room, folder, seconds=SPAN_HOURS * HOUR):
    """Runs a room's unit. What it published is in `folder`/usage/published."""
    (folder / "script.csv").write_text(room.script())
    (folder / "settings.toml").write_text(room.settings())
    command = [program(), "simulate", "--script", folder / "script.csv", "--settings", folder / "settings.toml"]
    command += ["--start", str(room.start), "--for", f"{seconds}s", "--usage", folder / "usage"]
    done = subprocess.run(command, capture_output=True, text=True)
    require(done.returncode == 0, f"simulate ended with {done.returncode}: {done.stderr.strip()}")
    return folder / "usage" / "published"


def report(published, room, folder):
    """What the facility's report says of the unit, in its tables: rows as published, and sums of them."""
    tables, today = folder / "tables", room.start + datetime.timedelta(seconds=SPAN_HOURS * HOUR)
    command = [
        program(),
        "report",
        published,
        "--output",
        folder / "report.html",
        "--csv",
        tables,
        "--quiet",
        "--strict",
    ]
    command += ["--today", str(today)]
    done = subprocess.run(command, capture_output=True, text=True)
    require(done.returncode == 0, f"report ended with {done.returncode}: {done.stderr.strip()}")
    said = Published(room.rules, [week(row) for row in rows(tables / "weeks.csv")])
    for row in rows(tables / "profile.csv"):
        profile(said, row)
    said.weeks.sort(key=in_order)
    dated = [week for week in said.weeks if isinstance(week.period, tuple)]
    sums = {
        "started_about": sum(week.told for week in dated if is_number(week.told)),
        "numbered_weeks": sum(is_number(week.told) for week in dated),
        "small_weeks": sum(week.told is None for week in dated),
    }
    for table in ("units.csv", "sites.csv"):
        for row in rows(tables / table):
            told = {name: int(row[name]) for name in sums}
            require(told == sums, f"the report's {table} says {told}, its weeks add up to {sums}")
    return said


def is_number(told):
    return told not in (None, FEW_HOURS)


def in_order(week):
    """Weeks by date, undated ones after them."""
    return not isinstance(week.period, tuple), week.period


def read(folder, known):
    """All published files. `known`: what an attacker knows of the room besides, as rules."""
    names = sorted(path.name for path in folder.iterdir())
    strange = [name for name in names if not FILES.fullmatch(name)]
    require(not strange, f"files that none expects: {strange}")
    described = json.loads((folder / "datapackage.json").read_text())["breathpacer"]
    keys = "minimum_count", "least_ready_hours", "small_weeks", "small_weeks_bound"
    thresholds = tuple(described[key] for key in keys)
    must = known.minimum, known.hours, known.small_weeks, known.bound
    require(thresholds == must, f"thresholds {thresholds}, set were {must}")
    published = Published(known, [])
    ready = {}
    for file in names:
        if file.startswith("health-"):
            ready |= {row["week"]: row["ready_hours"] for row in rows(folder / file)}
        if file.startswith("weekly-"):
            for row in rows(folder / file):
                published.weeks.append(week(row))
        if file.startswith("profile-"):
            for row in rows(folder / file):
                profile(published, row)
    published.weeks.sort(key=in_order)
    said = {name(week.period): str(week.ready_hours) for week in published.weeks}
    require(said == (ready if known.tells_weeks else {}), "weekly and health files name other weeks or ready hours")
    prometheus((folder / "breathpacer.prom").read_text(), {name(week.period): week for week in published.weeks}, ready)
    return published


def name(period):
    return f"{period[0]}-W{period[1]:02}" if isinstance(period, tuple) else f"undated-{period}"


def rows(path):
    with open(path, newline="") as text:
        return list(csv.DictReader(text))


def week(row):
    require(row["flag"] in FLAGS and row["coverage"] in COVERAGE, f"weekly row {row}")
    require((row["flag"] != "ok") == (row["started"] == ""), f"weekly row {row}")
    label = row["week"]
    period = int(label[8:]) if label.startswith("undated-") else tuple(map(int, label.split("-W")))
    told = {"low": None, FEW_HOURS: FEW_HOURS}[row["flag"]] if row["flag"] != "ok" else int(row["started"])
    return Week(period, told, row["coverage"] == "partial", int(row["ready_hours"]))


def profile(published, row):
    year, number = row["quarter"].split("-Q")
    which, table, level = (int(year), int(number)), row["table"], row["level"]
    if table == "small_weeks":
        require(row["sessions"] == "" and level[2:] == str(published.rules.bound), f"profile row {row}")
        require(which not in published.small, f"profile row twice: {row}")
        published.small[which] = level[:2]
        return
    levels = published.tables[which].setdefault(table, {})
    require(level not in levels and row["sessions"] != "", f"profile row {row}")
    levels[level] = int(row["sessions"])


def prometheus(text, weeks, ready):
    """The gauges repeat the last closed week and nothing else of presses. `ready`: each week's ready hours by its name;
    `weeks`: those that are told."""
    samples = dict(line.rsplit(" ", 1) for line in text.splitlines() if not line.startswith("#"))
    samples = {sample.split("{")[0].removeprefix("breathpacer_"): number for sample, number in samples.items()}
    expected = {}
    if ready:
        last = max((name for name in ready if not name.startswith("undated")), default=list(ready)[-1])
        expected = {"ready_seconds": str(3600 * int(ready[last]))}
        told = weeks[last].told if last in weeks else FEW_HOURS
        if told != FEW_HOURS:
            expected["week_low"] = str(int(told is None))
        if is_number(told):
            expected["week_started"] = str(told)
    of_weeks = ("week_low", "week_started", "ready_seconds")
    of_presses = {sample: number for sample, number in samples.items() if sample in of_weeks}
    require(of_presses == expected, f"breathpacer.prom says {of_presses}, the last week is {expected}")
