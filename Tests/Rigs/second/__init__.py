"""Another release of Debian."""

from Rigs.rig import Rig

RIG = Rig(
    what="The unit tests with Debian 13's Swift 6.0.3 and libgpiod 2.2, warnings as errors",
    where="a root folder with a Debian 13 of its own",
    minutes=6.5,
    turns=("",),
    in_roots=True,
    needs_root=True,
)
