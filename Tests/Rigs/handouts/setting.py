"""How wide lines of text are in the real font, by the engine that rsvg-convert sets text with."""

import xml.etree.ElementTree as ElementTree

import gi

gi.require_version("Pango", "1.0")
gi.require_version("PangoCairo", "1.0")
from gi.repository import Pango, PangoCairo  # noqa: E402

LANGUAGES = ("en", "de", "fr", "es")
SVG = "{http://www.w3.org/2000/svg}"
# How much narrower than the program takes it a line may be: by what pairs of letters are moved together.
LEAST_SHARE = 0.965


def context() -> Pango.Context:
    context = PangoCairo.FontMap.new().create_context()
    # As for print: widths are not rounded to whole pixels.
    context.set_round_glyph_positions(False)
    return context


def face(context) -> Pango.Font:
    """The font that the sheets are set in."""
    return context.load_font(Pango.FontDescription.from_string("Lato 18"))


def width(context, line) -> float:
    """How wide a line is set, in the drawing's units, kerning and other faces for foreign letters included."""
    total = 0.0
    pieces = [(line.text, False)]
    for span in line:
        pieces += [(span.text, True), (span.tail, False)]
    for text, bold in pieces:
        if not text:
            continue
        font = Pango.FontDescription()
        font.set_family(line.get("font-family"))
        font.set_weight(Pango.Weight.BOLD if bold else Pango.Weight.NORMAL)
        # Set a hundred times as large, so that hinting of small sizes does not matter.
        font.set_absolute_size(float(line.get("font-size")) * 100 * Pango.SCALE)
        layout = Pango.Layout.new(context)
        layout.set_font_description(font)
        layout.set_text(text, -1)
        total += layout.get_extents().logical_rect.width / Pango.SCALE / 100
    return total


def shares(context, drawing: bytes) -> list[tuple[float, float]]:
    """Of each line of a drawing, how much it takes of its box, and how wide it is beside what the program takes it for.

    Fails on a line that runs out of its box or is of another width.
    """
    found = []
    for line in ElementTree.fromstring(drawing).iter(f"{SVG}text"):
        real, words = width(context, line), "".join(line.itertext())
        share, taken = real / float(line.get("data-box-width")), real / float(line.get("textLength"))
        assert share <= 1, words
        assert LEAST_SHARE <= taken <= 1.001, f"{words}: {taken:.3f}"
        found.append((share, taken))
    return found
