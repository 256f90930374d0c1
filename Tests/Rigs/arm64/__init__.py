"""The processor of 64-bit Raspberry Pis."""

from Rigs.rig import Rig

RIG = Rig(
    what="The unit tests as programs for 64-bit Raspberry Pis",
    where="qemu-user",
    minutes=12,
    turns=("",),
    in_roots=True,
    needs_root=True,
    packages=("qemu-user-static",),
)
