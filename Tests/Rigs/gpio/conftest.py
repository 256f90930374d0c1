"""Sends the scenarios to guests: each on this machine's files, and again on those of a Debian 13."""

import os
import pathlib
import subprocess

import pytest

from Rigs import elsewhere, rig
from Rigs.gpio import table
from Rigs.gpio.bench import Bench
from Rigs.guests import Guest

HERE, TRIXIE = "here", "trixie"
# Where the built program is, as the guest has it.
BUILT = "RIGS_BUILT"
# The longest scenario says so itself; another that takes as long as this hangs.
LIMIT_S = 180

LIBRARY = "pkg-config --modversion libgpiod"
BUILD = f"""
source Scripts/lib/packages.sh
need_swift
need stress-ng
swift build "${{build_flags[@]}}" --build-tests >&2
{LIBRARY}
swift build "${{build_flags[@]}}" --show-bin-path"""


class HereGuest(Guest):
    """On this machine's files, with its Swift and its libgpiod."""

    def prepare(self):
        super().prepare()
        self._build("bash", "-euc", BUILD)

    def _build(self, *command):
        said = subprocess.run(command, cwd=rig.REPOSITORY, stdout=subprocess.PIPE, text=True, check=True).stdout
        library, built = said.split("\n")[-3:-1]
        self.library = f"libgpiod {library}"
        self.environment = {BUILT: built}


class TrixieGuest(HereGuest):
    """On those of a Debian 13, with its Swift 6.0 and libgpiod 2."""

    def prepare(self):
        script = rig.SCRIPTS / "lib/swift-root"
        self._build(script, "bash", "-euc", BUILD)
        self.root = pathlib.Path(subprocess.run([script], stdout=subprocess.PIPE, text=True, check=True).stdout.strip())
        Guest.prepare(self)


PLACES = {HERE: HereGuest(), TRIXIE: TrixieGuest()}
RESULTS: dict[str, dict[str, str]] = {HERE: {}, TRIXIE: {}}


@pytest.fixture(scope="session")
def root(request) -> str:
    """On which files the guest runs: `here` or `trixie`."""
    return request.param


def pytest_generate_tests(metafunc):
    if "root" in metafunc.fixturenames:
        metafunc.parametrize("root", PLACES, indirect=True, scope="session")


def pytest_collection_modifyitems(config, items):
    folder = pathlib.Path(__file__).parent
    own = [item for item in items if item.path.is_relative_to(folder)]
    for item in own:
        if not item.get_closest_marker("limit"):
            item.add_marker(pytest.mark.limit(LIMIT_S))
    if config.getoption("short"):
        left_out = [item for item in own if item.get_closest_marker("once") and item.callspec.params["root"] == TRIXIE]
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]
    elsewhere.send(items, folder, lambda item: PLACES[item.callspec.params["root"]])


def pytest_runtest_logreport(report):
    name, _, root = report.nodeid.partition("[")
    if root and (report.when == "call" or report.failed):
        RESULTS[root.rstrip("]")][name.partition("::test_")[2]] = "ok" if report.passed else "FAIL"


def pytest_terminal_summary(terminalreporter):
    if elsewhere.is_here() and any(RESULTS.values()):
        libraries = [getattr(PLACES[root], "library", f"{root}: not built") for root in RESULTS]
        for line in table.lines(libraries, list(RESULTS.values())):
            terminalreporter.write_line(line)


@pytest.fixture(scope="session")
def bench(root, tmp_path_factory):
    """The guest's chip and its witness, with the program that is judged."""
    built = pathlib.Path(os.environ[BUILT])
    return Bench(built / "breathpacer", built / "breathpacerPackageTests.xctest", tmp_path_factory.mktemp("bench"))
