"""Scenarios of noise on the button's line: real edges that are no press."""

import statistics
import time

import pytest

from Rigs.gpio import simchip
from Rigs.rig import require

# Pulses, and the button.min_press_ms that they are tried with. The default of 5 is not told from them for sure: a write
# to the chip takes milliseconds in a busy guest. The unit tests try it, in virtual time.
WIDTHS_S = {0.0001: 10, 0.001: 10, 0.004: 20}
PULSES = 10
# From one pulse to the next; until the light of a press would have come.
APART_S = 0.2
# A machine that cannot make one pulse in so many tries is too busy to judge anything.
TRIES = 20
# A unit that has said that it is ready still writes its lines dark, once.
SETTLED_S = 1.0
SHORT_PRESS_S = 0.020
ROUNDS = 5
LIGHT_WITHIN_S = 0.050


def test_pulses(bench):
    """pulses of 0.1, 1 and 4 ms on the button's line write no line of the bar, and the next press is answered"""
    told = []
    settings = bench.settings.with_name("noise.toml")
    for width, least_ms in WIDTHS_S.items():
        settings.write_text(simchip.SETTINGS + f"min_press_ms = {least_ms}\n")
        with bench.ready_unit(settings):
            time.sleep(SETTLED_S)
            longest = max(short_pulse(bench, width, least_ms / 1000) for _ in range(PULSES))
            with bench.witness.recording(value=1):
                pressed = bench.tap()
                time.sleep(1)
            bench.first_light(after=pressed)
        told.append(f"{PULSES} of {1000 * width:g} ms ({1000 * longest:.1f} at most) with min_press_ms {least_ms}")
    return "no light from " + ", ".join(told)


@pytest.mark.once
def test_short_press(bench):
    """a press of 20 ms lights the bar within 50 ms of its first edge"""
    lit = []
    with bench.ready_unit():
        for _ in range(ROUNDS):
            with bench.witness.recording(value=1):
                pressed = time.monotonic()
                bench.chip.press()
                wait_until(pressed + SHORT_PRESS_S)
                bench.chip.release()
                time.sleep(1)
            lit.append(bench.first_light(after=pressed))
            bench.tap()
            time.sleep(2.5)
    require(max(lit) <= LIGHT_WITHIN_S, f"first light {1000 * max(lit):.1f} ms after a press")
    return (
        f"light after {1000 * statistics.median(lit):.1f} ms, at worst {1000 * max(lit):.1f} of "
        f"{1000 * LIGHT_WITHIN_S:.0f} ms; {ROUNDS} rounds"
    )


def short_pulse(bench, width, least):
    """Makes one pulse that changes nothing; how long it was at most, by the kernel. The simulated chip hands an edge
    over some time after it was made, so that a pulse may come out as long as a press: it is made anew then, once the
    light that it may have begun is dark.
    """
    for _ in range(TRIES):
        with bench.witness.recording_edges(bench.chip.interrupt()):
            before = time.monotonic()
            bench.chip.press()
            # A write takes most of a millisecond in the guest, and the edge is somewhere in it.
            wait_until(before + width)
            bench.chip.release()
            time.sleep(APART_S)
        writes, edges = list(bench.witness.writes()), list(bench.witness.edges())
        require(edges, "the kernel has seen no edge")
        (first, _), (_, last) = edges[0], edges[-1]
        if last - first < least:
            require(not writes, f"after a pulse of {1000 * (last - first):.2f} ms at most: {writes[:10]}")
            return last - first
        if writes:
            bench.tap()
            time.sleep(2.5)
    raise AssertionError(f"no pulse of {1000 * width:g} ms came out shorter than a press in {TRIES} tries")


def wait_until(moment):
    """Waits without sleeping: a sleep may last for milliseconds longer."""
    while time.monotonic() < moment:
        pass
