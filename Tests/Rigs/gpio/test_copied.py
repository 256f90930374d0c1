"""Scenarios of what a service is told by signals: how a copy to a USB stick went."""

import signal
import time

import pytest

from Rigs.rig import require

# The light has come up and stays.
UP_S = 4.5


@pytest.mark.once
def test_told(bench):
    """SIGPWR has a light go along the bar, SIGUSR2 lights its ends, SIGUSR1 the whole bar, and none ends the program"""
    with bench.ready_unit() as unit:
        lit = {}
        for name in (signal.SIGPWR, signal.SIGUSR2, signal.SIGUSR1):
            unit.process.send_signal(name)
            time.sleep(UP_S)
            with bench.witness.recording(value=1):
                time.sleep(0.2)
            lit[name] = sorted({write.line for write in bench.witness.writes()})
            if name == signal.SIGUSR2:
                time.sleep(26 - UP_S)
                require(not bench.chip.lit(), f"{bench.chip.lit()} still lit")
        status = unit.ask_to_end()
    # In 4.5 of its ten seconds it has come to segment 3.4, and is two long; it goes on while it is looked at.
    walk = lit[signal.SIGPWR]
    require(walk and set(walk) <= {3, 4, 5, 6}, f"an update lit {walk}")
    require(lit[signal.SIGUSR2] == [0, 9], f"failed lit {lit[signal.SIGUSR2]}")
    require(lit[signal.SIGUSR1] == list(range(10)), f"done lit {lit[signal.SIGUSR1]}")
    require(status == 0, f"status {status} at the end")
    return f"failed lit {lit[signal.SIGUSR2]}, done all ten"
