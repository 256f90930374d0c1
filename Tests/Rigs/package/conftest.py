"""The packages as they are built, and a machine that goes from one state to the next in the order of the scenarios."""

import concurrent.futures
import dataclasses
import pathlib
import shutil
from collections.abc import Iterator

import pytest

from Rigs.package import machine as machines
from Rigs.package.machine import Machine
from Rigs.usage.later import make_later

STATE = "/var/lib/breathpacer/private/state"


@dataclasses.dataclass
class Packages:
    """What was built. The short form builds Debian 13's for amd64 alone."""

    trixie: pathlib.Path
    twin: pathlib.Path | None = None
    arm64: pathlib.Path | None = None
    bookworm: pathlib.Path | None = None


@dataclasses.dataclass
class Installed:
    """A machine with the package, and what was there before."""

    machine: Machine
    package: pathlib.Path
    before: str


@dataclasses.dataclass
class Used(Installed):
    """One that has hung for a while, and the sums of what it must keep."""

    kept: str


@dataclasses.dataclass
class Downgraded(Used):
    """One whose counts a later version has written, and their sums."""

    later: str


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory, is_short: bool) -> Packages:
    folder = tmp_path_factory.mktemp("packages")
    first, second = folder / "first", folder / "second"
    if is_short:
        return Packages(machines.build(first))
    with concurrent.futures.ThreadPoolExecutor(1) as pool:
        bookworm = pool.submit(machines.build, first, "--suite", "bookworm")
        trixie = machines.build(first)
        twin = machines.build(second, "--folder", "/srv/elsewhere", umask=0o077)
        arm64 = machines.build(first, "--arch", "arm64")
        return Packages(trixie, twin, arm64, bookworm.result())


@pytest.fixture(scope="session")
def machine(packages: Packages) -> Iterator[Machine]:
    with Machine(packages.trixie.parent) as machine:
        yield machine


@pytest.fixture(scope="session")
def installed(machine: Machine, packages: Packages) -> Installed:
    before = machine.listing()
    machine.run("dpkg", "-i", packages.trixie)
    return Installed(machine, packages.trixie, before)


@pytest.fixture(scope="session")
def used(installed: Installed) -> Used:
    """A unit that has hung for a while, and a key that may pull."""
    machine = installed.machine
    settings = machine.path("/etc/breathpacer/settings.toml")
    text = settings.read_text()
    assert "\n#headcount = " in text
    lines = ("headcount = 30" if line.startswith("#headcount = ") else line for line in text.splitlines())
    settings.write_text("\n".join(lines) + "\n")
    machine.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", "/tmp/key")
    machine.run("breathpacer-add-puller", "/tmp/key.pub")
    machine.run_as("breathpacer", "breathpacer", "simulate", "--for", "30d", "--usage", "/var/lib/breathpacer")
    return Used(machine, installed.package, installed.before, machine.kept())


@pytest.fixture(scope="session")
def upgraded(used: Used) -> Used:
    used.machine.run("dpkg", "-i", machines.with_version(used.package, "999~deb13"))
    return used


@pytest.fixture(scope="session")
def downgraded(upgraded: Used) -> Downgraded:
    machine, state = upgraded.machine, upgraded.machine.path(STATE)
    former = machine.shared / "state"
    shutil.copy2(state, former)
    make_later(state)
    sums = machine.kept()
    machine.run("dpkg", "-i", upgraded.package)
    return Downgraded(**vars(upgraded), later=sums)


@pytest.fixture(scope="session")
def removed(downgraded: Downgraded) -> Used:
    machine = downgraded.machine
    # The counts as they were before a later version's.
    shutil.copy2(machine.shared / "state", machine.path(STATE))
    machine.run("dpkg", "--remove", "breathpacer")
    return downgraded


@pytest.fixture(scope="session")
def reinstalled(removed: Used) -> Used:
    removed.machine.run("dpkg", "-i", removed.package)
    return removed


@pytest.fixture(scope="session")
def purged(reinstalled: Used) -> Used:
    reinstalled.machine.run("dpkg", "--purge", "breathpacer")
    return reinstalled
