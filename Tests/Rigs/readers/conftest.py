"""A year of known presses, counted in virtual time."""

import functools
import pathlib
import subprocess
from collections.abc import Callable

import pytest

from Rigs.readers import year

SETTINGS = """\
[room]
headcount = 24
staffed_days = [24, 24, 22, 24, 20, 12, 10]
site = "north"
device = "d-0a1b2c"
"""


@pytest.fixture(scope="session")
def simulate(tmp_path_factory: pytest.TempPathFactory, breathpacer: pathlib.Path) -> Callable[..., None]:
    """Runs `breathpacer simulate` with the room's settings and these options."""
    settings = tmp_path_factory.mktemp("settings") / "settings.toml"
    settings.write_text(SETTINGS)

    def simulate(*options) -> None:
        command = [breathpacer, "simulate", "--settings", settings, *options]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)

    return simulate


@pytest.fixture(scope="session")
def counts_after(tmp_path_factory: pytest.TempPathFactory, simulate) -> Callable[[int], pathlib.Path]:
    """What a unit has counted two hours after so many weeks of the year: nothing may be left then of a week that has
    ended but what is published."""
    script = tmp_path_factory.mktemp("year") / "year.csv"
    script.write_text(year.script())

    @functools.cache
    def counts(weeks: int) -> pathlib.Path:
        folder = tmp_path_factory.mktemp(f"{weeks}-weeks") / "counts"
        simulate("--script", script, "--for", f"{weeks * 7 * 24 + 2}h", "--usage", folder)
        return folder

    return counts


@pytest.fixture(scope="session")
def year_of_counts(counts_after) -> pathlib.Path:
    return counts_after(52)
