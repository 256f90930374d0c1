"""Measures every line of every placard with the real font, by the engine that rsvg-convert sets text with."""

import itertools
import os
import pathlib
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

import gi

gi.require_version("Pango", "1.0")
gi.require_version("PangoCairo", "1.0")
from gi.repository import Pango, PangoCairo  # noqa: E402

PROGRAM = os.environ["BREATHPACER"]
SVG = "{http://www.w3.org/2000/svg}"
LANGUAGES = ("en", "de", "fr", "es")
PRACTICES = ("breathe", "body_check", "kind_words", "one_good_thing", "team_minute")
NAMES = (
    None,
    "Dr. Maximiliane Oberhauser-Lindenthal, ext. 987654",
    "W" * 50,
    "Łucja Ðorđević, Ünsal Çağrı, Åse “Ægir” – 4711",
    "ДЖЩ 山田太郎 " * 5,
)


def settings(practices, name):
    """A settings file that enables these practices and gives this name twice."""
    enabled = ", ".join(f'"{practice}"' for practice in practices)
    text = f"[practices]\nenabled = [{enabled}]\n"
    if name:
        text += f'[room]\nsupport = "{name.strip()}"\npermission = "{name.strip()}"\n'
    return text


class PlacardTest(unittest.TestCase):
    def setUp(self):
        self.context = PangoCairo.FontMap.new().create_context()
        # As for print: widths are not rounded to whole pixels.
        self.context.set_round_glyph_positions(False)

    def placard(self, practices, name, language, size):
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder, "settings.toml")
            file.write_text(settings(practices, name))
            return subprocess.run(
                [PROGRAM, "placard", "--settings", file, "--language", language, "--size", size],
                check=True,
                stdout=subprocess.PIPE,
            ).stdout

    def width(self, line):
        """How wide a line is set, in the drawing's units, kerning and other faces for foreign letters included."""
        total = 0.0
        pieces = [(line.text, False)]
        for span in line:
            pieces += [(span.text, True), (span.tail, False)]
        for text, bold in pieces:
            if not text:
                continue
            font = Pango.FontDescription.from_string(line.get("font-family"))
            font.set_weight(Pango.Weight.BOLD if bold else Pango.Weight.NORMAL)
            # Set a hundred times as large, so that hinting of small sizes does not matter.
            font.set_absolute_size(float(line.get("font-size")) * 100 * Pango.SCALE)
            layout = Pango.Layout.new(self.context)
            layout.set_font_description(font)
            layout.set_text(text, -1)
            total += layout.get_extents().logical_rect.width / Pango.SCALE / 100
        return total

    def test_the_font_is_there(self):
        face = self.context.load_font(Pango.FontDescription.from_string("Lato 18"))
        self.assertEqual(face.describe().get_family(), "Lato")

    def test_no_line_runs_out_of_its_box(self):
        choices = [
            choice for count in range(1, 6) for choice in itertools.combinations(PRACTICES, count)
        ]
        measured, fullest = 0, 0.0
        for choice, name, language in itertools.product(choices, NAMES, LANGUAGES):
            drawing = ElementTree.fromstring(self.placard(choice, name, language, "a4"))
            for line in drawing.iter(f"{SVG}text"):
                share = self.width(line) / float(line.get("data-box-width"))
                self.assertLessEqual(share, 1, f"{language} {choice}: {''.join(line.itertext())}")
                measured, fullest = measured + 1, max(fullest, share)
        print(f"{measured} lines measured, the fullest takes {fullest:.1%} of its box")

    def test_both_sizes_are_the_same_drawing(self):
        for language in LANGUAGES:
            large, small = (
                self.placard(PRACTICES, None, language, size).split(b"viewBox")[1] for size in ("a4", "a5")
            )
            self.assertEqual(large, small)

    def test_rsvg_draws_each_as_a_page_of_its_size(self):
        for language, (size, page) in itertools.product(
            LANGUAGES, {"a4": (210, 297), "a5": (148, 210)}.items()
        ):
            picture = subprocess.run(
                ["rsvg-convert", "--dpi-x", "254", "--dpi-y", "254"],
                check=True,
                input=self.placard(PRACTICES, None, language, size),
                stdout=subprocess.PIPE,
            ).stdout
            # Width and height of a PNG stand at byte 16; 254 dots to the inch are ten to the millimetre.
            width, height = (int.from_bytes(picture[at : at + 4], "big") for at in (16, 20))
            self.assertEqual((width, height), (page[0] * 10, page[1] * 10))


if __name__ == "__main__":
    unittest.main()
