"""Measures every line of every placard with the real font, by the engine that rsvg-convert sets text with."""

import itertools
import subprocess
import xml.etree.ElementTree as ElementTree

import gi
import pytest

gi.require_version("Pango", "1.0")
gi.require_version("PangoCairo", "1.0")
from gi.repository import Pango, PangoCairo  # noqa: E402

from Rigs.rig import SCRIPTS  # noqa: E402

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


@pytest.fixture(scope="module")
def context() -> Pango.Context:
    context = PangoCairo.FontMap.new().create_context()
    # As for print: widths are not rounded to whole pixels.
    context.set_round_glyph_positions(False)
    return context


@pytest.fixture
def placard(tmp_path, breathpacer):
    """Draws the placard of some practices with a name on it."""
    file = tmp_path / "settings.toml"

    def placard(practices, name, language, size) -> bytes:
        file.write_text(settings(practices, name))
        command = [breathpacer, "placard", "--settings", file, "--language", language, "--size", size]
        return subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout

    return placard


def width(context, line):
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
        layout = Pango.Layout.new(context)
        layout.set_font_description(font)
        layout.set_text(text, -1)
        total += layout.get_extents().logical_rect.width / Pango.SCALE / 100
    return total


def test_advances():
    """The sources have the advances of the typeface's letters as Debian's package of it has them"""
    subprocess.run([SCRIPTS / "measure-typeface", "--check"], check=True)


def test_the_font_is_there(context):
    """The placard's font is there"""
    face = context.load_font(Pango.FontDescription.from_string("Lato 18"))
    assert face.describe().get_family() == "Lato"


def test_no_line_runs_out_of_its_box(context, placard):
    """No line runs out of its box"""
    choices = [choice for count in range(1, 6) for choice in itertools.combinations(PRACTICES, count)]
    measured, fullest = 0, 0.0
    for choice, name, language in itertools.product(choices, NAMES, LANGUAGES):
        drawing = ElementTree.fromstring(placard(choice, name, language, "a4"))
        for line in drawing.iter(f"{SVG}text"):
            share = width(context, line) / float(line.get("data-box-width"))
            assert share <= 1, f"{language} {choice}: {''.join(line.itertext())}"
            measured, fullest = measured + 1, max(fullest, share)
    return f"{measured} lines measured, the fullest takes {fullest:.1%} of its box"


def test_both_sizes_are_the_same_drawing(placard):
    """Both sizes are the same drawing"""
    for language in LANGUAGES:
        large, small = (placard(PRACTICES, None, language, size).split(b"viewBox")[1] for size in ("a4", "a5"))
        assert large == small


def test_rsvg_draws_each_as_a_page_of_its_size(placard):
    """rsvg-convert draws each as a page of its size"""
    for language, (size, page) in itertools.product(LANGUAGES, {"a4": (210, 297), "a5": (148, 210)}.items()):
        picture = subprocess.run(
            ["rsvg-convert", "--dpi-x", "254", "--dpi-y", "254"],
            check=True,
            input=placard(PRACTICES, None, language, size),
            stdout=subprocess.PIPE,
        ).stdout
        # Width and height of a PNG stand at byte 16; 254 dots to the inch are ten to the millimetre.
        width, height = (int.from_bytes(picture[at : at + 4], "big") for at in (16, 20))
        assert (width, height) == (page[0] * 10, page[1] * 10)
