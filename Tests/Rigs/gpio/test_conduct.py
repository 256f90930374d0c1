"""Scenarios of conduct: the suite that every hardware passes, and what a unit costs when nobody breathes."""

import os
import re
import subprocess
import time

import pytest

from Rigs.rig import require

CONFORMANCE_LIMIT_S = 180
IDLE_S = 60
IDLE_WAKEUPS = 6


def test_conformance(bench):
    """the hardware passes the suite of every hardware on a real GPIO character device"""
    return suite(bench, "GPIOConformance")


def suite(bench, name):
    """Runs a suite of the tests on the chip; its last line."""
    chip = {"BREATHPACER_RIG_CHIP": f"/dev/{bench.chip.name}", "BREATHPACER_RIG_SYSFS": str(bench.chip.sysfs)}
    run = subprocess.run(
        [bench.tests, "--testing-library", "swift-testing", "--filter", name],
        env=os.environ | chip,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=CONFORMANCE_LIMIT_S,
    )
    issues = "\n".join(line for line in run.stdout.splitlines() if "recorded an issue" in line)
    require(run.returncode == 0, f"status {run.returncode}\n{issues or run.stdout}")
    passed = re.search(r"Test run with ([1-9][0-9]*) tests?\b.* passed after .*", run.stdout)
    require(passed, f"no test ran\n{run.stdout}")
    return passed[0]


@pytest.mark.once
def test_idle(bench):
    """an idle unit wakes at most six times a minute"""
    with bench.ready_unit() as unit:
        time.sleep(1)
        wakeups, cpu = unit.wakeups(), unit.cpu_seconds()
        time.sleep(IDLE_S)
        wakeups, cpu = unit.wakeups() - wakeups, unit.cpu_seconds() - cpu
    figures = f"{wakeups} wake-ups and {1000 * cpu:.2f} ms of processor time in {IDLE_S} s"
    require(wakeups <= IDLE_WAKEUPS, figures)
    return figures
