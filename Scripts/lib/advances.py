"""Prints the advances of Lato Regular and Bold as Swift: advances.py FOLDER-OF-THE-FONT."""

import logging
import pathlib
import sys

from fontTools.ttLib import TTFont

# What a name or a sentence is written with: the Latin letters of Europe and Vietnam with their combining marks, Greek,
# Cyrillic, and the punctuation of print.
SCALARS = [
    *range(0x20, 0x7F), *range(0xA0, 0x180), 0x18F, 0x1A0, 0x1A1, 0x1AF, 0x1B0, *range(0x1CD, 0x1DD),
    *range(0x1E6, 0x1EE), *range(0x1F8, 0x21C), *range(0x226, 0x234), 0x259, *range(0x300, 0x30D), 0x31B,
    *range(0x323, 0x329), *range(0x37E, 0x3CF), *range(0x400, 0x460), 0x490, 0x491, *range(0x1E00, 0x1F00),
    *range(0x2010, 0x2027), 0x202F, 0x2039, 0x203A, 0x20AC, 0x2116,
]  # fmt: skip
ROW = 16


def rows(font):
    """Rows of a first scalar and the advances from it on."""
    glyphs, advances = font.getBestCmap(), font["hmtx"]
    row, expected = [], None
    for scalar in (scalar for scalar in SCALARS if scalar in glyphs):
        if row and (scalar != expected or len(row) > ROW):
            yield " ".join(row)
            row = []
        row = row or [f"{scalar:X}"]
        row.append(str(advances[glyphs[scalar]][0]))
        expected = scalar + 1
    yield " ".join(row)


def main():
    # The fonts give their dates in a way that fontTools remarks on.
    logging.disable(logging.WARNING)
    folder = pathlib.Path(sys.argv[1])
    fonts = {name: TTFont(folder / f"Lato-{name}.ttf") for name in ("Regular", "Bold")}
    (units,) = {font["head"].unitsPerEm for font in fonts.values()}
    print("// Written by Scripts/measure-typeface from Debian's package fonts-lato.")
    print("extension Typeface {")
    print(f"    static let unitsPerEm = {units}")
    for name, font in fonts.items():
        print(f'\n    static let {name.lower()}Rows = """')
        for row in rows(font):
            print(f"        {row}")
        print('        """')
    print("}")


main()
