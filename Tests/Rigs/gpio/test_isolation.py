"""Scenarios of the process that counts: whatever befalls it, the light runs, and what it costs are counts."""

import os
import signal
import time

import pytest

from Rigs.gpio.counted import (
    COUNTED_S,
    FADED_S,
    TRIES,
    WATCHED_FROM_S,
    alike,
    counting_unit,
    differences,
    end,
    margins,
    require_sessions,
    session,
    state_in,
    wait_until,
)
from Rigs.gpio.disks import folder
from Rigs.rig import require

# Before the moment in which the session counts, and after it: an event that waits is kept, one that was taken is lost.
BEFORE_S, AFTER_S = 9.5, 11.5
# Whoever counts is started again, and the journal told, at a beat of the program.
BEAT_S = 300.0
TRIES_AT_A_BEAT = 2
# How long the program waits for a process that does not end, and what a slow guest needs.
PATIENCE_S, ROOM_S = 10, 5


@pytest.fixture(scope="module")
def healthy(bench):
    """The light of two sessions beside which nothing happens."""
    with folder(bench, "tmpfs") as disk, counting_unit(bench, disk) as running:
        found = [session(bench, watched=True) for _ in range(2)]
        end(running)
    return found


@pytest.mark.once
def test_trap(bench, healthy):
    """while who counts ends by a trap the light is the same, the next press is answered, both sessions are counted"""
    return ends(bench, healthy, signal.SIGTRAP, BEFORE_S, kept=2)


@pytest.mark.once
def test_kill(bench, healthy):
    """while who counts is killed the light is the same; a session is lost that it had taken, and health tells of it"""
    return ends(bench, healthy, signal.SIGKILL, AFTER_S, kept=1)


@pytest.mark.once
def test_hangs(bench, healthy):
    """while who counts hangs the light is the same, and all is counted once it goes on; the program can end"""
    with folder(bench, "tmpfs") as disk:
        found = []
        with counting_unit(bench, disk) as running:
            while len(found) < TRIES and not (found and alike(found[-1], healthy)):
                light, answer = two_sessions(bench, sent_to(running, signal.SIGSTOP), BEFORE_S)
                found.append(differences(healthy[0], light))
                sent_to(running, signal.SIGCONT)()
            end(running)
        count = 2 * len(found)
        require_sessions(disk, count)
        with counting_unit(bench, disk) as running:
            session(bench)
            sent_to(running, signal.SIGSTOP)()
            asked = time.monotonic()
            status = running.ask_to_end(within=PATIENCE_S + ROOM_S)
            took = time.monotonic() - asked
            require(status == 0 and "the disk hangs" in running.last_words()[-1], f"status {status}, {running.said}")
        with counting_unit(bench, disk) as running:
            session(bench)
            end(running)
            require(len(running.said) == 1, f"said {running.said}")
        require(int(state_in(disk).week["sessions"][0]) > count, "what came after a process that hung is not counted")
    return figures(
        found[-1],
        healthy,
        f"{count} of {count} sessions counted, the next press answered after {answer}; "
        f"ended after {took:.1f} s of {PATIENCE_S + ROOM_S}",
    )


@pytest.mark.once
def test_killed(bench):
    """a program that is killed in a session loses none: who counts writes what is left, and the next one goes on"""
    with folder(bench, "tmpfs") as disk:
        with counting_unit(bench, disk) as running:
            pressed = bench.tap()
            wait_until(pressed + AFTER_S)
            running.process.kill()
            running.process.wait()
        with counting_unit(bench, disk) as running:
            session(bench)
            end(running)
            require(len(running.said) == 1, f"said {running.said}")
        require_sessions(disk, 2)
        state = state_in(disk)
        require(state.rest["undated"][1] == "full", f"undated {state.rest['undated']}")
    return "2 of 2 sessions counted"


@pytest.mark.once
@pytest.mark.long
@pytest.mark.limit(750)
def test_begins_again(bench, healthy):
    """who counts begins again at a beat, beside a session whose light is the same, and counting goes on"""
    found = []
    began = time.monotonic()
    with folder(bench, "tmpfs") as disk:
        with counting_unit(bench, disk) as running:
            beats = 0
            while len(found) < TRIES_AT_A_BEAT and not (found and alike(found[-1], healthy)):
                session(bench, watched=True, meanwhile=sent_to(running, signal.SIGTRAP), at=BEFORE_S)
                beats += 1
                wait_until(began + beats * BEAT_S - WATCHED_FROM_S - 0.5)
                found.append(differences(healthy[0], session(bench, watched=True)))
                said = running.wait_for("counting ended by SIGTRAP and begins again", within=ROOM_S)
                late = said - (began + beats * BEAT_S)
                # A beat is counted from the program's own start, which a slow guest takes its time for.
                require(0 <= late < ROOM_S, f"said {late:.1f} s after a beat")
                require(running.counting(), "not started again")
            session(bench)
            end(running)
        # Each try but the last took one with it.
        count = beats + 2
        require_sessions(disk, count)
        require_loss(disk, starts=beats + 1)
    return figures(found[-1], healthy, f"told {late:.1f} s after the beat, of {ROOM_S}; {count} sessions counted")


# What the scenarios are made of.


def sent_to(running, number):
    """A function that sends the process that counts a signal."""

    def send():
        found = running.counting()
        require(found, "no process counts")
        os.kill(found, number)

    return send


def ends(bench, healthy, sent, at, kept):
    """Who counts is ended in the first of two sessions."""
    found = []
    while len(found) < TRIES and not (found and alike(found[-1], healthy)):
        with folder(bench, "tmpfs") as disk:
            with counting_unit(bench, disk) as running:
                light, answer = two_sessions(bench, sent_to(running, sent), at)
                found.append(differences(healthy[0], light))
                require(running.counting() is None, "started again at a moment of its own")
                end(running)
            require(len(running.said) == 1, f"said {running.said}")
            require_sessions(disk, kept)
            require_loss(disk, starts=2)
    return figures(found[-1], healthy, f"{kept} of 2 sessions counted, the next press answered after {answer}")


def two_sessions(bench, befalls, at):
    """The light of a session in which something befalls, and how soon that of the next one came."""
    light = session(bench, watched=True, meanwhile=befalls, at=at)
    with bench.witness.recording(value=1):
        pressed = bench.tap()
        time.sleep(1)
    answer = bench.first_light(after=pressed)
    wait_until(pressed + COUNTED_S)
    bench.tap()
    time.sleep(FADED_S)
    return light, f"{1000 * answer:.0f} ms"


def require_loss(directory, starts):
    """The state tells that who counts has started so often, and that counts may be missing."""
    state = state_in(directory)
    found = state.week["week"][1], state.rest["undated"][1], int(state.rest["health"][0])
    require(found == ("partial", "partial", starts), f"week and undated week {found[:2]}, {found[2]} starts")


def figures(found, healthy, more):
    """The figures of a scenario whose light has to be a healthy session's."""
    text = f"a segment's light differs from a healthy session's by {margins(found, healthy)}"
    require(alike(found, healthy), text)
    return f"{more}; {text}"
