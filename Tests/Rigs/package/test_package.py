"""What is in the packages: for lintian, for systemd and for each other's bytes."""

import hashlib
import subprocess

import pytest

from Rigs.package.machine import field

LINTIAN = ("lintian", "--allow-root", "--fail-on", "error,warning", "--show-overrides")


@pytest.mark.long
def test_same_bytes(packages):
    """Two builds, in two folders and under two umasks, are the same bytes"""
    assert packages.trixie.read_bytes() == packages.twin.read_bytes()
    return hashlib.sha256(packages.trixie.read_bytes()).hexdigest()


def test_lintian(machine, packages):
    """lintian has nothing to say of the package for amd64"""
    machine.run(*LINTIAN, packages.trixie)
    return packages.trixie.name


@pytest.mark.long
def test_lintian_arm64(machine, packages):
    """lintian has nothing to say of the package for arm64"""
    machine.run(*LINTIAN, packages.arm64)
    return packages.arm64.name


@pytest.mark.long
def test_lintian_bookworm(machine, packages):
    """lintian has nothing to say of the package for Debian 12"""
    # Debian 12 has units and rules in /lib, which Debian 13's lintian is against.
    machine.run(*LINTIAN, "--suppress-tags", "aliased-location", packages.bookworm)
    return packages.bookworm.name


@pytest.mark.long
def test_needs_of_arm64(packages):
    """The package for arm64 needs libgpiod3"""
    assert "libgpiod3 (" in field(packages.arm64, "Depends")


@pytest.mark.long
def test_needs_of_bookworm(packages):
    """The package for Debian 12 needs libgpiod2"""
    assert "libgpiod2 (" in field(packages.bookworm, "Depends")


def test_exposure(machine, packages):
    """systemd finds the service's exposure 1.0 or less"""
    extracted = packages.trixie.parent / "extracted"
    subprocess.run(["dpkg-deb", "--extract", packages.trixie, extracted], check=True)
    # In tenths of systemd's points, of which 100 is a service without any restriction.
    service = extracted / "usr/lib/systemd/system/breathpacer.service"
    said = machine.run("systemd-analyze", "security", "--offline=true", "--threshold=10", service)
    return said.splitlines()[-1]
