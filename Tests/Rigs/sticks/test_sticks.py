"""What breathpacer-usb-copy does with sticks that are good, full, protected, pulled out, hostile or damaged."""

import contextlib
import hashlib
import os
import pathlib
import random
import shutil
import subprocess
import time

import pytest

from Rigs.pull import published, units
from Rigs.sticks.stick import DRIVER, FOLDER, Stick, contents

# What a request to a slow stick takes.
SLOW_NS = 20_000_000


def test_good_stick(bench):
    """A stick gets the published files, again a week later, and keeps what else is on it"""
    with Stick() as stick:
        stick.format()
        with stick.mounted(bench.desk) as root:
            (root / "holiday.jpg").write_bytes(bytes(1000))
        said = bench.copy(stick, 0, "copied 8 files to BREATHPACER/site=north/device=d-1")
        published.write(bench.published, 61)
        bench.copy(stick, 0, "copied 8 files")
        with stick.mounted(bench.desk) as root:
            bench.expect_copy(root)
            assert (root / "holiday.jpg").read_bytes() == bytes(1000)
    return said


def test_full_stick(bench):
    """A full stick keeps its last copy"""
    with Stick() as stick:
        stick.format()
        bench.copy(stick, 0, "copied")
        with stick.mounted(bench.desk) as root:
            kept = units.tree(root / FOLDER)
            with contextlib.suppress(OSError), (root / "ballast").open("wb", buffering=0) as ballast:
                while True:
                    ballast.write(bytes(512))
        published.write(bench.published, 62)
        said = bench.copy(stick, 1, "failed: the stick is full; nothing on the unit was touched")
        with stick.mounted(bench.desk) as root:
            assert units.tree(root / FOLDER) == kept
            assert not (root / FOLDER).with_name("device=d-1.new").exists()
    return said


def test_read_only_stick(bench):
    """A write-protected stick is refused"""
    with Stick() as stick:
        stick.format()
        stick.protect(True)
        return bench.copy(stick, 1, "failed: the stick is write-protected")


def test_pulled_out(bench):
    """A stick that is pulled out midway fails at once; what it had before is still whole"""
    with Stick() as stick:
        stick.format()
        bench.copy(stick, 0, "copied")
        kept = contents(bench.published)
        published.write(bench.published, 64)
        before = units.tree(bench.unit)
        (DRIVER / "ndelay").write_text(str(SLOW_NS))
        copying = bench.start(stick)
        view = pathlib.Path(f"/proc/{copying.pid}/mountinfo")

        def mounts():
            return [line for line in view.read_text().splitlines() if stick.device in line]

        units.wait_for(
            lambda: any(" rw," in line for line in mounts()), "the stick to be mounted for writing", within=40
        )
        options = mounts()[0].split()[5].split(",")
        assert {"nosuid", "nodev", "noexec"} <= set(options), options
        time.sleep(0.2)  # The copy takes more than a second on so slow a stick.
        stick.pull_out()
        said = bench.ended(
            copying, 1, "failed: the stick was pulled out, or is broken; nothing on the unit was touched"
        )
        (DRIVER / "ndelay").write_text("0")
        assert units.tree(bench.unit) == before
    with Stick(blank=False) as stick:
        with stick.mounted(bench.desk) as root:
            assert contents(root / FOLDER) == kept, "the last copy was harmed"
        bench.copy(stick, 0, "copied")
        with stick.mounted(bench.desk) as root:
            bench.expect_copy(root)
    return said


def test_hostile_stick(bench):
    """Links, a FIFO and programs on a stick of another kind are not even mounted; files in the way are named"""
    victim = bench.folder / "victim"
    victim.write_text("the unit's")
    with Stick() as stick:
        stick.format("mkfs.ext4", "-q", "-F", "-L", "BREATHLOGS")
        with stick.mounted(bench.desk, "ext4") as root:
            (root / "BREATHPACER").symlink_to(bench.folder)
            units.must("mkfifo", root / "site=north")
            (root / "autorun.sh").write_text(f"#!/bin/sh\necho ran >{victim}\n")
            (root / "autorun.sh").chmod(0o6755)
        lines = [bench.copy(stick, 1, "failed: the stick has ext4; expected FAT32 (vfat) with the label BREATHLOGS")]
    for part in (FOLDER.parents[1], FOLDER.parents[0], FOLDER):
        with Stick() as stick:
            stick.format()
            with stick.mounted(bench.desk) as root:
                (root / part).parent.mkdir(parents=True, exist_ok=True)
                (root / part).write_text("in the way")
            lines.append(bench.copy(stick, 1, f"failed: on the stick {part} is a file; expected a folder"))
            with stick.mounted(bench.desk) as root:
                assert (root / part).read_text() == "in the way"
    assert victim.read_text() == "the unit's"
    return f"{lines[0]} | {lines[1]}"


def test_unknown_file_system(bench):
    """A stick with no file system, another one, or a damaged one is refused"""
    with Stick() as stick:
        blank = bench.copy(stick, 1, "failed: the stick has no file system; expected FAT32")
        stick.format("mkfs.exfat", "-L", "BREATHLOGS")
        bench.copy(stick, 1, "failed: the stick has exfat; expected FAT32")
        for seed in range(4):
            stick.format()
            noise = random.Random(seed)
            with open(stick.device, "r+b") as disk:
                disk.seek(512 * noise.randrange(1, 8))
                disk.write(noise.randbytes(512 * 60))
            said = bench.ended(bench.start(stick), 1, "failed: ")
    bench.copy(bench.folder / "victim", 1, "is no disk")
    return f"{blank} | {said}"


SECRET = "root:$6$the-unit's-own-secret"


@pytest.mark.parametrize(
    ("plant", "words"),
    [
        ('ln -sf "$SECRET" weekly-2026.csv', "weekly-2026.csv: it is a symbolic link, which is not followed"),
        ('ln -sf "$SECRET" SHA256SUMS', "SHA256SUMS: it is a symbolic link, which is not followed"),
        (
            'echo "$SUM  ../../secret" >>SHA256SUMS',
            "SHA256SUMS:9: found another line; expected a checksum and the name",
        ),
        ('echo "$SUM  secret" >>SHA256SUMS', "SHA256SUMS:9: found another line; expected a checksum and the name"),
        ("rm weekly-2026.csv && mkfifo weekly-2026.csv", "weekly-2026.csv: it is a FIFO and not a regular file"),
        ("rm weekly-2026.csv && mkdir weekly-2026.csv", "weekly-2026.csv: it is a folder and not a regular file"),
        ("truncate -s 1G weekly-2026.csv", "weekly-2026.csv: File too large"),
        ("rm weekly-2026.csv", "weekly-2026.csv: not there"),
        ("mv ../published ../elsewhere && ln -s elsewhere ../published", "published: Not a directory"),
    ],
    ids=["link", "sums-link", "way-out", "other-name", "fifo", "folder", "huge", "missing", "linked-folder"],
)
def test_hostile_unit(bench, plant, words):
    """What the unit's account plants in the published folder is not carried off: the copy ends with words at once"""
    secret = bench.unit / "secret"
    secret.write_text(SECRET)
    secret.chmod(0o600)
    published.write(bench.published, 65)
    digest = hashlib.sha256(SECRET.encode()).hexdigest()
    named = {**os.environ, "SECRET": str(secret), "SUM": digest}
    with Stick() as stick:
        stick.format()
        bench.copy(stick, 0, "copied")
        kept = contents(bench.published)
        subprocess.run(["sh", "-ec", plant], cwd=bench.published, env=named, check=True)
        try:
            said = bench.ended(bench.start(stick), 1, words)
        finally:
            shutil.rmtree(bench.unit / "elsewhere", ignore_errors=True)
            bench.renew()
        with stick.mounted(bench.desk) as root:
            assert contents(root / FOLDER) == kept, "the last copy was harmed"
            assert [path.name for path in (root / FOLDER).parent.iterdir()] == ["device=d-1"], "something half done"
            assert not [path for path in root.rglob("*") if path.is_file() and SECRET.encode() in path.read_bytes()]
    return said


def test_left_overs(bench):
    """What a copy that was cut off has left, and folders in the place of files, make way for the new copy"""
    published.write(bench.published, 65)
    with Stick() as stick:
        stick.format()
        with stick.mounted(bench.desk) as root:
            (root / FOLDER / "SHA256SUMS").mkdir(parents=True)
            half_done = (root / FOLDER).with_name("device=d-1.new")
            half_done.mkdir()
            (half_done / "weekly-2026.csv").write_text("half")
        said = bench.copy(stick, 0, "copied")
        with stick.mounted(bench.desk) as root:
            bench.expect_copy(root)
    return said


def test_closing(bench):
    """Files that do not match SHA256SUMS are not taken for good, and are once the period has closed"""
    bench.renew()
    with Stick() as stick:
        stick.format()
        published.write(bench.published, 63, summed=False)
        said = bench.copy(stick, 1, "failed: the copy is not what SHA256SUMS says")
        copying = bench.start(stick)
        time.sleep(2)
        published.write(bench.published, 63)
        bench.ended(copying, 0, "copied")
        with stick.mounted(bench.desk) as root:
            bench.expect_copy(root)
    return said
