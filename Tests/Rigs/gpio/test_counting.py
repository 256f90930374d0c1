"""Scenarios of counting: what becomes of sessions, and of the light, when the disk fails or the folder is not as it
should be. Every state is read by the usage rig's own reader."""

import contextlib
import fcntl
import os
import struct
import subprocess
import time

import pytest

from Rigs.gpio import simchip, unit
from Rigs.gpio.counted import (
    TRIES,
    WATCHED_FROM_S,
    alike,
    counting_unit,
    differences,
    end,
    margins,
    require_sessions,
    session,
    wait_until,
    wait_until_said,
)
from Rigs.gpio.disks import DEVICE, folder, run
from Rigs.rig import require

# Two of them find room on the chip.
STRIP = f"""\
[light]
chip = "{simchip.LABEL}"
driver = "apa102-gpio"
leds = 5
data_line = "{{data}}"
clock_line = "{{clock}}"

[button]
{{button}}
"""
# The state is written so long after the start.
BEAT_S = 300.0
# Of five minutes each.
TRIES_AT_A_BEAT = 2
# <linux/fs.h>, FS_IOC_SHUTDOWN as ext4 has it: every call fails with EIO from then on, what was not flushed is lost.
EXT4_IOC_SHUTDOWN, NO_LOG_FLUSH = 0x8004587D, 2


@pytest.mark.once
@pytest.mark.long
def test_disk_fails_and_returns(bench):
    """the light is the same while the disk is read-only and then full; once it is back all sessions are counted"""
    with folder(bench, "ext4") as disk:
        run("mkdir", disk / "counts")
        with counting_unit(bench, disk / "counts") as running:
            healthy = [session(bench, watched=True) for _ in range(2)]
            rest = disk / "rest"
            fill = ["dd", "if=/dev/zero", f"of={rest}", "bs=64k"]
            read_only = sessions_beside(
                healthy, bench,
                lambda: run("mount", "-o", "remount,ro", disk), lambda: run("mount", "-o", "remount,rw", disk),
            )  # fmt: skip
            full = sessions_beside(
                healthy, bench, lambda: subprocess.run(fill, stderr=subprocess.DEVNULL), lambda: run("rm", "-f", rest)
            )
            subprocess.run(fill, stderr=subprocess.DEVNULL)
            end(running)
        count = len(healthy) + len(read_only) + len(full)
        require_sessions(disk / "counts", count)
    figures = "; ".join(
        f"{name} by {margins(found[-1], healthy)}" for name, found in (("read-only", read_only), ("full", full))
    )
    require(alike(read_only[-1], healthy) and alike(full[-1], healthy), figures)
    return f"{count} sessions counted, on the full disk; a segment's light differs from a healthy session's, {figures}"


@pytest.mark.once
@pytest.mark.long
@pytest.mark.limit(750)
def test_write_fails(bench):
    """the light is the same while the state is written to a disk that has become read-only"""
    with folder(bench, "ext4") as disk:
        run("mkdir", disk / "counts")
        began = time.monotonic()
        with counting_unit(bench, disk / "counts") as running:
            healthy = [session(bench, watched=True) for _ in range(2)]
            run("mount", "-o", "remount,ro", disk)
            failing = []
            while len(failing) < TRIES_AT_A_BEAT and not (failing and alike(failing[-1], healthy)):
                # The write falls among the steps that are watched.
                wait_until(began + (len(failing) + 1) * BEAT_S - WATCHED_FROM_S - 0.5)
                failing.append(differences(healthy[0], session(bench, watched=True)))
            wait_until_said(running, "counts are in memory until the disk works: ")
            run("mount", "-o", "remount,rw", disk)
            end(running)
        require_sessions(disk / "counts", 2 + len(failing))
    figures = margins(failing[-1], healthy)
    require(alike(failing[-1], healthy), figures)
    return f"during the write a segment's light differs from a healthy session's by {figures}"


def sessions_beside(healthy, bench, spoil, mend):
    """How much the light of each session on a spoilt disk differs from a healthy one's, until one is alike or enough
    were tried. Each has a healthy one after it, since it may be the machine that has become slower."""
    found = []
    while len(found) < TRIES and not (found and alike(found[-1], healthy)):
        spoil()
        found.append(differences(healthy[0], session(bench, watched=True)))
        mend()
        if not alike(found[-1], healthy):
            healthy.append(session(bench, watched=True))
    return found


@pytest.mark.once
def test_disk_dies(bench):
    """a disk that dies takes nothing that it had acknowledged, and the program's end does not wait for it"""
    with folder(bench, "ext4") as disk:
        run("mkdir", disk / "counts")
        # The state is written every five minutes, and when a unit ends.
        with counting_unit(bench, disk / "counts") as running:
            session(bench)
            end(running)
        with counting_unit(bench, disk / "counts") as running:
            with opened(disk) as place:
                fcntl.ioctl(place, EXT4_IOC_SHUTDOWN, struct.pack("I", NO_LOG_FLUSH))
            session(bench)
            took = end(running)
        run("umount", disk)
        run("mount", DEVICE, disk)
        require_sessions(disk / "counts", 1)
    return f"ended {took:.1f} s after SIGTERM, 1 session counted of 1 before and 1 after"


@pytest.mark.once
def test_no_room(bench):
    """a disk too full for a state is said at once; with room again the sessions are counted without a restart"""
    with folder(bench, "tmpfs", "size=64k") as disk:
        with counting_unit(bench, disk) as running:
            said = wait_until_said(running, "counts are in memory until the disk works: ")
            session(bench)
            run("mount", "-o", "remount,size=1m", disk)
            end(running)
        require_sessions(disk, 1)
    return f"said “{said}”"


@pytest.mark.once
def test_folder_missing(bench):
    """a folder that is missing is said at once; once it is made the sessions are counted without a restart"""
    with folder(bench, "tmpfs") as disk:
        with counting_unit(bench, disk / "counts") as running:
            said = wait_until_said(running, "No such file or directory")
            session(bench)
            run("mkdir", disk / "counts")
            end(running)
        require_sessions(disk / "counts", 1)
    return f"said “{said}”"


@pytest.mark.once
def test_planted(bench):
    """what is planted in the state's place is set aside, neither followed nor waited for, and sessions are counted"""
    kinds = {
        "a FIFO": lambda state, _: os.mkfifo(state),
        "a link": lambda state, target: state.symlink_to(target),
        "a folder": lambda state, _: state.mkdir(),
    }
    for kind, plant in kinds.items():
        with folder(bench, "tmpfs") as disk:
            target = disk / "target"
            target.write_text("not to be touched")
            (disk / "private").mkdir()
            plant(disk / "private/state", target)
            with counting_unit(bench, disk) as running:
                session(bench)
                end(running)
            require_sessions(disk, 1)
            require(target.read_text() == "not to be touched", f"{kind} was followed")
            require(list((disk / "private/quarantine").iterdir()), f"{kind} was not set aside")
            require(running.said == [unit.READY], f"said {running.said} of {kind}")
    return ", ".join(kinds)


@pytest.mark.once
def test_second_process(bench):
    """a second unit on the same folder runs its light and says that it does not count"""
    first = STRIP.format(data="LED0", clock="LED1", button='line = "BUTTON"')
    # At rest the spare line is low.
    second = STRIP.format(data="LED2", clock="LED3", button='line = "SPARE"\nactive_low = false\nbias = "pull-down"')
    with folder(bench, "tmpfs") as disk:
        with counting_unit(bench, disk, first) as counting, counting_unit(bench, disk, second, "second.toml") as other:
            said = wait_until_said(other, "does not count: another process counts into the same folder")
            with bench.witness.recording(line=3):
                bench.chip.press_spare()
                time.sleep(1)
                bench.chip.release_spare()
            require(list(bench.witness.writes()), "the second one's light is dark")
            session(bench)
            end(other)
            end(counting)
        require_sessions(disk, 1)
    return f"said “{said}”"


@contextlib.contextmanager
def opened(path):
    descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    try:
        yield descriptor
    finally:
        os.close(descriptor)
