"""The scenario of invitations: an idle bar that glows at a time of the day, by the guest's own clock."""

import math
import pathlib
import time

import pytest

from Rigs.gpio import simchip, witness
from Rigs.rig import require

SETTINGS = """
[clock]
trust = "operator"

[invitation]
at = ["{}", "{}"]
minutes = 1
"""
MINUTE_S = 60
# What a unit needs to be ready.
START_S = 5
# The clock is read to the second, so that an invitation begins and ends up to a second late. Its glow comes up in four
# seconds, at first fainter than a guest can show.
CLOCK_S = 1
GLOWS_WITHIN_S = CLOCK_S + 2
# Half seconds in which its second breath is empty and full, whenever in that second it has begun.
EMPTY_S, FULL_S = (10.25, 10.75), (14.25, 14.75)
# How much more light a full breath gives than an empty one, at least: on a slow board both are brighter and nearer.
SWELL = 1.3
# In a quiet guest an empty breath has half of this. Pulses that are longer were stretched by a busy machine, which can
# hide a swell: then it is tried again.
STRETCHED = 0.05
TRIES = 3
MIDDLE = {4, 5}
AROUND = set(range(simchip.SEGMENTS)) - MIDDLE
PRESS_S = 20
LIGHT_WITHIN_S = 0.050
# A team minute's first breath is full.
TOP_S = (3.9, 4.1)
FULL = 0.8
STOP_S = 8
FADE_S = 2.5


@pytest.mark.once
@pytest.mark.limit(480)
def test_invitations(bench):
    """an idle bar glows at its time, a press begins the team minute within 50 ms, and the next glow ends by itself"""
    for _ in range(TRIES):
        if figures := invited(bench):
            return figures
    raise AssertionError(f"pulses were stretched to more than {STRETCHED:.0%} of a period in {TRIES} tries")


def invited(bench):
    """One try; nothing if the machine was too busy to show the glow's swell."""
    now, since = time.time(), time.monotonic()
    first = math.ceil((now + START_S) / MINUTE_S) * MINUTE_S
    begin = since + first - now
    settings = settings_file(bench, first)
    with bench.ready_unit(settings) as running:
        late = [glows(bench, begin)]
        light = [seen(bench, begin, span) for span in (EMPTY_S, FULL_S)]
        if min(light[0][line] for line in AROUND) > STRETCHED:
            return None
        for line in range(simchip.SEGMENTS):
            empty, full = (each[line] for each in light)
            if line in MIDDLE:
                require(full == empty == 0, f"{simchip.NAMES[line]} of the middle is lit")
            else:
                require(full > SWELL * empty > 0, f"{simchip.NAMES[line]} has {full:.4f} full and {empty:.4f} empty")

        wait_until(begin + PRESS_S)
        with bench.witness.recording():
            pressed = bench.tap()
            wait_until(pressed + TOP_S[1])
        writes = list(bench.witness.writes())
        rises = [write.time - pressed for write in writes if write.value == 1 and write.line in MIDDLE]
        answered = min(rises, default=math.inf)
        require(answered <= LIGHT_WITHIN_S, f"the middle lit {1000 * answered:.1f} ms after a press")
        top = witness.shares(writes, *(pressed + each for each in TOP_S))
        require(min(top) > FULL, f"at the top of the team minute's first breath the lines have {top}")
        wait_until(pressed + STOP_S)
        bench.tap()
        time.sleep(FADE_S)
        with bench.witness.recording(value=1):
            wait_until(begin + MINUTE_S - 0.1)
        require(not list(bench.witness.writes()), "the bar was lit again after a press had ended the invitation")

        second = begin + MINUTE_S
        late.append(glows(bench, second))
        wait_until(second + MINUTE_S - 5)
        require(any(seen(bench, second, (MINUTE_S - 5, MINUTE_S - 4.5))), "the bar was dark before the minute was over")
        with bench.witness.recording(value=1):
            wait_until(second + MINUTE_S + CLOCK_S + 2)
        over = bench.last_light() - second - MINUTE_S
        require(over <= CLOCK_S and not bench.chip.lit(), f"still lit {over:.2f} s after the minute")
        require(running.ask_to_end() == 0, "it did not end well")
        for line in running.last_words():
            require("invit" not in line, f"said “{line}”")
    return (
        f"glow after {', '.join(f'{each:.2f}' for each in late)} s of {GLOWS_WITHIN_S}; the middle lit "
        f"{1000 * answered:.1f} ms after a press, of {1000 * LIGHT_WITHIN_S:.0f}; dark {over:.2f} s after the minute"
    )


def settings_file(bench, first):
    """The rig's settings with two invitations that touch, the first at a time of the guest's clock."""
    times = (time.strftime("%H:%M", time.localtime(first + minutes * MINUTE_S)) for minutes in range(2))
    path = pathlib.Path(bench.settings).with_name("invitation.toml")
    path.write_text(simchip.SETTINGS + SETTINGS.format(*times))
    return path


def glows(bench, begin):
    """How long after its beginning an invitation is seen; a bar that is lit before is none."""
    with bench.witness.recording(value=1):
        wait_until(begin + GLOWS_WITHIN_S)
    lit = list(bench.witness.writes())
    require(lit, f"no light within {GLOWS_WITHIN_S} s")
    require({write.line for write in lit} <= AROUND, "the middle was lit")
    require(lit[0].time >= begin, f"lit {begin - lit[0].time:.2f} s before its time")
    return lit[0].time - begin


def seen(bench, begin, span):
    """For how much of a span of time, counted from a moment, each line is high."""
    start, end = (begin + each for each in span)
    wait_until(start)
    with bench.witness.recording():
        wait_until(end)
    return witness.shares(bench.witness.writes(), start, end)


def wait_until(moment):
    time.sleep(max(0, moment - time.monotonic()))
