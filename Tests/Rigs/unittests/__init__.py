"""The package's own tests."""

from Rigs.rig import Rig

RIG = Rig(
    what="The unit tests, with warnings as errors in CI",
    where="this machine, in virtual time (Scripts/test)",
    minutes=4,
    short_minutes=4,
    rank=1,
)
