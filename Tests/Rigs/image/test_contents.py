"""What is in the image: the same bytes if it is made again, and a bill of materials that has all of it."""

import hashlib
import json
import pathlib
import re

import pytest

from Rigs.image.bundles import COMPATIBLE
from Rigs.image.card import FAT_AT
from Rigs.rig import REPOSITORY, SCRIPTS, debs, last_line, require, said_by

DEPENDENCY = re.compile(r'\.package\(url: "https://[^"]+/([^"/]+)", exact: "([^"]+)"\)')


def linked():
    """The libraries that are linked into the program, with their versions."""
    return dict(DEPENDENCY.findall((REPOSITORY / "Package.swift").read_text()))


def components(path):
    """The name and version of each component of a bill."""
    bill = json.loads(path.read_text())
    require(bill["bomFormat"] == "CycloneDX", f"{path.name} is no bill of CycloneDX")
    # A source package may have the name of one that is installed, which is the one that counts.
    by_kind = sorted(bill["components"], key=lambda entry: "arch=source" not in entry["purl"])
    return {entry["name"]: entry for entry in by_kind}


def test_bill(updates):
    """the image's bill has each of its packages in its version, with licences, and what is linked into the program"""
    found = components(updates.image.with_suffix(".cdx.json"))
    status = said_by("debugfs", "-R", "cat /var/lib/dpkg/status", updates.image.with_suffix(".ext4"))
    installed = re.findall(r"^Package: (\S+)$", status, re.MULTILINE)
    missing = [name for name in installed if name not in found]
    require(installed and not missing, f"of {len(installed)} packages these are missing: {missing}")
    for name, version in linked().items():
        require(name in found and found[name]["version"] == version, f"{name} {version} is missing")
    bare = [name for name in ("libc6", "systemd", *linked()) if not found[name].get("licenses")]
    require(not bare, f"{bare} have no licence")
    licensed = sum(bool(found[name].get("licenses")) for name in installed)
    return f"{len(found)} components, {len(installed)} packages, {licensed} with licences"


def test_bill_of_packages(tmp_path):
    """the packages' bill has what is linked into the program, Swift's own library too, and the same bytes twice"""
    packages = list(debs("--for", "unit", "--arch", "arm64").values())
    bills = []
    for _ in range(2):
        path = last_line(said_by(SCRIPTS / "sbom", *packages))
        bills.append((REPOSITORY / path).read_bytes())
    require(bills[0] == bills[1], "the bill has other bytes when it is made again")
    found = components(REPOSITORY / path)
    missing = {"breathpacer", "breathpacer-unit", "swiftlang", *linked()} - set(found)
    require(not missing, f"{sorted(missing)} are missing")
    return ", ".join(sorted(found))


@pytest.mark.limit(3600)
def test_board_5(updates):
    """the image for a Raspberry Pi 5 has its device tree and its lines' driver, and takes no bundle of other boards"""
    made = said_by(SCRIPTS / "image", "--board", "5", environment={"BREATHPACER_ARCHIVE_HOURS": "168"})
    image = pathlib.Path(last_line(made))
    firmware = said_by("mdir", "-b", "-i", f"{image}@@{FAT_AT}", "::")
    require("bcm2712-rpi-5-b.dtb" in firmware, "no device tree")
    root = image.with_suffix(".ext4")
    configuration = said_by("debugfs", "-R", "cat /etc/rauc/system.conf", root)
    require(f"compatible={COMPATIBLE}-5\n" in configuration, "bundles of other boards fit")
    (kernel,) = re.findall(r"\b\d[\w.+~-]*-arm64\b", said_by("debugfs", "-R", "ls /usr/lib/modules", root))
    drivers = said_by("debugfs", "-R", f"ls /usr/lib/modules/{kernel}/kernel/drivers/pinctrl", root)
    require("pinctrl-rp1" in drivers, f"the kernel {kernel} has no driver of the lines")
    return f"kernel {kernel}, never started on a board"


@pytest.mark.limit(3600)
def test_same_bytes(updates):
    """image, slot and bill have the same bytes if they are made again"""
    files = [updates.image.with_suffix(suffix) for suffix in (".img", ".ext4", ".cdx.json")]
    before = [digest(path) for path in files]
    said_by(
        *(SCRIPTS / "image", "--keyring", updates.keys / "keyring.pem"),
        environment={"BREATHPACER_ARCHIVE_HOURS": "168"},
    )
    other = [path.name for path, found in zip(files, before) if digest(path) != found]
    require(not other, f"{other} have other bytes")
    return ", ".join(path.name for path in files)


def digest(path):
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
