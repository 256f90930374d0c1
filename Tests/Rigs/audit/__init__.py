"""The privacy of what is published."""

from Rigs.rig import Rig

RIG = Rig(
    what="That published numbers are right, and that none kept back can be worked out, from the report's tables either",
    where="virtual time, OR-Tools",
    minutes=10,
    short_minutes=4,
    turns=("",),
    packages=("tzdata",),
)
