"""The light by its edges."""

from Rigs.rig import Rig

RIG = Rig(
    what="The light, edge by edge, against what was wanted; and what judges it, by light that is known",
    where="virtual time, sigrok",
    minutes=3,
    short_minutes=1,
    packages=("python3-numpy", "sigrok-cli"),
)
