"""A machine that has nothing but Debian and Swift."""

from Rigs.rig import Rig

RIG = Rig(
    what="The README's two commands, each twice, which leave the copy as git would have it",
    where="a fresh Debian 12 with nothing but Swift",
    minutes=10,
    turns=("",),
    in_roots=True,
    needs_root=True,
)
