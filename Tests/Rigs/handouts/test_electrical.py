"""Works out again what Hardware/electrical.csv says, and holds it to the limits and the list of parts to it."""

import collections
import csv
import math
import re

import pytest

from Rigs.rig import REPOSITORY

HARDWARE = REPOSITORY / "Hardware"
UNITS = {
    "": 1, "V": 1, "A": 1, "W": 1, "lm": 1, "cd": 1, "cd/m2": 1, "ohm": 1,
    "kohm": 1e3, "mA": 1e-3, "mW": 1e-3, "mm": 1e-3, "ms": 1e-3, "uA": 1e-6, "nF": 1e-9, "pF": 1e-12, "Hz": 1,
}  # fmt: skip
BUILDS = ("leds", "strip", "sk9822", "hd108", "lp5024")
DIFFUSED_LIMIT_CD_M2 = 1000
SPARE = 1.2


def rows(name):
    with (HARDWARE / name).open(newline="") as file:
        return list(csv.DictReader(file))


def figures():
    """Every figure in SI units, by build and name."""
    result = collections.defaultdict(dict)
    for row in rows("electrical.csv"):
        result[row["build"]][row["figure"]] = float(row["value"]) * UNITS[row["unit"]]
    return result


def test_every_formula_gives_its_value_to_the_last_digit():
    """Every formula gives its value to the last digit"""
    checked, all_figures = 0, figures()
    for row in rows("electrical.csv"):
        if not row["formula"]:
            continue
        names = {"__builtins__": {}, "pi": math.pi, "log": math.log, "sqrt": math.sqrt, **all_figures[row["build"]]}
        result = eval(row["formula"], names) / UNITS[row["unit"]]
        decimals = len(row["value"].partition(".")[2])
        # Inputs are rounded themselves, so the last digit may be one off.
        assert result == pytest.approx(float(row["value"]), abs=10**-decimals), str(row)
        checked += 1
    assert checked > 15
    return f"{checked} formulas"


def test_no_bar_is_brighter_than_it_may_be():
    """No bar is brighter than it may be"""
    for build in BUILDS:
        assert figures()[build]["luminance"] <= DIFFUSED_LIMIT_CD_M2, build


def test_the_page_on_wiring_says_the_same():
    """The page on wiring has the same luminances"""
    page = (HARDWARE / "wiring.md").read_text()
    for build in BUILDS:
        assert f"{figures()[build]['luminance']:.0f} cd/m²" in page


def test_the_buttons_line_keeps_noise_away_and_presses_whole():
    """The button's line is quicker than a press, slower than a pulse, and stays high beside the mains"""
    button = figures()["button"]
    # A pulse may grow by what an opening takes longer: one of a fifth of a press still comes to less than half of one.
    assert button["opening_delay"] + button["least_press"] / 5 < button["least_press"] / 2
    assert button["closing_delay"] < button["least_press"] / 10
    assert button["picked_up"] < button["margin"] / 4
    page = " ".join((HARDWARE / "wiring.md").read_text().split())
    for figure, unit, scale in (
        ("closing_time_constant", "ms", 1e3), ("opening_time_constant", "ms", 1e3), ("closing_delay", "ms", 1e3),
        ("opening_delay", "ms", 1e3), ("picked_up", "V", 1), ("picked_up_without", "V", 1), ("margin", "V", 1),
    ):  # fmt: skip
        assert f"{round(scale * button[figure], 2):g} {unit}" in page, figure
    assert quantity("any", "resistor", button["series_resistor"]) == 1
    assert quantity("any", "resistor", button["pull_up"]) == 1
    assert value("any", "capacitor").startswith(f"{1e9 * button['capacitor']:.0f} nF")


def test_pins_supplies_and_fuses_bear_it():
    """Pins, supplies and fuses bear the currents"""
    leds, strip, sk9822, hd108, lp5024 = (figures()[build] for build in BUILDS)
    assert leds["segment_current"] <= leds["pin_limit"]
    assert leds["bar_current"] <= leds["sum_limit"]
    assert strip["pins_current"] <= strip["sum_limit"]
    assert strip["gate_voltage_at_power_up"] < strip["least_threshold"]
    assert lp5024["output_current"] <= lp5024["output_limit"]
    loads = ((strip, "bar_current"), (sk9822, "white_current"), (hd108, "white_current"), (lp5024, "bar_current"))
    for build, load in loads:
        assert SPARE * build["supply_current"] <= build["supply_rating"]
        assert SPARE * build[load] <= build["fuse"]
        assert build["fuse"] < build["supply_rating"]


def test_the_parts_are_those_of_the_figures():
    """The parts are those of the figures"""
    leds, strip = (figures()[build] for build in ("leds", "strip"))
    addressed = {build: figures()[build] for build in ("sk9822", "hd108")}
    assert quantity("leds", "resistor", leds["series_resistor"]) == leds["segments"]
    assert quantity("any", "resistor", leds["button_resistor"]) == 1
    for resistor in ("series_resistor", "gate_resistor", "hold_off_resistor"):
        assert quantity("strip", "resistor", strip[resistor]) == strip["segments"]
    for build, given in addressed.items():
        assert f"{given['leds']:.0f} LEDs" in value(build, "strip")
    lp5024 = figures()["lp5024"]
    (leds_of_lp5024,) = [row for row in rows("bom.csv") if (row["build"], row["part"]) == ("lp5024", "LED")]
    assert int(leds_of_lp5024["quantity"]) == lp5024["segments"]
    assert f"{1e3 * lp5024['output_current']:g} mA" in leds_of_lp5024["value"]
    assert f"{1e3 * lp5024['output_current']:g} mA" in value("lp5024", "controller")
    for build, given in {"strip": strip, "lp5024": lp5024, **addressed}.items():
        assert f"{given['supply_voltage']:g} V, {given['supply_rating']:g} A" in value(build, "supply")
        assert f"{given['fuse']:g} A" in value(build, "fuse")


def value(build, part):
    (found,) = [row["value"] for row in rows("bom.csv") if (row["build"], row["part"]) == (build, part)]
    return found


def quantity(build, part, ohms):
    """How many resistors of this value a build has."""
    total = 0
    for row in rows("bom.csv"):
        if (row["build"], row["part"]) == (build, part):
            number, kilo = re.match(r"([\d.]+) (k?)Ω", row["value"]).groups()
            total += int(row["quantity"]) * math.isclose(float(number) * (1000 if kilo else 1), ohms)
    return total
