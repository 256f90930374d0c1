"""What the program costs."""

from Rigs.rig import Rig

RIG = Rig(
    what="Size, memory, start, a year in virtual time; the light's cost in instructions, and no allocation in its loop",
    where="this machine and the simulated chip; callgrind",
    minutes=3.5,
    short_minutes=3.5,
    is_timed=True,
)
