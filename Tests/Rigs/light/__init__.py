"""The light by its edges."""

from Rigs.rig import Rig

RIG = Rig(
    what="The light, edge by edge, against what was wanted; the table of bars; what judges them, by known light",
    where="virtual time, sigrok",
    minutes=5,
    short_minutes=2.5,
    packages=("python3-numpy", "sigrok-cli"),
)
