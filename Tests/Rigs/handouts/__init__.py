"""What is printed and built."""

from Rigs.rig import Rig

RIG = Rig(
    what="Every sheet line by line in its real font, the placard in another too, resistors and supplies, the enclosure",
    where="Pango, Chromium, OpenSCAD, admesh",
    minutes=1,
    short_minutes=1,
    packages=(
        *("admesh", "chromium", "device-tree-compiler", "fonts-dejavu-core", "fonts-lato", "gir1.2-pango-1.0"),
        *("librsvg2-bin", "poppler-utils", "python3-gi"),
    ),
)
