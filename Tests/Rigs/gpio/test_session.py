"""The scenario of a session in full."""

import time

import pytest

from Rigs.gpio import simchip
from Rigs.rig import require

BREATHS = 30
PERIOD_S = 10.0
INHALE_SHARE = 0.4
MEAN_TOLERANCE_S = 0.001
WORST_TOLERANCE_S = 0.050
SESSION_S = BREATHS * PERIOD_S + 6
# The highest segment that every breath lights well, the last two being lower on purpose. Above a threshold it is lit
# from the inhale to the exhale, and the peak divides that time as the inhale divides the breath, however high it is.
PEAK_SEGMENT = 5
# At a peak nothing is dimmed and nothing written; between two breaths there is no light for longer than this.
REST_S = 1.0


@pytest.mark.once
@pytest.mark.long
@pytest.mark.limit(400)
def test_thirty_breaths(bench):
    """a session of five minutes is thirty breaths of 10.000 s"""
    with bench.ready_unit():
        with bench.witness.recording(line=PEAK_SEGMENT, value=1):
            bench.tap()
            time.sleep(SESSION_S + 1)
        require(not bench.chip.lit(), f"{bench.chip.lit()} still lit after the session")
    peaks = [rise + INHALE_SHARE * (fall - rise) for rise, fall in bench.spells(dark=REST_S)]
    require(len(peaks) == BREATHS, f"{len(peaks)} breaths")
    mean = (peaks[-1] - peaks[0]) / (BREATHS - 1)
    worst = max((after - before - PERIOD_S for before, after in zip(peaks, peaks[1:])), key=abs)
    peak = simchip.NAMES[PEAK_SEGMENT]
    figures = (
        f"{BREATHS} peaks of {peak}, {mean:.5f} s apart, of {MEAN_TOLERANCE_S * 1000:.0f} ms that they may be off, "
        f"at worst {1000 * worst:+.1f} ms off, of {1000 * WORST_TOLERANCE_S:.0f}"
    )
    require(abs(mean - PERIOD_S) <= MEAN_TOLERANCE_S and abs(worst) <= WORST_TOLERANCE_S, figures)
    return figures
