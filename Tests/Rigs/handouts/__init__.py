"""What is printed and built."""

from Rigs.rig import Rig

RIG = Rig(
    what="The placard line by line in its real font, resistors and supplies, the enclosure",
    where="Pango, OpenSCAD, admesh",
    minutes=1,
    short_minutes=1,
    packages=("admesh", "fonts-lato", "gir1.2-pango-1.0", "librsvg2-bin", "python3-gi"),
)
