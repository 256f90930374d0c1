"""Renders the enclosure and has admesh see that both parts can be printed: closed, in one piece, of the size meant."""

import pathlib
import re
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
MODELS = ROOT / ".build" / "enclosure"


class EnclosureTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with tempfile.TemporaryDirectory() as folder:
            picture = pathlib.Path(folder, "enclosure.png")
            subprocess.run([ROOT / "Scripts" / "render-enclosure", picture], check=True, stdout=subprocess.DEVNULL)
            cls.picture = picture.read_bytes()

    def report(self, part):
        command = ["admesh", MODELS / f"{part}.stl"]
        return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout

    def size(self, part):
        bounds = re.findall(r"(Min|Max) [XYZ] = *(-?[\d.]+)", self.report(part))
        values = [float(value) for _, value in bounds]
        return [round(high - low, 1) for low, high in zip(values[::2], values[1::2])]

    def test_each_part_is_closed_and_in_one_piece(self):
        for part in ("shell", "back"):
            report = self.report(part)
            for count in ("Total disconnected facets", "Degenerate facets", "Backwards edges"):
                self.assertRegex(report, rf"{count} *: +0\b", part)
            self.assertRegex(report, r"Number of parts *: +1\b", part)

    def test_the_shell_is_as_large_as_its_parameters_make_it(self):
        source = (ROOT / "Hardware" / "enclosure.scad").read_text()
        value = {name: float(number) for name, number in re.findall(r"^(\w+) = ([\d.]+);", source, re.M)}
        self.assertEqual(value["top_slope"], 45)
        width = value["segment_width"] + 2 * (value["diffuser_lap"] + value["margin"])
        bar = value["segments"] * value["pitch"]
        height = bar + value["button_drop"] + value["button_diameter"] / 2 + 2 * value["margin"]
        height += value["depth"] - value["wall"]  # the slope of 45 degrees
        self.assertEqual(self.size("shell"), [width, value["depth"], height])

    def test_the_back_lies_within_the_shell(self):
        for back, shell in zip(self.size("back"), self.size("shell")):
            self.assertLess(back, shell)

    def test_the_picture_is_drawn(self):
        self.assertTrue(self.picture.startswith(b"\x89PNG"))
        self.assertGreater(len(self.picture), 5_000)


if __name__ == "__main__":
    unittest.main()
