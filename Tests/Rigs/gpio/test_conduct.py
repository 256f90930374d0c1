"""Scenarios of conduct: the suite that every hardware passes, and what a unit costs when nobody breathes."""

import time

import pytest

from Rigs.rig import require

IDLE_S = 60
IDLE_WAKEUPS = 6


def test_conformance(bench):
    """the hardware passes the suite of every hardware on a real GPIO character device"""
    return bench.suite("GPIOConformance")


@pytest.mark.once
def test_idle(bench):
    """an idle unit wakes at most six times a minute"""
    with bench.ready_unit() as unit:
        time.sleep(1)
        wakeups, cpu = unit.wakeups(), unit.cpu_seconds()
        time.sleep(IDLE_S)
        wakeups, cpu = unit.wakeups() - wakeups, unit.cpu_seconds() - cpu
    figures = f"{wakeups} of {IDLE_WAKEUPS} wake-ups and {1000 * cpu:.2f} ms of processor time in {IDLE_S} s"
    require(wakeups <= IDLE_WAKEUPS, figures)
    return figures
