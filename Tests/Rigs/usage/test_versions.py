"""An upgrade of a unit that counts, from each earlier version of the state's format to this one, and back.

Both programs are real: the earlier one is built from this repository's history. Everything is read by the rig's own
readers, and what the earlier one counted is what its driver told.
"""

import dataclasses
import pathlib
import subprocess

import pytest

from Rigs.rig import require
from Rigs.usage import earlier, expected, slots
from Rigs.usage.trials import FIRST_START, HOUR, Run

WEEK_HOURS = 7 * 24
# Three closed weeks, and half of the fourth.
BEFORE = Run(FIRST_START, 3 * WEEK_HOURS + 90, 80, 7)
# A quiet hour, and what is left of the week.
AFTER = Run(FIRST_START + (BEFORE.hours + 1) * HOUR, 1, 0, 8)
TO_THE_END = Run(AFTER.start + 2 * HOUR, WEEK_HOURS, 0, 9)
KEPT = ("week", "sessions", "weekdays", "practices")


def driven(driver: pathlib.Path, folder: pathlib.Path, run: Run) -> list[str]:
    """What a driver says of a run."""
    command = [driver, folder, *map(str, run)]
    return subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout.splitlines()


def content(folder: pathlib.Path) -> dict[str, bytes]:
    """Every file's bytes."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def published(folder: pathlib.Path) -> dict[str, bytes]:
    return {name: data for name, data in content(folder).items() if name.startswith("published/")}


def newest(folder: pathlib.Path, version: int = slots.VERSION) -> slots.State:
    found = slots.read((folder / "private/state").read_bytes(), version)
    require(all(found), f"of the slots of version {version}, these are whole: {[bool(slot) for slot in found]}")
    return slots.newest(found)


@dataclasses.dataclass
class Upgraded:
    """A folder in which this program has counted for an hour after the earlier one."""

    version: int
    folder: pathlib.Path
    # The state and the published files that the earlier one had left.
    left: slots.State
    files: dict[str, bytes]


@pytest.fixture(params=earlier.COMMITS)
def upgraded(request, tmp_path, product) -> Upgraded:
    version, folder = request.param, tmp_path / "counts"
    folder.mkdir()
    driven(earlier.driver(version), folder, BEFORE)
    left, files = newest(folder, version), published(folder)
    driven(product("usage-driver"), folder, AFTER)
    return Upgraded(version, folder, left, files)


def test_upgrade(upgraded, product):
    """an earlier folder goes on: its published bytes stay, and its open week is published once, with what it had"""
    folder, left, files = upgraded.folder, upgraded.left, upgraded.files
    state = newest(folder)
    for keyword in KEPT:
        require(state.week[keyword] == left.week[keyword], f"{state.week[keyword]}, was {left.week[keyword]}")
    hours = int(left.week["ready_hours"][0])
    require(state.week["ready_hours"] == [str(hours + 1)], f"{state.week['ready_hours']}, had {hours}")
    require(state.quarter["margins"] == left.quarter["margins"], f"{state.quarter}, was {left.quarter}")
    if upgraded.version == 1:
        # Some of its low weeks may have had too few hours, and nobody has said who works on which day.
        require(state.quarter["small_weeks"] == ["0", "0"], state.quarter["small_weeks"])
        require(state.quarter["weekdays"] == ["0"] * 7, state.quarter["weekdays"])
    else:
        require(state.quarter == left.quarter, f"{state.quarter}, was {left.quarter}")
    require(published(folder) == files, "the upgrade changed published files")

    driven(product("usage-driver"), folder, TO_THE_END)
    name, started = left.week["week"][0], int(left.week["sessions"][0])
    rows = published(folder)["published/weekly-2026.csv"].decode().split("\r\n")
    before = files["published/weekly-2026.csv"].decode().split("\r\n")
    require(rows[: len(before) - 1] == before[:-1], f"{before} became {rows}")
    added = [row.split(",")[:3] for row in rows[len(before) - 1 : -1]]
    require(
        added == [[name, str(expected.rounded(started)), "ok"]], f"{started} sessions of {name} are told as {added}"
    )
    # Rows of version 1 say nothing of noise; the open week's says what was counted since.
    health = [table["published/health-2026.csv"].decode().split("\r\n") for table in (files, published(folder))]
    column, empty = (",button_noise", ",") if upgraded.version == 1 else ("", "")
    require(health[0][0] + column == health[1][0] == expected.COLUMNS["health"], f"{health[1][0]}")
    require([row + empty for row in health[0][1:-1]] == health[1][1:-2], f"{health[0]} became {health[1]}")
    require(health[1][-2].startswith(name) and health[1][-2].endswith(",ok,0"), health[1][-2])
    require(int(health[1][-2].split(",")[4]) == 0, f"the upgrade repaired something: {health[1][-2]}")

    return f"{len(before) - 2} published weeks kept, {started} sessions of the open week told as {added[0][1]}"


def test_back(upgraded):
    """an earlier program counts in memory beside a state of this version, says so, and changes nothing"""
    folder = upgraded.folder
    before = content(folder)
    said = driven(earlier.driver(upgraded.version), folder, BEFORE._replace(start=TO_THE_END.start, hours=30))
    failures = {line for line in said if line.startswith("failed ")}
    require(len(failures) == 1 and f"later version, format {slots.VERSION}" in min(failures), f"said {failures}")
    require(not [line for line in said if line == "kept"], "it said that it kept something")
    require(content(folder) == before, "it changed the folder")
    sessions = sum(" started " in line for line in said)
    require(sessions, "nothing was counted, which shows nothing")
    return f"{sessions} sessions counted in memory: “{min(failures).removeprefix('failed ')}”"
