"""What rooms have published, as ranges of counts: nothing is guessed that a unit has kept back.

Nothing in a unit's folder is trusted: a file has a bounded size and is no link, and it is a whole one or refused.
"""

import collections
import csv
import dataclasses
import io
import json
import os
import pathlib
import re

import numpy

HEADER = ["week", "started", "flag", "coverage", "ready_hours", "clock"]
STEP = 5
LEAST_MINIMUM = 8
MOST_MINIMUM = 48
NUMBER = re.compile(r"[1-9][0-9]{0,4}")
# As a report has them: the most bytes of a file, and the most sessions that a week has time for.
MOST_BYTES = 1 << 20
MOST_STARTED = 60_840


class FleetError(Exception):
    """A published file that cannot be read: which, where, and what helps."""


@dataclasses.dataclass
class Ranges:
    """Least and most sessions of each room (rows) in each week (columns), and whether anything is known of them."""

    least: numpy.ndarray
    most: numpy.ndarray
    known: numpy.ndarray

    @classmethod
    def nothing(cls, *shape) -> "Ranges":
        return cls(numpy.zeros(shape), numpy.zeros(shape), numpy.zeros(shape, dtype=bool))


def range_of(flag, started, minimum) -> tuple[int, int]:
    """Which counts a row stands for: `low` for 0 up to below the threshold, a number for those nearest to it.

    The lowest number that a threshold allows also stands for the counts from the threshold on that would have been
    rounded below it.
    """
    if flag == "low":
        return 0, minimum - 1
    is_lowest = started - STEP < minimum <= started
    return min(started - 2, minimum) if is_lowest else started - 2, started + 2


def read_fleet(folder, plan) -> tuple[Ranges, collections.Counter]:
    """The ranges of a plan's rooms and weeks, from folders site=SITE/device=DEVICE, and how many weeks lack, by why.

    A week without a number for another reason than few sessions says nothing: neither its hours nor its coverage
    depends on who pressed.
    """
    ranges = Ranges.nothing(len(plan.rooms), len(plan.weeks))
    missing = collections.Counter()
    columns = {week: column for column, week in enumerate(plan.weeks)}
    for row, room in enumerate(plan.rooms):
        unit = pathlib.Path(folder, f"site={room.site}", f"device={room.device}")
        if not unit.is_dir():
            raise FleetError(f"{unit}: no such folder; pull the unit's files, or correct the plan")
        minimum = minimum_of(unit / "datapackage.json")
        years = sorted({week[:4] for week in plan.weeks})
        files = [path for year in years if (path := unit / f"weekly-{year}.csv").exists()]
        found = dict(entry for path in files for entry in rows_of(path))
        for week, column in columns.items():
            flag, started, coverage = found.get(week, ("no row", None, None))
            reason = flag if flag in ("no row", "hours") else "partial" if coverage == "partial" else None
            if reason:
                missing[reason] += 1
                continue
            ranges.least[row, column], ranges.most[row, column] = range_of(flag, started, minimum)
            ranges.known[row, column] = True
    return ranges, missing


def minimum_of(path) -> int:
    """The threshold below which a week is `low`. It is never lowered, so the last one bounds those before it."""
    try:
        minimum = json.loads(text_of(path, "utf-8"))["breathpacer"]["minimum_count"]
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise FleetError(f"{path}: no minimum_count: {error}; pull the unit again") from None
    if type(minimum) is not int or not LEAST_MINIMUM <= minimum <= MOST_MINIMUM:
        raise FleetError(f"{path}: minimum_count: found {minimum!r}; expected {LEAST_MINIMUM} to {MOST_MINIMUM}")
    return minimum


def text_of(path, encoding) -> str:
    """A file's text. A link is not followed, and a FIFO is not waited for."""
    with open(path, "rb", opener=lambda name, flags: os.open(name, flags | os.O_NOFOLLOW | os.O_NONBLOCK)) as file:
        data = file.read(MOST_BYTES + 1) or b""
    if len(data) > MOST_BYTES:
        raise FleetError(f"{path}: more than {MOST_BYTES >> 10} KiB; no unit publishes such a file")
    return data.decode(encoding)


def rows_of(path):
    """The weeks of a published file, each with its flag, its number if it has one, and its coverage."""
    last = ""
    try:
        rows = csv.reader(io.StringIO(text_of(path, "ascii"), newline=""))
        if (header := next(rows, [])) != HEADER:
            raise FleetError(f"{path}:1: found {','.join(header)}; expected {','.join(HEADER)}")
        for row in rows:
            place = f"{path}:{rows.line_num}"
            if len(row) != len(HEADER):
                raise FleetError(f"{place}: {len(row)} fields; expected {len(HEADER)}; pull the unit again")
            week, started, flag, coverage = row[:4]
            is_number = NUMBER.fullmatch(started) and int(started) % STEP == 0
            is_number = is_number and LEAST_MINIMUM < int(started) <= MOST_STARTED
            if flag not in ("ok", "low", "hours") or coverage not in ("full", "partial"):
                raise FleetError(f"{place}: found {flag},{coverage}; expected a flag and a coverage; pull it again")
            if not (is_number if flag == "ok" else started == ""):
                raise FleetError(f"{place}: found {started!r} beside {flag}; expected a multiple of 5 beside ok alone")
            if week <= last:
                raise FleetError(f"{place}: found {week} after {last}; expected each week once, in order of time")
            last = week
            yield week, (flag, int(started) if started else None, coverage)
    except (UnicodeDecodeError, csv.Error) as error:
        raise FleetError(f"{path}: {error}; pull the unit again") from None
