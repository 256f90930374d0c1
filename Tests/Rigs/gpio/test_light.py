"""Scenarios of the light: what it answers to the button, and when it breathes."""

import statistics
import time

from Rigs.gpio import simchip, vcd
from Rigs.rig import require

ROUNDS = 5
LIGHT_WITHIN_S = 0.050
DARK_WITHIN_S = 2.0
# A breath, which has lit every segment at its peak.
PERIOD_S = 10.0
PEAK_S = 4.0
# A bar's lines, as a board's wiring may have them.
MIXED = ["LED7", "LED2", "LED9", "LED0", "LED5", "LED1", "LED8", "LED3", "LED6", "LED4"]


def test_press_to_light(bench):
    """a press lights the bar within 50 ms, the next darkens it within 2 s"""
    lit, dark = [], []
    with bench.ready_unit():
        for _ in range(ROUNDS):
            with bench.witness.recording(value=1):
                pressed = bench.tap()
                time.sleep(3)
            lit.append(bench.first_light(after=pressed))
            with bench.witness.recording(value=1):
                pressed = bench.tap()
                time.sleep(DARK_WITHIN_S + 0.5)
            dark.append(bench.last_light() - pressed)
            require(not bench.chip.lit(), f"{bench.chip.lit()} still lit after the second press")
    require(max(lit) <= LIGHT_WITHIN_S, f"first light {1000 * max(lit):.1f} ms after a press")
    require(max(dark) <= DARK_WITHIN_S, f"dark only {max(dark):.2f} s after a press")
    return (
        f"light after {1000 * statistics.median(lit):.1f} ms, at worst {1000 * max(lit):.1f} of "
        f"{1000 * LIGHT_WITHIN_S:.0f} ms; dark after {statistics.median(dark):.2f} s, at worst {max(dark):.2f} of "
        f"{DARK_WITHIN_S:.0f} s; {ROUNDS} rounds"
    )


def test_one_breath(bench):
    """a breath's edges are recorded for PulseView and light-figures"""
    with bench.ready_unit():
        with bench.witness.recording():
            pressed = bench.tap()
            time.sleep(PERIOD_S)
        count = vcd.write(bench.dump, bench.witness.writes(), pressed)
    require(count > 10 * PERIOD_S * 100, f"{count} writes of the bar in {PERIOD_S} s")
    return f"{count} writes of the bar in {bench.dump.name}"


def test_lines_in_any_order(bench):
    """a bar whose lines are in another order than the chip's lights them in the order of the settings"""
    settings = bench.settings.with_name("mixed.toml")
    listed = str(MIXED).replace("'", '"')
    button = simchip.SETTINGS.partition("[button]")[2]
    settings.write_text(f'[light]\nchip = "{simchip.LABEL}"\nlines = {listed}\n\n[button]{button}')
    with bench.ready_unit(settings), bench.witness.recording(value=1):
        bench.tap()
        time.sleep(PEAK_S)
    lit = list(dict.fromkeys(simchip.NAMES[write.line] for write in bench.witness.writes()))
    require(lit == MIXED, f"lit in the order {lit}")
    return f"lit in the order {', '.join(lit)}"
