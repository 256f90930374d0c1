"""Reads and stats everything that counting has left behind, two hours after a week has ended.

Whatever a file, an old slot, the room between two slots or a file's time holds must be nothing that tells of a session:
no time of day, no date, no table of two things at once, and nothing of a week that has closed but what is published.
"""

import pathlib
import re
import stat

import pytest

from Rigs.readers import year
from Rigs.usage import expected, slots

PUBLISHED = re.compile(r"(weekly|profile|health)-20[0-9]{2}\.csv|datapackage\.json|breathpacer\.prom|SHA256SUMS")
MODES = {"private": 0o700, "private/quarantine": 0o700, "published": 0o750}
FILE_MODE = 0o640
# The state's lines and how many values each has: sums by one thing at a time. The longest is of seven weekdays.
LINES = {
    "week": 3, "ready_hours": 1, "sessions": 2, "margins": 2, "weekdays": 7, "practices": 5, "day_parts": 3,
    "quarter": 2, "rules": 4, "counted": 4, "practices_changed": 1, "spread": 2, "small_weeks": 2,
    "undated": 5, "health": 8, "last_closed": 1,
}  # fmt: skip
TIME_OF_DAY = re.compile(rb"\b[0-2][0-9]:[0-5][0-9]\b")
DATE = re.compile(rb"\b20[0-9]{2}-?[01][0-9]-?[0-3][0-9]\b")
# Seconds since 1970 of this century, in units from seconds to nanoseconds.
EPOCH = re.compile(rb"\b[12][0-9]{9}(?:[0-9]{3}){0,3}\b")


@pytest.fixture(scope="module", params=[1, 13, 52])
def weeks(request) -> int:
    """After how many weeks of the year it is looked at."""
    return request.param


@pytest.fixture(scope="module")
def folder(weeks, counts_after) -> pathlib.Path:
    return counts_after(weeks)


def test_tree(folder):
    """Files and folders have the documented names and modes, and none was modified at a time that tells something"""
    files = 0
    for path in sorted(folder.rglob("*")):
        name, status = str(path.relative_to(folder)), path.lstat()
        mode = stat.S_IMODE(status.st_mode)
        if path.is_dir():
            assert MODES.get(name) == mode, f"{name}: a folder with mode {mode:o}"
            continue
        assert stat.S_ISREG(status.st_mode) and mode == FILE_MODE, f"{name}: mode {status.st_mode:o}"
        # Of the state's time more is told by the rigs whose units are written to at their own hours.
        if name != "private/state":
            assert PUBLISHED.fullmatch(name.removeprefix("published/")), f"{name} is none of the files"
            week = expected.week_of(status.st_mtime - 1)
            assert status.st_mtime == expected.end_of(week), f"{name} was modified at {status.st_mtime}"
        files += 1
    return f"{files} files of the documented names and modes, what is published modified as a week ended"


def test_bytes(folder):
    """No file has a time of day, a date, or a number that could be one, a week's end apart"""
    size = 0
    for path in folder.rglob("*"):
        if not path.is_file():
            continue
        data = path.read_bytes()
        size += len(data)
        for found in [*TIME_OF_DAY.findall(data), *DATE.findall(data)]:
            raise AssertionError(f"{path.name}: {found.decode()}")
        for number in EPOCH.findall(re.sub(rb"^[0-9a-f]{64} ", b"", data, flags=re.MULTILINE)):
            week = expected.week_of(int(number[:10]) - 1)
            assert int(number) == expected.end_of(week), f"{path.name}: {number.decode()}"
    return f"{size} bytes, no time of day, no date, no other time than the last week's end"


def test_state(folder, weeks):
    """Each slot has the open week alone, and nothing lies between the slots"""
    week = expected.week_of(year.START.timestamp() + weeks * 7 * year.DAY_S)
    data = (folder / "private/state").read_bytes()
    found = slots.read(data)
    for number, slot in enumerate(found):
        begins = number * slots.STRIDE
        length = slots.HEADER.match(data, begins)
        assert slot and length, f"slot {number + 1} is damaged"
        ends = begins + slots.SIZE - 1
        text = data[length.end() : length.end() + int(length[3])].decode("ascii")
        assert not data[length.end() + len(text) : ends].strip(b" "), f"slot {number + 1}: something after its text"
        assert not data[ends + 1 : begins + slots.STRIDE].strip(b" "), f"something after slot {number + 1}"
        for line in text.splitlines():
            keyword, *values = line.split(" ")
            if keyword == "file":
                continue
            assert LINES.get(keyword) == len(values), f"slot {number + 1}: {line}"
        assert slot.state.week["week"][0] == week, f"slot {number + 1} has {slot.state.week['week'][0]} open"
        assert not slot.state.pending, f"slot {number + 1}: {slot.state.pending} wait"
        # Of two different states the difference would tell what was counted between them.
        assert slot.state == found[0].state, f"slot {number + 1} has another state than slot 1"
    return f"{len(found)} slots, each of {week} alone and alike, and spaces between them"
