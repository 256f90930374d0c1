"""The rules of the house."""

from Rigs.rig import Rig

RIG = Rig(
    what="The rules that no compiler checks: who imports what, where C and unsafe Swift are, how long a file is",
    where="the package's description and the objects that Scripts/test has built",
    minutes=0.6,
    short_minutes=0.6,
    rank=2,
)
