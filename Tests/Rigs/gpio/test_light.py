"""Scenarios of the light: what it answers to the button, and when it breathes."""

import statistics
import time

import simchip
import vcd
from rig import require

ROUNDS = 5
LIGHT_WITHIN_S = 0.050
DARK_WITHIN_S = 2.0

BREATHS = 30
PERIOD_S = 10.0
INHALE_SHARE = 0.4
MEAN_TOLERANCE_S = 0.001
WORST_TOLERANCE_S = 0.050
SESSION_S = BREATHS * PERIOD_S + 6
# The highest segment that every breath lights well, the last two being lower on purpose. Above a threshold it is lit from
# the inhale to the exhale, and the peak divides that time as the inhale divides the breath, however high it is.
PEAK_SEGMENT = 5
# At a peak nothing is dimmed and nothing written; between two breaths there is no light for longer than this.
REST_S = 1.0


def press_to_light(rig):
    """a press lights the bar within 50 ms, the next darkens it within 2 s"""
    lit, dark = [], []
    with rig.ready_unit():
        for _ in range(ROUNDS):
            with rig.witness.recording(value=1):
                pressed = rig.tap()
                time.sleep(3)
            lit.append(rig.first_light(after=pressed))
            with rig.witness.recording(value=1):
                pressed = rig.tap()
                time.sleep(DARK_WITHIN_S + 0.5)
            dark.append(rig.last_light() - pressed)
            require(not rig.chip.lit(), f"{rig.chip.lit()} still lit after the second press")
    require(max(lit) <= LIGHT_WITHIN_S, f"first light {1000 * max(lit):.1f} ms after a press")
    require(max(dark) <= DARK_WITHIN_S, f"dark only {max(dark):.2f} s after a press")
    return (
        f"light after {1000 * statistics.median(lit):.1f} ms, at worst {1000 * max(lit):.1f} ms; "
        f"dark after {statistics.median(dark):.2f} s, at worst {max(dark):.2f} s; {ROUNDS} rounds"
    )


def one_breath(rig):
    """a breath's edges are recorded for PulseView and light-figures"""
    with rig.ready_unit():
        with rig.witness.recording():
            pressed = rig.tap()
            time.sleep(PERIOD_S)
        count = vcd.write(rig.dump, rig.witness.writes(), pressed)
    require(count > 10 * PERIOD_S * 100, f"{count} writes of the bar in {PERIOD_S} s")
    return f"{count} writes of the bar in {rig.dump.name}"


def thirty_breaths(rig):
    """a session of five minutes is thirty breaths of 10.000 s"""
    with rig.ready_unit():
        with rig.witness.recording(line=PEAK_SEGMENT, value=1):
            rig.tap()
            time.sleep(SESSION_S + 1)
        require(not rig.chip.lit(), f"{rig.chip.lit()} still lit after the session")
    peaks = [rise + INHALE_SHARE * (fall - rise) for rise, fall in rig.spells(dark=REST_S)]
    require(len(peaks) == BREATHS, f"{len(peaks)} breaths")
    mean = (peaks[-1] - peaks[0]) / (BREATHS - 1)
    worst = max((after - before - PERIOD_S for before, after in zip(peaks, peaks[1:])), key=abs)
    peak = simchip.NAMES[PEAK_SEGMENT]
    figures = f"{BREATHS} peaks of {peak}, {mean:.5f} s apart, at worst {1000 * worst:+.1f} ms off"
    require(abs(mean - PERIOD_S) <= MEAN_TOLERANCE_S and abs(worst) <= WORST_TOLERANCE_S, figures)
    return figures
