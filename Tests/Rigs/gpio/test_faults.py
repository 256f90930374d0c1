"""Scenarios of faults: a line that is taken, a chip that vanishes, a worn button, a program that is ended."""

import time

import pytest

from Rigs.gpio import chardev, simchip
from Rigs.gpio.breath import kill_in_a_breath
from Rigs.gpio.unit import READY, Unit
from Rigs.rig import require

EX_UNAVAILABLE = 69
# Files that a unit may open: enough for light and counting, and its three streams alone.
MOST_FILES, STREAMS = 14, 3

# A contact that bounces nearly as fast as the simulated chip hands edges over.
STORM_PRESSES = 10_000
STORM_STEP_S = 0.001
# Within this time the light may go on once.
FLASH_S = 3.0
# A chip that has gone is tried again after 1, 3 and 7 s: it is back before the third time, and a while after it all is
# over.
GONE_S, BACK_S = 4.5, 6
# How long the unit may take to end.
END_S = 10


def test_line_taken(bench):
    """a line that another program holds is named with its holder, status 69"""
    with chardev.held(bench.chip.name, 3, "someone"):
        refused = bench.command("run")
    said = refused.stderr.strip()
    require(refused.returncode == EX_UNAVAILABLE, f"status {refused.returncode}: {said}")
    require("LED3" in said and "someone" in said, f"neither line nor holder in: {said}")
    return said


def test_chip_vanishes(bench):
    """a chip that vanishes in a session is tried again, and idle when it is back; the journal is told at the end"""
    with bench.ready_unit() as unit:
        bench.tap()
        time.sleep(3)
        bench.chip.unplug()
        time.sleep(GONE_S)
        bench.chip.plug()
        bench.witness.locate(bench.chip)
        with bench.witness.recording(value=1):
            time.sleep(BACK_S)
        require(not list(bench.witness.writes()), "a line was lit before a press")
        with bench.witness.recording(value=1):
            pressed = bench.tap()
            time.sleep(0.5)
        light = bench.first_light(after=pressed)
        failed = told_at_the_end(unit)
    return f"said “{failed}” at the end; light {1000 * light:.1f} ms after a press"


def told_at_the_end(unit):
    """Ends a unit whose light has failed and come back; the first line on that, which waits until then."""
    # A light that fails may fail as somebody begins it: its line would date the press.
    said = unit.said_of_light()
    require(len(said) == 1, f"said {said} before a beat")
    status = unit.ask_to_end(within=END_S)
    unit.last_words()
    _, *failed, again = unit.said_of_light()
    require(status == 0, f"status {status}")
    tried = [line.rpartition("trying again in ")[2] for line in failed]
    require(tried == ["1 s", "2 s", "4 s"] and again.startswith(READY), f"said {failed}, then {again}")
    return failed[0]


@pytest.mark.once
def test_few_files(bench):
    """a unit that may open few files has its light and does not count; one that may open fewer says so, status 69"""
    ready = {}
    for files in range(MOST_FILES, STREAMS, -1):
        with Unit(bench.program, bench.settings, files) as running:
            try:
                running.wait_until_ready()
            except AssertionError:
                status, said = running.process.wait(1), running.said
                require(status == EX_UNAVAILABLE, f"{files} files: status {status}, {said}")
                require("Too many open files" in said[-1], f"{files} files: {said}")
                break
            with bench.witness.recording(value=1):
                pressed = bench.tap()
                time.sleep(0.5)
            bench.first_light(after=pressed)
            ready[files] = list(running.said)
            require(running.ask_to_end() == 0, f"{files} files: {running.last_words()}")
    require(files not in ready, f"{files} files are enough for everything, which shows nothing")
    dark = [line for line in ready[min(ready)] if "does not count: " in line]
    require(dark, f"{min(ready)} files: {ready[min(ready)]}")
    return f"light with {min(ready)} files: “{dark[0]}”; with {files}: “{said[-1]}”"


@pytest.mark.once
def test_bounce_storm(bench):
    """ten thousand presses of a worn contact do not flash the light"""
    with bench.ready_unit() as unit:
        before = bench.chip.edges()
        with bench.witness.recording(line=0, value=1):
            started = time.monotonic()
            bench.chip.bounce(STORM_PRESSES, STORM_STEP_S)
            took = time.monotonic() - started
            time.sleep(FLASH_S)
        edges = bench.chip.edges() - before
        require(edges >= STORM_PRESSES, f"the chip handed over only {edges} edges")
        spells = bench.spells()
        starts = [start for start, _ in spells]
        apart = min((after - start for start, after in zip(starts, starts[1:])), default=FLASH_S)
        require(
            apart >= FLASH_S,
            f"the light went on at {[f'{start - started:.2f}' for start in starts]} s",
        )
        status = unit.ask_to_end()
    require(status == 0, f"status {status} at the end")
    require(not bench.chip.lit(), f"{bench.chip.lit()} still lit at the end")
    return (
        f"{edges} edges in {took:.0f} s, the light went on {len(starts)} times, {apart:.1f} s apart or more, of "
        f"{FLASH_S:.0f}; dark at the end"
    )


def test_ended_by_sigterm(bench):
    """SIGTERM in a session fades the light and leaves every line dark, status 0"""
    with bench.ready_unit() as unit:
        bench.tap()
        time.sleep(3)
        with bench.witness.recording():
            asked = time.monotonic()
            status = unit.ask_to_end(within=END_S)
            took = time.monotonic() - asked
    last = {write.line: write.value for write in bench.witness.writes()}
    require(status == 0, f"status {status}")
    require(list(last.values()) == [0] * simchip.SEGMENTS, f"last written values by line: {last}")
    require(not bench.chip.lit(), f"{bench.chip.lit()} still lit")
    return f"ended after {took:.2f} s of {END_S}, the last write to each of {len(last)} lines was dark"


def test_killed_then_off(bench):
    """after SIGKILL in a session `breathpacer off` drives every line dark, status 0"""
    with bench.ready_unit() as unit:
        kill_in_a_breath(bench, unit)
    with bench.witness.recording():
        off = bench.command("off")
    values = {line: set() for line in range(simchip.SEGMENTS)}
    for write in bench.witness.writes():
        values[write.line].add(write.value)
    require(off.returncode == 0, f"status {off.returncode}: {off.stderr.strip()}")
    require(all(written == {0} for written in values.values()), f"values written by line: {values}")
    require(not bench.chip.lit(), f"{bench.chip.lit()} still lit")
    return f"dark was written to each of {len(values)} lines, and nothing else"
