"""Scenarios of a machine that has other work to do, or cannot do any."""

import os
import signal
import time

import pytest

from Rigs.gpio import simchip, stress, unit
from Rigs.gpio.control import Control
from Rigs.gpio.counted import FADED_S, counting_unit, end, state_in, wait_until
from Rigs.gpio.disks import folder, run
from Rigs.rig import require

# The shortest session there is, and the fade after it.
SETTINGS = simchip.SETTINGS + "\n[breathing]\nminutes = 1\n"
SESSION_S = 66
# Of a session: two breaths.
WATCHED_S = 20
# From one rise of the lowest segment to the next, one and a half periods; after a longer time it was held lit or dark.
LATE_S, HELD_S = 1.5 / 1500, 0.1
# How many more pulses of a hundred may be late beside other work, beyond twice as many as without: what the guest
# itself is late by differs by about so much from session to session.
MORE = 0.05
STOPPED_S = 0.05


@pytest.mark.once
@pytest.mark.long
@pytest.mark.limit(300)
def test_memory_and_disk(bench):
    """beside work on memory and the disk a session runs to its end and is counted, and its pulses come in time"""
    with folder(bench, "ext4") as disk:
        counts, scratch = disk / "counts", disk / "scratch"
        run("mkdir", counts, scratch)
        with counting_unit(bench, counts, SETTINGS, "stress.toml") as running:
            _, quiet = watched(bench)
            bench.tap()
            time.sleep(FADED_S)
            with stress.beside(scratch):
                pressed, stressed = watched(bench)
                wait_until(pressed + SESSION_S + 1)
            lit = bench.chip.lit()
            end(running)
        require(running.said == [unit.READY], f"said {running.said}")
        sessions = state_in(counts).week["sessions"]
    require(not lit, f"{lit} still lit after the session")
    require(sessions == ["2", "1"], f"{sessions} sessions started and completed, not 2 and 1")
    figures = (
        f"without other work {told(quiet)}; beside it {told(stressed)}, of {2 * quiet.own + MORE:.1%} that may be "
        f"late of the light's own"
    )
    require(stressed.own <= 2 * quiet.own + MORE, figures)
    return figures


def test_stalls_are_known(bench):
    """a control that nothing wakes for 50 ms says so"""
    with Control() as control:
        time.sleep(0.1)
        os.kill(control.process.pid, signal.SIGSTOP)
        begin = time.monotonic()
        time.sleep(STOPPED_S)
        woken = time.monotonic()
        os.kill(control.process.pid, signal.SIGCONT)
        time.sleep(0.1)
    require(control.has_stall(begin, woken), f"between {begin} and {woken} only {control.stalls}")
    require(not control.has_stall(begin - 60, begin - 59), f"before it began {control.stalls}")
    longest = max(until - since for since, until in control.stalls)
    require(longest >= STOPPED_S, f"the longest is {longest:.3f} s")
    return f"a stall of {1000 * longest:.0f} ms told, of {1000 * (woken - begin):.0f}"


class Pulses:
    """The pulses of the lowest segment: how many, and the shares of them that are late, and that no stall explains."""

    def __init__(self, writes, control):
        rises, level = [], 0
        for write in writes:
            if write.value > level:
                rises.append(write.time)
            level = write.value
        gaps = [(before, after) for before, after in zip(rises, rises[1:]) if after - before < HELD_S]
        late = [gap for gap in gaps if gap[1] - gap[0] > LATE_S]
        self.count = len(gaps)
        require(self.count > 1000, f"only {self.count} pulses")
        self.late = len(late) / self.count
        self.own = sum(not control.has_stall(*gap) for gap in late) / self.count
        self.stalled_s = sum(until - since for since, until in control.stalls)


def watched(bench):
    """Begins a session and watches its first breaths: when the button was pressed, and the pulses."""
    with bench.witness.recording(line=0), Control() as control:
        pressed = bench.tap()
        wait_until(pressed + WATCHED_S)
    return pressed, Pulses(bench.witness.writes(), control)


def told(pulses):
    """Pulses as a figure."""
    return (
        f"{pulses.late:.1%} of {pulses.count} pulses late, {pulses.own:.1%} of the light's own "
        f"(the machine stalled for {pulses.stalled_s:.2f} s)"
    )
