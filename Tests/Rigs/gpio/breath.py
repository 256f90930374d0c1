"""A breath of a unit whose bar times its own pulses, what its light is held to, and a unit that is killed in one."""

import os
import signal
import time
import typing

from Rigs.gpio import curve
from Rigs.rig import require

# A breath rises for four seconds.
RISE_S = 3.5
FADE_S = 2.5
QUIET_S = 1.0
KILLED_AFTER_S = 3
MOST_PER_SECOND = 400
# Of what an LED is told, against the curve that the program itself simulates, in L*; the lateness of the guest and of
# what takes it down is included. Half the levels are nearer than the first, 99 in 100 than the second. Half of one step
# of 255 is 1.8 L* where it is faintest.
MEDIAN_ERROR, MOST_ERROR = 0.5, 3.0


class Breath(typing.NamedTuple):
    """When it was begun and stopped by a press, and from when until when the light stood still."""

    pressed: float
    stopped: float
    still: float
    asked: float


def breathe(bench, unit) -> Breath:
    """Has a unit rise with a breath, stop, stand still and end, with no thread in real time."""
    pressed = bench.tap()
    time.sleep(RISE_S)
    policies = unit.policies()
    stopped = bench.tap()
    time.sleep(FADE_S)
    still = time.monotonic()
    time.sleep(QUIET_S)
    asked = time.monotonic()
    status = unit.ask_to_end()
    require(status == 0, f"status {status}")
    require(policies == {os.SCHED_OTHER}, f"scheduling policies {policies} while the bar times its own pulses")
    return Breath(pressed, stopped, still, asked)


def kill_in_a_breath(bench, unit):
    """Kills a unit while its light rises."""
    bench.tap()
    time.sleep(KILLED_AFTER_S)
    unit.process.send_signal(signal.SIGKILL)
    unit.process.wait(5)


def most_in_a_second(moments, since: float) -> int:
    """The most of some moments that lie in one second of a rise; no more than there may be."""
    starts = [since + quarter / 4 for quarter in range(12)]
    rate = max(sum(start <= moment < start + 1 for moment in moments) for start in starts)
    require(rate <= MOST_PER_SECOND, f"{rate} of {MOST_PER_SECOND} in a second")
    return rate


def from_the_curve(bench, settings, arrived) -> str:
    """How far levels in a rise are from the simulated curve; no further than they may be. See `curve.errors`."""
    median, most = curve.errors(bench, settings, arrived)
    said = (
        f"from the simulated curve {median:.2f} of {MEDIAN_ERROR} L* at the median, {most:.2f} of {MOST_ERROR} at 99 %"
    )
    require(median <= MEDIAN_ERROR and most <= MOST_ERROR, said)
    return said
