"""The figures of the light on the virtual clock: what lines would do on a quiet board, on one whose wake-ups are late
now and then, on boards whose calls take what was published, and on a bar whose LEDs are not equally bright.

The whole form judges a session of five and a half minutes, the short one two breaths.
"""

import dataclasses
import subprocess

import pytest
from lightfigures import Curve, Limits, measure, read_vcd
from lightfigures.report import table

# In the short form and the whole: two breaths, and a session.
SPANS = "21s", "330s", "330s"
SETTINGS = "[light]\nfrequency_hz = 1500\n"
LEDS = (1, 0.7, 0.9, 1.2, 0.8, 1, 1.1, 0.75, 0.95, 1.05)
CALIBRATION = f"calibration = {list(LEDS)}\n"


@dataclasses.dataclass(frozen=True)
class Board:
    """What is simulated, and how its light is judged."""

    call_cost_ns: int
    # What the board can hold, as relative luminance: light fainter than that is judged apart.
    faintest: float
    # None: it is measured and held to no limit.
    limits: Limits | None = dataclasses.field(default_factory=Limits)
    settings: str = SETTINGS
    # One wake-up in so many is another 20 to 300 µs late.
    stall_every: int = 0
    leds: tuple[float, ...] = ()


BOARDS = {
    "wake-ups late by 8 microseconds and an exponential 3 besides": Board(500, 0.00075),
    "the same, one wake-up in 10,000 another 20 to 300 late": Board(
        500, 0.00075, Limits(error_max=5), stall_every=10_000
    ),
    # The brightest of them is held to a pulse of one call, 0.5 µs of 667: 1.2 / 0.7 of that in light.
    "LEDs of unequal brightness, evened by light.calibration": Board(
        500, 0.0013, settings=SETTINGS + CALIBRATION, leds=LEDS
    ),
    "the same LEDs without it": Board(500, 0.0013, None, leds=LEDS),
    "a Raspberry Pi 5: a write takes 2.3 microseconds": Board(2300, 0.00345),
    "a Raspberry Pi 4: a write takes 4.5 microseconds": Board(4500, 0.00675),
    "a Raspberry Pi Zero 2 W: a write takes 11 microseconds": Board(11_000, 0.0165, None),
}


@pytest.mark.parametrize("name", BOARDS)
def test_session(breathpacer, sized, tmp_path, name):
    """The light of a session is what was wanted, within the limits where there are some"""
    board = BOARDS[name]
    script, settings = tmp_path / "tap.csv", tmp_path / "settings.toml"
    script.write_text("at_s,action\n1,tap\n")
    settings.write_text(board.settings)
    simulate = [breathpacer, "simulate", "--settings", settings, "--script", script]
    simulate += ["--for", sized(*SPANS), "--call-cost", str(board.call_cost_ns)]
    stalls = ["--stall-every", str(board.stall_every)] if board.stall_every else []
    # The curve is of a board with these calls too, whose ember may be higher than designed.
    curve, lines = tmp_path / "curve.csv", tmp_path / "lines.vcd"
    subprocess.run([*simulate, "--trace", curve], check=True, stdout=subprocess.DEVNULL)
    subprocess.run([*simulate, *stalls, "--trace", lines], check=True, stdout=subprocess.DEVNULL)
    trace = read_vcd(lines)
    if board.leds:
        trace.light(list(board.leds))
    figures = measure(trace, Curve.read(curve), board.faintest)
    beyond = board.limits.exceeded(figures) if board.limits else []
    assert not beyond, f"{beyond}\n{table(figures)}"
    return "\n" + table(figures)
