"""Works out again what Hardware/electrical.csv says, and holds it to the limits and the list of parts to it."""

import collections
import csv
import math
import pathlib
import re
import unittest

HARDWARE = pathlib.Path(__file__).resolve().parents[2] / "Hardware"
UNITS = {
    "": 1, "V": 1, "A": 1, "W": 1, "lm": 1, "cd": 1, "cd/m2": 1, "ohm": 1,
    "kohm": 1e3, "mA": 1e-3, "mW": 1e-3, "mm": 1e-3,
}  # fmt: skip
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


class ElectricalTest(unittest.TestCase):
    def setUp(self):
        self.figures = figures()
        self.parts = rows("bom.csv")

    def test_every_formula_gives_its_value_to_the_last_digit(self):
        checked = 0
        for row in rows("electrical.csv"):
            if not row["formula"]:
                continue
            names = {"__builtins__": {}, "pi": math.pi, **self.figures[row["build"]]}
            result = eval(row["formula"], names) / UNITS[row["unit"]]
            decimals = len(row["value"].partition(".")[2])
            # Inputs are rounded themselves, so the last digit may be one off.
            self.assertAlmostEqual(result, float(row["value"]), delta=10**-decimals, msg=str(row))
            checked += 1
        self.assertGreater(checked, 15)

    def test_no_bar_is_brighter_than_it_may_be(self):
        for build in ("leds", "strip", "sk9822"):
            self.assertLessEqual(self.figures[build]["luminance"], DIFFUSED_LIMIT_CD_M2, build)

    def test_the_page_on_wiring_says_the_same(self):
        page = (HARDWARE / "wiring.md").read_text()
        for build in ("leds", "strip", "sk9822"):
            self.assertIn(f"{self.figures[build]['luminance']:.0f} cd/m²", page)

    def test_pins_supplies_and_fuses_bear_it(self):
        leds, strip, addressed = (self.figures[build] for build in ("leds", "strip", "sk9822"))
        self.assertLessEqual(leds["segment_current"], leds["pin_limit"])
        self.assertLessEqual(leds["bar_current"], leds["sum_limit"])
        self.assertLessEqual(strip["pins_current"], strip["sum_limit"])
        self.assertLess(strip["gate_voltage_at_power_up"], strip["least_threshold"])
        for build, load in ((strip, "bar_current"), (addressed, "white_current")):
            self.assertLessEqual(SPARE * build["supply_current"], build["supply_rating"])
            self.assertLessEqual(SPARE * build[load], build["fuse"])
            self.assertLess(build["fuse"], build["supply_rating"])

    def test_the_parts_are_those_of_the_figures(self):
        leds, strip, addressed = (self.figures[build] for build in ("leds", "strip", "sk9822"))
        self.assertEqual(self.quantity("leds", "resistor", leds["series_resistor"]), leds["segments"])
        self.assertEqual(self.quantity("any", "resistor", leds["button_resistor"]), 1)
        for resistor in ("series_resistor", "gate_resistor", "hold_off_resistor"):
            self.assertEqual(self.quantity("strip", "resistor", strip[resistor]), strip["segments"])
        self.assertIn(f"{addressed['leds']:.0f} LEDs", self.value("sk9822", "strip"))
        for build, figures in (("strip", strip), ("sk9822", addressed)):
            self.assertIn(f"{figures['supply_voltage']:g} V, {figures['supply_rating']:g} A", self.value(build, "supply"))
            self.assertIn(f"{figures['fuse']:g} A", self.value(build, "fuse"))

    def value(self, build, part):
        (found,) = [row["value"] for row in self.parts if (row["build"], row["part"]) == (build, part)]
        return found

    def quantity(self, build, part, ohms):
        """How many resistors of this value a build has."""
        total = 0
        for row in self.parts:
            if (row["build"], row["part"]) == (build, part):
                number, kilo = re.match(r"([\d.]+) (k?)Ω", row["value"]).groups()
                total += int(row["quantity"]) * math.isclose(float(number) * (1000 if kilo else 1), ohms)
        return total


if __name__ == "__main__":
    unittest.main()
