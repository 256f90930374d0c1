"""The power of a unit that counts is cut, which passes weeks in seconds."""

import shlex
import subprocess

import pytest

from Rigs.rig import require
from Rigs.usage import guest, trials

LANES = 2
LONGEST_RUN_S = 3.0
# In short, in whole, in long.
TRIALS = 20, 50, 2000
UNFLUSHED_TRIALS = 20
UNFLUSHED = """
#include <sys/syscall.h>
#include <unistd.h>
static int calls;
int fdatasync(int file) { return calls++ < 10 ? (int)syscall(SYS_fdatasync, file) : 0; }
int fsync(int file) { return calls++ < 10 ? (int)syscall(SYS_fsync, file) : 0; }
"""


class Unit:
    """Counting in a guest."""

    def __init__(self, place, driver):
        self._guest = place
        self._driver = driver

    def trial(self, plan):
        script = ""
        if plan.recovery:
            script += f"{self._drive(plan.recovery)}\nhand_over recovered\n"
        if plan.run:
            script += f"echo running\n{self._drive(plan.run)}\n"
        with self._guest.booted(script) as booted:
            for line in booted.stdout:
                match line.split():
                    case ["found" | "recovered" as stage]:
                        yield trials.Folder(self._guest.found, stage == "recovered")
                    case ["running"]:
                        guest.kill_after(plan.cut_after_s, booted)
                    case _:
                        yield line

    def _drive(self, run):
        return shlex.join(map(str, [self._driver, self._guest.counts, *run]))


def test_unit_that_does_not_flush(kernel, product, tmp_path, disks, seed):
    """a unit whose flushes do nothing, but for its first ones, is found out"""
    library = tmp_path / "unflushed.so"
    subprocess.run(["gcc", "-shared", "-fPIC", "-x", "c", "-o", library, "-"], input=UNFLUSHED, text=True, check=True)
    driver = tmp_path / "unflushed"
    driver.write_text(f'#!/bin/sh\nLD_PRELOAD={library} exec {product("usage-driver")} "$@"\n')
    driver.chmod(0o755)
    try:
        figures = cut(kernel, driver, tmp_path, disks, UNFLUSHED_TRIALS, seed)
    except AssertionError as found:
        require(str(found).startswith("lost in trial"), found)
        return found
    raise AssertionError(f"it was not found out: {figures}")


@pytest.mark.limit(14400)
def test_power_cuts(kernel, product, tmp_path, disks, sized, seed):
    """what was acknowledged is on the disk, and nothing else, after each cut of the power"""
    return cut(kernel, product("usage-driver"), tmp_path, disks, sized(*TRIALS), seed)


def cut(kernel, driver, folder, disks, count, seed):
    """Cuts the power of counting so many times; what came of it."""
    lanes = []
    for lane in range(LANES):
        place = guest.Guest(kernel, folder / f"unit-{lane}", disks / f"disk-{lane}", lane)
        lanes.append(trials.Lane(Unit(place, driver), f"{seed}-{lane}", LONGEST_RUN_S))
    return trials.series("power cut", lanes, count)
