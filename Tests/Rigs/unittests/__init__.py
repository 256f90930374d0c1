"""The package's own tests."""

from Rigs.rig import Rig

RIG = Rig(
    what="The unit tests, with warnings as errors in CI",
    where="this machine, in virtual time (Scripts/test)",
    minutes=2,
    short_minutes=2,
    rank=1,
)
