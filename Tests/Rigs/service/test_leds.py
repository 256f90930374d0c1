"""A trial of an installed unit whose bar is LEDs that Linux drives: udev gives them to the service, and its sandbox
lets it write to them."""

import stat
import time

from Rigs.gpio import leds
from Rigs.rig import require
from Rigs.service.unit import FADE_S, SERVICE, SETTINGS, run, wait


def test_leds(unit):
    """LEDs are the group gpio's by udev's rule, and a press lights them from within the service's sandbox"""
    settings = SETTINGS.read_bytes()
    with leds.Controller(leds.COARSE) as controller:
        run("udevadm", "settle")
        for name in leds.NAMES:
            for path in (leds.CLASS / name / "brightness", leds.CLASS / name / "trigger"):
                mode = stat.S_IMODE(path.stat().st_mode)
                require(path.group() == "gpio" and mode == 0o664, f"{path}: {path.group()} {mode:o}")
        SETTINGS.write_text(leds.SETTINGS)
        run("systemctl", "restart", SERVICE)
        unit.wait_until_ready()
        require(unit.restarts == 0, unit.status)
        require(not any(controller.shown()), f"lit before a press: {controller.shown()}")
        unit.tap()
        took = wait(10, lambda: any(controller.shown()), lambda: f"no light: {unit.status()}")
        unit.tap()
        time.sleep(FADE_S)
        require(not any(controller.shown()), f"lit after a second press: {controller.shown()}")
        run("systemctl", "stop", SERVICE)
    SETTINGS.write_bytes(settings)
    run("systemctl", "start", SERVICE)
    unit.wait_until_ready()
    return f"{len(leds.NAMES)} LEDs with their triggers, light {took:.2f} s after a press"
