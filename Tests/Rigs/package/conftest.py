"""The packages as they are built, and machines that go from one state to the next in the order of the scenarios."""

import concurrent.futures
import dataclasses
import pathlib
import shutil
from collections.abc import Iterator

import pytest

from Rigs.package import machine as machines
from Rigs.package import single
from Rigs.package.machine import Machine
from Rigs.rig import debs
from Rigs.usage.later import make_later

STATE = "/var/lib/breathpacer/private/state"
PROGRAM, UNIT, FLEET = "breathpacer", "breathpacer-unit", "breathpacer-fleet"
LATER = "999~deb13"


@dataclasses.dataclass
class Packages:
    """What was built, by the packages' names. The short form builds Debian 13's for amd64 alone."""

    trixie: dict[str, pathlib.Path]
    # What there was before 0.2.0.
    single: pathlib.Path
    twin: dict[str, pathlib.Path] | None = None
    arm64: dict[str, pathlib.Path] | None = None
    bookworm: dict[str, pathlib.Path] | None = None

    @property
    def unit(self) -> list[pathlib.Path]:
        """What a unit needs."""
        return [self.trixie[PROGRAM], self.trixie[UNIT]]


@dataclasses.dataclass
class Desk:
    """A machine with the program, and what was there before and with it."""

    machine: Machine
    package: pathlib.Path
    before: str
    listing: str


@dataclasses.dataclass
class Installed:
    """A unit, and what was there before."""

    machine: Machine
    packages: list[pathlib.Path]
    before: str


@dataclasses.dataclass
class Used(Installed):
    """One that has hung for a while, and the sums of what it must keep."""

    kept: str


@dataclasses.dataclass
class Downgraded(Used):
    """One whose counts a later version has written, and their sums."""

    later: str


@dataclasses.dataclass
class Purged:
    """A machine that was a unit, what was there before, and what the blocks of its state hold now."""

    machine: Machine
    before: str
    blocks: bytes


@dataclasses.dataclass
class Moved(Used):
    """One that has come from the single package, and what dpkg said."""

    said: str


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory, is_short: bool) -> Packages:
    folder = tmp_path_factory.mktemp("packages")
    first = folder / "first"
    first.mkdir()
    earlier = pathlib.Path(shutil.copy(single.package(), first))
    if is_short:
        return Packages(debs("--output", first), earlier)
    with concurrent.futures.ThreadPoolExecutor(1) as pool:
        bookworm = pool.submit(debs, "--suite", "bookworm", "--output", first / "bookworm")
        trixie = debs("--output", first, umask=0o022)
        twin = debs("--output", folder / "second", "--folder", "/srv/elsewhere", umask=0o077)
        arm64 = debs("--output", first / "arm64", "--arch", "arm64")
        return Packages(trixie, earlier, twin, arm64, bookworm.result())


@pytest.fixture(scope="session")
def machine(packages: Packages) -> Iterator[Machine]:
    with Machine(packages.single.parent) as machine:
        yield machine


@pytest.fixture(scope="session")
def desk(machine: Machine, packages: Packages) -> Desk:
    package, before = packages.trixie[PROGRAM], machine.listing()
    machine.install(package)
    return Desk(machine, package, before, machine.listing())


@pytest.fixture(scope="session")
def collecting(desk: Desk, packages: Packages) -> Desk:
    """The desk that collects, too."""
    desk.machine.install(packages.trixie[FLEET])
    return desk


@pytest.fixture(scope="session")
def collected(collecting: Desk) -> Desk:
    """The desk after that."""
    collecting.machine.run("dpkg", "--purge", FLEET)
    return collecting


@pytest.fixture(scope="session")
def installed(collected: Desk, packages: Packages) -> Installed:
    collected.machine.install(packages.trixie[UNIT])
    return Installed(collected.machine, packages.unit, collected.before)


def use(machine: Machine) -> str:
    """Lets a unit have hung for a while: somebody has set a key and lets another pull; the sums of what is to stay."""
    settings = machine.path("/etc/breathpacer/settings.toml")
    text = settings.read_text()
    assert "\n#headcount = " in text
    lines = ("headcount = 30" if line.startswith("#headcount = ") else line for line in text.splitlines())
    settings.write_text("\n".join(lines) + "\n")
    machine.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", "/tmp/key")
    machine.run("breathpacer-add-puller", "/tmp/key.pub")
    machine.run_as("breathpacer", "breathpacer", "simulate", "--for", "30d", "--usage", "/var/lib/breathpacer")
    return machine.kept()


@pytest.fixture(scope="session")
def used(installed: Installed) -> Used:
    return Used(**vars(installed), kept=use(installed.machine))


@pytest.fixture(scope="session")
def upgraded(used: Used) -> Used:
    used.machine.install(*(machines.with_version(package, LATER) for package in used.packages))
    return used


@pytest.fixture(scope="session")
def downgraded(upgraded: Used) -> Downgraded:
    machine, state = upgraded.machine, upgraded.machine.path(STATE)
    former = machine.shared / "state"
    shutil.copy2(state, former)
    make_later(state)
    sums = machine.kept()
    machine.install(*upgraded.packages)
    return Downgraded(**vars(upgraded), later=sums)


@pytest.fixture(scope="session")
def removed(downgraded: Downgraded) -> Used:
    machine = downgraded.machine
    # The counts as they were before a later version's.
    shutil.copy2(machine.shared / "state", machine.path(STATE))
    machine.run("dpkg", "--remove", UNIT, PROGRAM)
    return downgraded


@pytest.fixture(scope="session")
def reinstalled(removed: Used) -> Used:
    removed.machine.install(*removed.packages)
    return removed


@pytest.fixture(scope="session")
def purged(reinstalled: Used) -> Purged:
    # A file that is open when it is removed can still be read.
    with reinstalled.machine.path(STATE).open("rb") as state:
        reinstalled.machine.run("dpkg", "--purge", UNIT, PROGRAM)
        return Purged(reinstalled.machine, reinstalled.before, state.read())


@pytest.fixture(scope="session", params=["at once", "one after the other"])
def moved(request: pytest.FixtureRequest, packages: Packages) -> Iterator[Moved]:
    """A unit of the single package that was upgraded to the packages of today."""
    with Machine(packages.single.parent) as machine:
        before = machine.listing()
        machine.install(packages.single)
        # A change by hand, which is no reason to ask either.
        with machine.path("/etc/ssh/sshd_config.d/breathpacer.conf").open("a") as file:
            file.write("# The ward's own.\n")
        kept = use(machine)
        steps = [packages.unit] if request.param == "at once" else [[package] for package in packages.unit]
        said = [machine.install(*step) for step in steps]
        yield Moved(machine, packages.unit, before, kept, said[0])


@pytest.fixture(scope="session")
def moved_off(moved: Moved) -> Moved:
    """The same after a removal."""
    moved.machine.run("dpkg", "--remove", UNIT, PROGRAM)
    return moved


@pytest.fixture(scope="session")
def moved_out(moved_off: Moved) -> Moved:
    """The same after a purge."""
    moved_off.machine.run("dpkg", "--purge", UNIT, PROGRAM)
    return moved_off
