"""What is in the packages: for lintian, for systemd, for whoever reads them, and for each other's bytes."""

import hashlib
import subprocess

import pytest

from Rigs.documents.pages import ELSEWHERE, Page
from Rigs.package.conftest import FLEET, PROGRAM, UNIT
from Rigs.package.machine import field

LINTIAN = ("lintian", "--allow-root", "--fail-on", "error,warning", "--show-overrides")
NAMES = [PROGRAM, UNIT, FLEET]


@pytest.fixture(scope="module")
def extracted(packages):
    """The files of all packages for amd64, in one folder."""
    folder = packages.trixie[PROGRAM].parent / "extracted"
    for package in packages.trixie.values():
        subprocess.run(["dpkg-deb", "--extract", package, folder], check=True)
    return folder


def test_names(packages):
    """There are three packages, with the program's alone for one kind of processor"""
    assert list(packages.trixie) == NAMES
    assert [field(path, "Architecture") for path in packages.trixie.values()] == ["amd64", "all", "all"]
    assert len({field(path, "Version") for path in packages.trixie.values()}) == 1


@pytest.mark.long
@pytest.mark.parametrize("name", NAMES)
def test_same_bytes(packages, name):
    """Two builds, in two folders and under two umasks, are the same bytes"""
    assert packages.trixie[name].read_bytes() == packages.twin[name].read_bytes()
    return hashlib.sha256(packages.trixie[name].read_bytes()).hexdigest()


@pytest.mark.long
@pytest.mark.parametrize("name", [UNIT, FLEET])
def test_same_for_all(packages, name):
    """A package for every processor is the same bytes whichever it was built for"""
    assert packages.trixie[name].read_bytes() == packages.arm64[name].read_bytes()


def test_lintian(machine, packages):
    """lintian has nothing to say of the packages for amd64"""
    machine.run(*LINTIAN, *packages.trixie.values())
    return ", ".join(path.name for path in packages.trixie.values())


@pytest.mark.long
def test_lintian_arm64(machine, packages):
    """lintian has nothing to say of the package for arm64"""
    machine.run(*LINTIAN, packages.arm64[PROGRAM])
    return packages.arm64[PROGRAM].name


@pytest.mark.long
def test_lintian_bookworm(machine, packages):
    """lintian has nothing to say of the packages for Debian 12"""
    # Debian 12 has units and rules in /lib, which Debian 13's lintian is against.
    machine.run(*LINTIAN, "--suppress-tags", "aliased-location", *packages.bookworm.values())
    return ", ".join(path.name for path in packages.bookworm.values())


@pytest.mark.long
def test_needs_of_arm64(packages):
    """The package for arm64 needs libgpiod3"""
    assert "libgpiod3 (" in field(packages.arm64[PROGRAM], "Depends")


@pytest.mark.long
def test_needs_of_bookworm(packages):
    """The package for Debian 12 needs libgpiod2"""
    assert "libgpiod2 (" in field(packages.bookworm[PROGRAM], "Depends")


def test_documents(extracted):
    """Every link and picture of the documents leads to a file beside them"""
    count, problems = 0, []
    documents = sorted((extracted / "usr/share/doc").rglob("*.md"))
    for path in documents:
        for target in Page(path).targets:
            place = path.parent / target.partition("#")[0]
            if not ELSEWHERE.match(target):
                count += 1
                if not place.exists() or not place.resolve().is_relative_to(extracted.resolve()):
                    problems.append(f"{path.relative_to(extracted)}: {target}")
    assert count and not problems, problems
    return f"{count} links of {len(documents)} documents"


def test_exposure(machine, extracted):
    """systemd finds the service's exposure 1.0 or less"""
    # In tenths of systemd's points, of which 100 is a service without any restriction.
    service = extracted / "usr/lib/systemd/system/breathpacer.service"
    said = machine.run("systemd-analyze", "security", "--offline=true", "--threshold=10", service)
    return said.splitlines()[-1]
