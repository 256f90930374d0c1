"""Light with known gaps: those of the machine are left out, and no others."""

import numpy
import pytest
from lightfigures import Curve
from lightfigures.figures import FLOOR, errors, modulation
from lightfigures.stalls import without
from lightfigures.traces import Trace

from Rigs.light.test_figures import SECOND, still

MS = 10**6
HERTZ = 1500


def pulses(level, dark):
    """A line in four seconds, pulsed at the level of each time in seconds, and dark for a span of milliseconds."""
    changes = []
    for rise in numpy.arange(4 * HERTZ) * SECOND // HERTZ:
        if not dark[0] * MS <= rise < dark[1] * MS:
            changes += [(int(rise), 0, 1), (int(rise + level(rise / SECOND) * SECOND / HERTZ), 0, 0)]
    return Trace.of_changes(["L0"], changes, len(changes), 0, 4 * SECOND)


def half(_):
    return 0.5


def test_a_stall_of_the_machine_leaves_nothing_behind():
    """A stall of the machine leaves neither an error nor modulation behind, and its share of the time is told"""
    trace, curve = pulses(half, (995, 1045)), still([0.5])
    # Two whole means, whose L* should be 76.07.
    assert errors(trace, curve)["error_max"] == pytest.approx(76.07, abs=0.01)
    assert modulation(trace, curve, FLOOR)["low_risk"] > 20
    left, share = without(trace, [(994 * MS, 1046 * MS)])
    assert share == pytest.approx(0.052 / 4)
    assert errors(left, curve)["error_max"] < 0.1
    # The pulses that are missing leave their ends behind.
    assert modulation(left, curve, FLOOR)["low_risk"] < 0.5


def test_a_gap_of_the_program_s_own_stays():
    """A gap in which the machine did not stall stays as it is"""
    trace, curve = pulses(half, (995, 1045)), still([0.5])
    left, _ = without(trace, [(1994 * MS, 2046 * MS)])
    assert errors(left, curve)["error_max"] == pytest.approx(errors(trace, curve)["error_max"], abs=0.01)
    left, share = without(trace, [])
    assert share == 0
    assert errors(left, curve) == errors(trace, curve)


def test_moving_light_goes_on_through_a_stall():
    """In a stall moving light is taken to go straight on, so that no step comes of it"""
    trace = pulses(lambda seconds: 0.2 + 0.1 * seconds, (1010, 1060))
    curve = Curve([0, *range(5 * MS, 4 * SECOND + 1, 5 * MS)], [[0.2 + 0.0005 * step] for step in range(801)])
    left, _ = without(trace, [(1009 * MS, 1061 * MS)])
    assert errors(trace, curve)["error_max"] > 50
    assert errors(left, curve)["error_max"] < 0.2


def test_stalls_that_are_close_are_one():
    """Between stalls that are closer than 20 ms nothing can be judged"""
    trace = pulses(half, (0, 0))
    _, share = without(trace, [(1000 * MS, 1005 * MS), (1015 * MS, 1020 * MS), (1040 * MS, 1050 * MS)])
    assert share == pytest.approx(0.030 / 4)
