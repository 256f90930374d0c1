"""A trial of an installed unit whose bar is LEDs that Linux drives: udev gives them to the service, and its sandbox
lets it write to them."""

import stat
import time

import pytest

from Rigs.gpio import leds
from Rigs.rig import require
from Rigs.service.unit import FADE_S, SERVICE, SETTINGS, run, wait

# A button that opens for less than this has not been let go.
LET_GO_S = 1


@pytest.fixture
def controller(unit):
    """A controller whose LEDs are the bar while the scenario runs."""
    settings = SETTINGS.read_bytes()
    SETTINGS.write_text(leds.SETTINGS)
    with leds.Controller(leds.COARSE) as plugged:
        run("udevadm", "settle")
        yield plugged
        run("systemctl", "stop", SERVICE)
    SETTINGS.write_bytes(settings)
    run("systemctl", "start", SERVICE)
    unit.wait_until_ready()


def test_leds(unit, controller):
    """LEDs are the group gpio's by udev's rule, and a press lights them from within the service's sandbox"""
    for name in leds.NAMES:
        for path in (leds.CLASS / name / "brightness", leds.CLASS / name / "trigger"):
            mode = stat.S_IMODE(path.stat().st_mode)
            require(path.group() == "gpio" and mode == 0o664, f"{path}: {path.group()} {mode:o}")
    run("systemctl", "restart", SERVICE)
    unit.wait_until_ready()
    require(unit.restarts == 0, unit.status)
    require(not any(controller.shown()), f"lit before a press: {controller.shown()}")
    unit.tap()
    took = wait(10, lambda: any(controller.shown()), lambda: f"no light: {unit.status()}")
    time.sleep(LET_GO_S)
    unit.tap()
    time.sleep(FADE_S)
    require(not any(controller.shown()), f"lit after a second press: {controller.shown()}")
    return f"{len(leds.NAMES)} LEDs with their triggers, light {took:.2f} s after a press"
