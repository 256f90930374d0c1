"""Every bar by the same measures: the page's table, and what is promised of the bars whose LEDs pulse by themselves."""

import os
import subprocess

import pytest
from lightfigures import bars
from lightfigures.figures import FLOOR, errors, modulation

from Rigs.rig import REPOSITORY, SCRIPTS, require

STRIP, CONTROLLER, LINES = "HD108 on a bus", "LP5024", "plain lines"
BOARD = "Raspberry Pi Zero 2 W"
# Nobody has seen pulses this fast, and the strip's light is as near to the curve as this, from this lightness up.
PULSES_HZ = 20_000
ERROR, FROM_LIGHTNESS = 0.05, 1.0
# CIE 1976: L* of 8 and less is in proportion to luminance.
FROM = FROM_LIGHTNESS * (3 / 29) ** 3
# Of plain lines on the same board.
CALLS_SHARE = 1 / 20


def test_the_page_has_the_table_of_bars(breathpacer):
    """Documentation/Light.md has the table of bars as Scripts/light-bars prints it"""
    table = subprocess.run(
        [SCRIPTS / "light-bars"],
        env=os.environ | {"BREATHPACER": breathpacer},
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    ).stdout
    page = (REPOSITORY / "Documentation" / "Light.md").read_text()
    shown = page.partition("<!-- bars: begin -->\n")[2].partition("<!-- bars: end -->\n")[0]
    require(shown == table, lambda: f"Documentation/Light.md should have\n{table}")
    return f"{len(table.splitlines()) - 2} bars"


@pytest.fixture
def play(breathpacer, tmp_path, monkeypatch):
    """What a bar shows on the slowest board."""
    monkeypatch.setenv("BREATHPACER", str(breathpacer))

    def played(name):
        (bar,) = (bar for bar in bars.BARS if bar.name == f"{name}, {BOARD}")
        folder = tmp_path / name.replace(" ", "-")
        folder.mkdir()
        return bars.shown(bar, folder)

    return played


def test_the_strip_that_is_recommended_keeps_its_promise(play):
    """HD108 on a bus: right within 0.05 L* from L* 1 up, no pulses below 20 kHz, no observable effect of its frames"""
    strip, lines = play(STRIP), play(LINES)
    error = errors(strip.trace, strip.curve, FROM)["error_max"]
    effect = modulation(strip.trace, strip.curve, FLOOR)["no_effect"]
    figures = (
        f"error {error:.3f} of {ERROR} L* at most from L* {FROM_LIGHTNESS:g} up; {strip.rate} pulses a second; frames "
        f"modulate by {effect:.2f} of what has no observable effect; {strip.calls:.0f} calls a second, a "
        f"{lines.calls / strip.calls:.0f}th of those of plain lines"
    )
    require(strip.faintest <= FROM and error <= ERROR, figures)
    require(strip.rate >= PULSES_HZ and effect <= 1, figures)
    require(strip.calls <= CALLS_SHARE * lines.calls, figures)
    return figures


def test_a_controller_of_8_bits_is_off_by_half_a_step(play):
    """LP5024: no pulses below 20 kHz, and as far from the curve as half of its first step, no further"""
    leds, lines = play(CONTROLLER), play(LINES)
    # The first step of 255 is L* 3.54.
    error = errors(leds.trace, leds.curve, FROM)["error_max"]
    figures = (
        f"error {error:.2f} L*, {leds.rate} pulses a second, a {lines.calls / leds.calls:.0f}th of the calls of plain "
        f"lines"
    )
    require(ERROR < error <= 3.55 / 2, figures)
    require(leds.rate >= PULSES_HZ and leds.calls <= CALLS_SHARE * lines.calls, figures)
    return figures
